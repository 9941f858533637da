internal import Storage

/// A wall-clock minute in the proleptic Gregorian calendar, without a zone.
///
/// Days are counted as in Howard Hinnant's "chrono-Compatible Low-Level Date Algorithms"
/// (https://howardhinnant.github.io/date_algorithms.html).
struct CivilTime: Equatable {
  /// Days since 1970-01-01.
  var day: Int64
  /// Minutes since midnight, 0..<1440.
  var minute: Int

  init(day: Int64, minute: Int) {
    self.day = day
    self.minute = minute
  }

  /// The minute a moment is in, where clocks are `offset` ahead of UTC.
  init(_ moment: Timestamp, offset: UTCOffset) {
    let minutes = Self.floor(moment.microseconds, 60_000_000) + Int64(offset.minutes)
    day = Self.floor(minutes, 1440)
    minute = Int(minutes - day * 1440)
  }

  /// When this minute begins.
  func moment(offset: UTCOffset) -> Timestamp {
    Timestamp(microseconds: (day * 1440 + Int64(minute) - Int64(offset.minutes)) * 60_000_000)
  }

  /// 0 is Sunday; 1970-01-01 was a Thursday.
  var weekday: Int { Int(((day + 4) % 7 + 7) % 7) }

  /// Month 1...12 and day 1...31.
  var monthAndDay: (month: Int, day: Int) {
    let shifted = day + 719_468
    let era = Self.floor(shifted, 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let dayOfMonth = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    return (Int(shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9), Int(dayOfMonth))
  }

  private static func floor(_ value: Int64, _ divisor: Int64) -> Int64 {
    value >= 0 ? value / divisor : -((-value + divisor - 1) / divisor)
  }
}

/// How far a place's clocks are ahead of UTC, the whole year round.
public struct UTCOffset: Sendable, Hashable, CustomStringConvertible {
  public static let utc = UTCOffset(minutes: 0)

  /// The offsets that exist (https://www.iana.org/time-zones).
  private static let existing = -12 * 60...14 * 60

  let minutes: Int

  private init(minutes: Int) { self.minutes = minutes }

  /// `UTC`, `Z`, `+03:00`, `-0330`; nil for what is none.
  public init?(_ text: String) {
    if text.uppercased() == "UTC" || text.uppercased() == "Z" {
      self = .utc
      return
    }
    let digits = text.dropFirst().filter { $0 != ":" }
    guard let sign = text.first, sign == "+" || sign == "-", digits.utf8.count == 4,
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(digits), number % 100 < 60
    else { return nil }
    let minutes = (number / 100 * 60 + number % 100) * (sign == "-" ? -1 : 1)
    guard Self.existing.contains(minutes) else { return nil }
    self.minutes = minutes
  }

  public var description: String {
    let (hours, rest) = (minutes.magnitude / 60, minutes.magnitude % 60)
    return "\(minutes < 0 ? "-" : "+")\(hours < 10 ? "0" : "")\(hours):\(rest < 10 ? "0" : "")\(rest)"
  }
}
