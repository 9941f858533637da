internal import LogPipeline

/// A moment of wall-clock time to the microsecond, as both stores keep it.
public struct Timestamp: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Since 1970-01-01T00:00:00Z, leap seconds not counted.
  public var microseconds: Int64

  public init(microseconds: Int64) { self.microseconds = microseconds }

  /// The system's wall clock.
  public static func now() -> Timestamp { Timestamp(microseconds: LogTimestamp.now().microseconds) }

  public static func < (left: Timestamp, right: Timestamp) -> Bool { left.microseconds < right.microseconds }

  /// The moment `duration` later, or earlier if it is negative; microseconds, the rest is cut off.
  public func advanced(by duration: Duration) -> Timestamp {
    Timestamp(microseconds: microseconds + Self.microseconds(duration))
  }

  /// From this moment to the later `other`.
  public func duration(to other: Timestamp) -> Duration { .microseconds(other.microseconds - microseconds) }

  /// RFC 3339 in UTC: `2026-11-21T03:46:22.123456Z`.
  public var description: String { LogTimestamp(microseconds: microseconds).description }

  private static func microseconds(_ duration: Duration) -> Int64 {
    let (seconds, attoseconds) = duration.components
    return seconds * 1_000_000 + attoseconds / 1_000_000_000_000
  }
}
