/// The rows as lines of a table that Markdown reads too.
struct Table {
  private static let heading = [
    "what", "goal", "reference", "ours", "prometheus-cpp", "client_golang", "ratio", "reached",
  ]

  private var lines = [heading]
  private(set) var allReached = true

  mutating func add(_ row: Row, _ figures: Runner.Figures) {
    let ours = figures[Row.Program.ours.rawValue]
    let reached = ours.flatMap { row.isReached($0, figures) }
    if reached == false || (ours == nil && !row.goals.isEmpty) { allReached = false }
    lines.append([
      row.name, row.goals.isEmpty ? "–" : row.goals.map { $0.text(row.unit) }.joined(separator: ", "),
      Self.text(figures["reference"], row.unit),
      Self.text(ours, row.unit, else: "not measured"),
      peer(.cpp, row, figures), peer(.golang, row, figures), ratio(ours, figures),
      reached.map { $0 ? "yes" : "NO" } ?? (ours == nil ? "NO" : "–"),
    ])
  }

  var text: String {
    let widths = Self.heading.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    func line(_ cells: [String]) -> String {
      "| " + zip(cells, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }.joined(separator: " | ")
        + " |"
    }
    let rule = "|" + widths.map { String(repeating: "-", count: $0 + 2) }.joined(separator: "|") + "|"
    return ([line(lines[0]), rule] + lines.dropFirst().map(line)).joined(separator: "\n")
  }

  private func peer(_ program: Row.Program, _ row: Row, _ figures: Runner.Figures) -> String {
    guard row.programs.contains(program) else { return "–" }
    let absent = Programs.arguments(program) == nil ? "skipped" : "–"
    return Self.text(figures[program.rawValue], row.unit, else: absent)
  }

  /// The fastest peer's figure over ours.
  private func ratio(_ ours: Double?, _ figures: Runner.Figures) -> String {
    let best = [Row.Program.cpp, .golang].compactMap { figures[$0.rawValue] }.min()
    guard let ours, let best, ours > 0 else { return "–" }
    return Self.text(best / ours) + " ×"
  }

  static func text(_ figure: Double?, _ unit: Row.Unit, else absent: String = "–") -> String {
    figure.map { "\(text($0)) \(unit.rawValue)" } ?? absent
  }

  /// Three digits are all that repeats.
  static func text(_ figure: Double) -> String {
    if figure >= 100 { return "\(Int(figure.rounded()))" }
    let scale = figure >= 10 ? 10.0 : 100.0
    return "\((figure * scale).rounded() / scale)"
  }
}

extension Row {
  /// Nil when there is no goal, or none with somebody to compare with.
  fileprivate func isReached(_ ours: Double, _ figures: Runner.Figures) -> Bool? {
    let results = goals.compactMap { $0.isReached(ours, figures) }
    return results.isEmpty ? nil : results.allSatisfy { $0 }
  }
}

extension Row.Goal {
  fileprivate func text(_ unit: Row.Unit) -> String {
    switch self {
    case .atMost(let most): "≤ \(Table.text(most)) \(unit.rawValue)"
    case .timesReference(let times): "≤ \(Table.text(times)) × reference"
    case .fasterThanReference(let times): "reference ≥ \(Table.text(times)) ×"
    case .fasterThan(let program, let times): "\(program.rawValue) ≥ \(Table.text(times)) ×"
    }
  }

  /// Nil when there is nobody to compare with.
  fileprivate func isReached(_ ours: Double, _ figures: Runner.Figures) -> Bool? {
    switch self {
    case .atMost(let most): ours <= most
    case .timesReference(let times): figures["reference"].map { ours <= times * $0 }
    case .fasterThanReference(let times): figures["reference"].map { $0 >= times * ours }
    case .fasterThan(let program, let times): figures[program.rawValue].map { $0 >= times * ours }
    }
  }
}
