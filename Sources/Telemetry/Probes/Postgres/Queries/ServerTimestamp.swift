/// A date or timestamp as the server writes it with `DateStyle` ISO, which is its default:
/// `2026-11-21`, `2026-11-21 08:24:56.123`, `2026-11-21 08:24:56+05:30`.
enum ServerTimestamp {
  /// Whole seconds since 1970; without an offset, the time is taken as UTC. `nil` for `infinity` and years before 1.
  static func unixSeconds(_ text: String) -> Int64? {
    let halves = text.split(separator: " ", maxSplits: 1)
    guard let day = halves.first.flatMap({ numbers($0, "-") }), day.count == 3,
      let days = days(year: day[0], month: day[1], day: day[2])
    else { return nil }
    guard halves.count == 2 else { return days * 86_400 }
    let time = halves[1].prefix { !"+-".contains($0) }
    guard let parts = numbers(time.prefix { $0 != "." }, ":"), parts.count == 3,
      let offset = offset(halves[1].dropFirst(time.count))
    else { return nil }
    return days * 86_400 + parts[0] * 3600 + parts[1] * 60 + parts[2] - offset
  }

  /// `+00`, `-05:30`, `+05:30:15`.
  private static func offset(_ text: Substring) -> Int64? {
    guard let sign = text.first else { return 0 }
    guard let parts = numbers(text.dropFirst(), ":"), (1...3).contains(parts.count) else { return nil }
    let seconds = zip(parts, [3600, 60, 1]).reduce(0) { $0 + $1.0 * $1.1 }
    return sign == "-" ? -seconds : seconds
  }

  private static func numbers(_ text: Substring, _ separator: Character) -> [Int64]? {
    let numbers = text.split(separator: separator).map { $0.count < 7 ? Int64($0) : nil }
    return numbers.contains { $0 == nil || ($0 ?? 0) < 0 } ? nil : numbers.compactMap { $0 }
  }

  /// Days since 1970 in the Gregorian calendar; the year is counted from March, so that the leap day is its last.
  private static func days(year: Int64, month: Int64, day: Int64) -> Int64? {
    guard year > 0, (1...12).contains(month), (1...31).contains(day) else { return nil }
    let shifted = month > 2 ? year : year - 1
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
  }
}
