internal import Glibc

/// The time of day, for the timestamps of exemplars and of series' beginnings.
enum WallClock {
  /// Milliseconds since 1970.
  @Sendable static func milliseconds() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return UInt64(max(0, time.tv_sec)) * 1000 + UInt64(max(0, time.tv_nsec)) / 1_000_000
  }
}
