public import Logging
internal import Synchronization

/// What the pipeline has done so far, all counted at one moment. Every label value is there from the start, also at 0.
///
/// For each sink: sum of ``received`` + recovered = delivered + sum of dropped + buffered.
public struct LogStatistics: Sendable {
  /// `log_records_received_total{source}`.
  public let received: [(source: LogSource, count: Int)]
  /// `log_records_total{level}`.
  public let records: [(level: Logger.Level, count: Int)]
  /// `log_redactions_total{rule}`.
  public let redactions: [(rule: RedactionRule, count: Int)]
  public let sinks: [LogStoreStatistics.Sink]
  /// The spool's own.
  public let store: LogStoreStatistics
  /// `log_followers`.
  public let followers: Int
  /// `log_follower_dropped_total`.
  public let followersDropped: Int
  /// Lines in the tail, and the bytes they take of `log.tail_buffer`.
  public let tailLines: Int
  public let tailBytes: Int
  /// `outrigger_limit_reached_total{limit}`, by the configuration's keys.
  public let limitsReached: [String: Int]
}

extension LogStoreStatistics.Sink {
  init(_ name: String, _ queue: LineQueue) {
    self.init(name: name)
    delivered = queue.delivered
    dropped = queue.dropped
    buffered = queue.buffered
    bytesBuffered = queue.bytes
  }
}

extension LogHub {
  /// A snapshot. Any thread.
  public var statistics: LogStatistics {
    let tail = recent.statistics
    let census = followers
    return state.withLock {
      $0.statistics(store: store?.statistics ?? LogStoreStatistics(), tail: tail, followers: census)
    }
  }
}
