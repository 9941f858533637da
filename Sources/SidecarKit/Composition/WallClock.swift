internal import LogPipeline

/// Time of day.
enum WallClock {
  /// Unix seconds.
  @Sendable static func seconds() -> Double { Double(LogTimestamp.now().microseconds) / 1e6 }
}
