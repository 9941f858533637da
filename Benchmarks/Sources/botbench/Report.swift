import Glibc

/// The table.
enum Report {
  /// Whether every goal is reached.
  static func print(_ runs: [Run]) -> Bool {
    let compared = runs.filter { !$0.name.hasSuffix("+") }
    row("bot", "updates/s", "CPU/update", "RSS", "in order")
    for run in runs {
      row(
        run.name, text(run.updatesPerSecond, 0), text(run.processorMicroseconds / 1000, 3) + " ms",
        text(run.residentMegabytes, 1) + " MB",
        run.answers < BotBench.updates ? "\(run.answers) answers only" : run.isInOrder ? "yes" : "no")
    }
    guard let ours = compared.first else { return false }
    var reached = runs.filter { $0.name == ours.name || $0.name.hasSuffix("+") }
      .allSatisfy { $0.isInOrder && $0.answers >= BotBench.updates }
    let others = compared.dropFirst()
    if let rate = others.map(\.updatesPerSecond).max(), let processor = others.map(\.processorMicroseconds).min() {
      let (faster, cheaper) = (ours.updatesPerSecond / rate, processor / ours.processorMicroseconds)
      Swift.print(
        "\(ours.name) is \(text(faster, 1)) times as fast as the fastest and \(text(cheaper, 1)) times as cheap as the "
          + "cheapest of the others (at least \(text(BotBench.goal, 0)) times each)")
      reached = reached && faster >= BotBench.goal && cheaper >= BotBench.goal
    }
    if let limit = getenv("RSS_LIMIT").flatMap({ Double(String(cString: $0)) }) {
      for run in runs where run.name.hasSuffix("+") && run.residentMegabytes > limit {
        Swift.print("\(run.name) has \(text(run.residentMegabytes, 1)) MB, more than \(text(limit, 0)) MB")
        reached = false
      }
    }
    return reached
  }

  private static func row(_ columns: String...) {
    let widths = [24, 10, 12, 10, 18]
    Swift.print(
      zip(columns, widths).map { $0 + String(repeating: " ", count: max(0, $1 - $0.count)) }.joined(separator: "  "))
  }

  private static func text(_ value: Double, _ digits: Int) -> String {
    let factor = pow(10, Double(digits))
    let whole = Int((value * factor).rounded())
    guard digits > 0 else { return "\(whole)" }
    let rest = "\(whole % Int(factor))"
    return "\(whole / Int(factor)).\(String(repeating: "0", count: digits - rest.count))\(rest)"
  }
}
