extension LogTimestamp {
  /// A moment as people and programs write it: RFC 3339 (`2026-11-21T08:00:00.5+01:00`), seconds since 1970
  /// (`1795248000`), or how long ago (`90s 10m 2h 1d 500ms`).
  public init?(_ text: String, now: LogTimestamp) {
    if let microseconds = Self.ago(text) {
      self = LogTimestamp(microseconds: now.microseconds - microseconds)
    } else if let seconds = Double(text), seconds.isFinite, abs(seconds) < 1e11 {
      self = LogTimestamp(microseconds: Int64(seconds * 1e6))
    } else if let moment = Self.rfc3339(text) {
      self = moment
    } else {
      return nil
    }
  }

  private static func ago(_ text: String) -> Int64? {
    let units: [(String, Int64)] = [
      ("ms", 1000), ("s", 1_000_000), ("m", 60_000_000), ("h", 3_600_000_000), ("d", 86_400_000_000),
    ]
    for (unit, microseconds) in units where text.hasSuffix(unit) {
      guard let count = Int64(text.dropLast(unit.utf8.count)), (0...1_000_000).contains(count) else { continue }
      return count * microseconds
    }
    return nil
  }

  /// RFC 3339 section 5.6.
  private static func rfc3339(_ text: String) -> LogTimestamp? {
    let text = Array(text.utf8)
    guard text.count >= 20, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
      text[10] | 0x20 == UInt8(ascii: "t") || text[10] == UInt8(ascii: " "), text[13] == UInt8(ascii: ":"),
      text[16] == UInt8(ascii: ":"), let year = number(text[0..<4]), let month = number(text[5..<7]),
      let day = number(text[8..<10]), let hour = number(text[11..<13]), let minute = number(text[14..<16]),
      let second = number(text[17..<19]), (1...12).contains(month), (1...31).contains(day), hour < 24, minute < 60,
      second <= 60
    else { return nil }
    var rest = text[19...]
    let fraction = takeFraction(&rest)
    guard let fraction, let offset = offset(rest) else { return nil }
    let days = CivilDate(year: year, month: month, day: day).daysSinceEpoch
    let seconds = ((days * 24 + hour) * 60 + minute - offset) * 60 + second
    return LogTimestamp(microseconds: seconds * 1_000_000 + fraction)
  }

  /// Microseconds after the decimal point, if there is one; nil if no digit follows it.
  private static func takeFraction(_ rest: inout ArraySlice<UInt8>) -> Int64? {
    guard rest.first == UInt8(ascii: ".") else { return 0 }
    let digits = rest.dropFirst().prefix { $0.isDigit }
    rest = rest[digits.endIndex...]
    guard let number = number(digits.prefix(6)) else { return nil }
    return (min(digits.count, 6)..<6).reduce(number) { scaled, _ in scaled * 10 }
  }

  /// Minutes east of UTC.
  private static func offset(_ text: ArraySlice<UInt8>) -> Int64? {
    let text = Array(text)
    if text.count == 1, text[0] | 0x20 == UInt8(ascii: "z") { return 0 }
    guard text.count == 6, text[3] == UInt8(ascii: ":"), text[0] == UInt8(ascii: "+") || text[0] == UInt8(ascii: "-"),
      let hours = number(text[1..<3]), let minutes = number(text[4..<6]), hours < 24, minutes < 60
    else { return nil }
    return (text[0] == UInt8(ascii: "-") ? -1 : 1) * (hours * 60 + minutes)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int64? {
    guard !digits.isEmpty, digits.allSatisfy(\.isDigit) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int64($1 - UInt8(ascii: "0")) }
  }
}
