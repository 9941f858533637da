public import Logging
internal import Synchronization

/// What the pipeline has done so far, all counted at one moment. Every label value is there from the start, also at 0.
///
/// For each sink: sum of ``received`` + ``Sink/recovered`` = ``Sink/delivered`` + sum of ``Sink/dropped`` +
/// ``Sink/buffered``.
public struct LogStatistics: Sendable {
  /// `log_records_received_total{source}`.
  public let received: [(source: LogSource, count: Int)]
  /// `log_records_total{level}`.
  public let records: [(level: Logger.Level, count: Int)]
  /// `log_redactions_total{rule}`.
  public let redactions: [(rule: RedactionRule, count: Int)]
  /// Standard output, and the store's sinks.
  public let sinks: [Sink]
  /// Of the spool; nil without one.
  public let store: LogStoreStatistics?
  /// `log_followers`.
  public let followers: Int
  /// `log_follower_dropped_total`.
  public let followersDropped: Int
  /// Lines in the tail, and the bytes they take of `log.tail_buffer`.
  public let tailLines: Int
  public let tailBytes: Int

  public struct Sink: Sendable {
    /// The label `sink`.
    public let name: String
    /// `log_records_recovered`.
    public let recovered: Int
    /// `log_records_delivered_total`.
    public let delivered: Int
    /// `log_records_dropped_total`, by `reason`.
    public let dropped: [(reason: LogDropReason, count: Int)]
    /// `log_records_buffered`.
    public let buffered: Int
    /// `log_bytes_buffered`: what they take of `log.queue` and of the spool.
    public let bytesBuffered: Int

    init(_ name: String, _ queue: LineQueue) {
      self.name = name
      recovered = 0
      delivered = queue.delivered
      dropped = LogDropReason.allCases.map { ($0, queue.dropped[$0] ?? 0) }
      buffered = queue.buffered
      bytesBuffered = queue.bytes
    }

    init(_ sink: LogStoreStatistics.Sink) {
      name = sink.name
      recovered = sink.recovered
      delivered = sink.delivered
      dropped = LogDropReason.allCases.map { ($0, sink.dropped[$0] ?? 0) }
      buffered = sink.buffered
      bytesBuffered = sink.bytesBuffered
    }
  }
}

extension LogHub {
  /// A snapshot. Any thread.
  public var statistics: LogStatistics {
    let tail = recent.statistics
    let followers = followers.counts
    return state.withLock { $0.statistics(tail: tail, followers: followers, store: store?.statistics) }
  }
}
