internal import Storage

/// The desk counts in days of UTC.
extension Timestamp {
  private static let dayMicroseconds: Int64 = 86_400_000_000

  /// The midnight before.
  var startOfDay: Timestamp {
    let rest = microseconds % Self.dayMicroseconds
    return Timestamp(microseconds: microseconds - (rest < 0 ? rest + Self.dayMicroseconds : rest))
  }

  /// The midnight that many days before that of the day.
  func startOfDay(before days: Int) -> Timestamp { startOfDay.advanced(by: .hours(-24 * days)) }

  /// `2026-11-21`
  var date: String { String(description.prefix(10)) }

  /// `21.11 04:35`
  var shortText: String {
    let text = Array(description.utf8)
    guard text.count > 16 else { return "" }
    let parts = [text[8..<10], [UInt8(ascii: ".")], text[5..<7], [UInt8(ascii: " ")], text[11..<16]]
    return String(decoding: parts.joined(), as: UTF8.self)
  }

  /// `21.11.2026 04:35`
  var longText: String {
    let short = shortText
    return "\(short.prefix(5)).\(description.prefix(4))\(short.dropFirst(5))"
  }
}
