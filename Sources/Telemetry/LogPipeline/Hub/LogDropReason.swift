/// Why a line did not reach a sink: the label `reason` of `log_records_dropped_total`.
public enum LogDropReason: String, Sendable, CaseIterable {
  /// `log.queue` was full.
  case queueFull = "queue_full"
  /// The output was closed, or could not be written to.
  case writeFailed = "write_failed"
  /// Logged after the pipeline was closed.
  case closed
  /// Over `log.rate_limit` of its source.
  case rateLimited = "rate_limited"
  /// `log.spool.max_size` or the disk was full, and `when_full` says to drop.
  case spoolFull = "spool_full"
  /// The sink's server refused it for good; it is in the dead-letter file.
  case rejected
  /// Lost in the spool: a damaged record.
  case corrupt
}
