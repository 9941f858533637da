internal import Glibc

/// A moment of wall-clock time with microsecond resolution, as a line's `ts` shows it.
///
/// Only ever used to label lines and to filter them; anything measured uses a monotonic clock.
public struct LogTimestamp: Sendable, Hashable, Comparable {
  /// Microseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
  public var microseconds: Int64

  public init(microseconds: Int64) {
    self.microseconds = microseconds
  }

  /// The system's wall clock, `CLOCK_REALTIME`.
  public static func now() -> LogTimestamp {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return LogTimestamp(microseconds: Int64(time.tv_sec) &* 1_000_000 &+ Int64(time.tv_nsec) / 1000)
  }

  /// `CLOCK_MONOTONIC` in nanoseconds: for what is measured, not said.
  public static func monotonicNanoseconds() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }

  public static func < (left: LogTimestamp, right: LogTimestamp) -> Bool {
    left.microseconds < right.microseconds
  }
}

extension LogTimestamp: CustomStringConvertible {
  /// RFC 3339 in UTC with six fraction digits: `2026-11-21T03:46:22.123456Z`.
  public var description: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether it is outside of the years that RFC 3339 can say.
  var isClamped: Bool { microseconds < -62_167_219_200_000_000 || microseconds > 253_402_300_799_999_999 }

  /// Appends the RFC 3339 text. Years outside 0000…9999 are clamped, so that it always has 27 bytes.
  func append(to bytes: inout [UInt8]) {
    let clamped = min(max(microseconds, -62_167_219_200_000_000), 253_402_300_799_999_999)
    let (day, time) = clamped.flooredQuotientAndRemainder(by: 86_400_000_000)
    let date = CivilDate(daysSinceEpoch: day)
    let seconds = time / 1_000_000
    bytes.appendDigits(date.year, width: 4)
    bytes.append(UInt8(ascii: "-"))
    bytes.appendDigits(date.month, width: 2)
    bytes.append(UInt8(ascii: "-"))
    bytes.appendDigits(date.day, width: 2)
    bytes.append(UInt8(ascii: "T"))
    bytes.appendDigits(seconds / 3600, width: 2)
    bytes.append(UInt8(ascii: ":"))
    bytes.appendDigits(seconds / 60 % 60, width: 2)
    bytes.append(UInt8(ascii: ":"))
    bytes.appendDigits(seconds % 60, width: 2)
    bytes.append(UInt8(ascii: "."))
    bytes.appendDigits(time % 1_000_000, width: 6)
    bytes.append(UInt8(ascii: "Z"))
  }
}

extension Int64 {
  fileprivate func flooredQuotientAndRemainder(by divisor: Int64) -> (Int64, Int64) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}

extension [UInt8] {
  /// Appends a number that is not negative in decimal, zero-padded to `width`.
  fileprivate mutating func appendDigits(_ number: Int64, width: Int) {
    var divisor: Int64 = 1
    for _ in 1..<width { divisor *= 10 }
    while divisor > 0 {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / divisor % 10))
      divisor /= 10
    }
  }
}
