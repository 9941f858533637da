extension Duration {
  private static let units: [(suffix: String, milliseconds: Int)] = [
    ("ms", 1), ("s", 1_000), ("m", 60_000), ("h", 3_600_000),
  ]

  /// Reads `500ms`, `2s`, `5m`, `1h`.
  init?(settingText text: String) {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let suffix = text.dropFirst(digits.count)
    guard let number = Int(digits: digits), let unit = Self.units.first(where: { $0.suffix == suffix }) else {
      return nil
    }
    let (milliseconds, overflow) = number.multipliedReportingOverflow(by: unit.milliseconds)
    guard !overflow else { return nil }
    self = .milliseconds(milliseconds)
  }

  /// In the largest unit that needs no fraction. Durations here are whole milliseconds.
  var settingText: String {
    let milliseconds = Int(components.seconds) * 1_000 + Int(components.attoseconds / 1_000_000_000_000_000)
    guard milliseconds != 0 else { return "0s" }
    let unit = Self.units.last { milliseconds.isMultiple(of: $0.milliseconds) } ?? Self.units[0]
    return "\(milliseconds / unit.milliseconds)\(unit.suffix)"
  }
}
