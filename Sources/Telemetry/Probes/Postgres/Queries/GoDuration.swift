/// A length of time as Go's `time.ParseDuration` reads it, which the queries' DURATION columns hold: `1h2m3.5s`, `-5ms`.
enum GoDuration {
  private static let milliseconds: [String: Double] = [
    "ns": 1e-6, "us": 1e-3, "µs": 1e-3, "μs": 1e-3, "ms": 1, "s": 1000, "m": 60_000, "h": 3_600_000,
  ]

  /// `nil` for what is none. -1 stands for none too.
  static func milliseconds(_ text: String) -> Double? {
    if text == "0" { return 0 }
    if text == "-1" { return nil }
    var rest = text[...]
    let sign = rest.first == "-" ? -1.0 : 1.0
    if rest.first == "-" || rest.first == "+" { rest.removeFirst() }
    guard !rest.isEmpty else { return nil }
    var sum = 0.0
    while !rest.isEmpty {
      let digits = rest.prefix { ("0"..."9").contains($0) || $0 == "." }
      let unit = rest.dropFirst(digits.count).prefix { $0.isLetter }
      guard let number = Double(digits), let factor = milliseconds[String(unit)] else { return nil }
      sum += number * factor
      rest = rest.dropFirst(digits.count + unit.count)
    }
    return sign * sum.rounded(.towardZero)
  }
}
