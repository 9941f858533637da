public import LogPipeline

/// How one sink is, as a value. What it counts is in ``LogStoreStatistics/Sink``.
public struct SinkStatus: Sendable {
  public let name: String
  /// Whether it does not take lines now; they wait in the spool.
  public let isFailing: Bool
  /// What went wrong last, also if it works again since. For guarded answers and logs only.
  public let lastError: String?
  /// When the oldest line was written that is on its way to the sink; `nil` while it has every line.
  public let oldestPending: LogTimestamp?
}
