/// The accounts of a store, all of one moment.
public struct LogStoreStatistics: Sendable {
  public var sinks: [Sink] = []
  /// `log_spool_bytes`, `log_spool_segments`.
  public var bytes = 0
  public var segments = 0
  /// `log_spool_max_bytes`.
  public var maximumBytes = 0
  /// `log_spool_corrupt_records_total`.
  public var corruptRecords = 0
  /// `log_spool_info{sync, when_full}`; nil without a spool.
  public var info: (sync: String, whenFull: String)?
  /// `log_spool_blocked`.
  public var isBlocked = false
  /// How often it came to that.
  public var timesBlocked = 0

  public init() {}

  /// One sink's account. Always: lines taken by the store + ``recovered`` = ``delivered`` + sum(``dropped``) +
  /// ``buffered``.
  public struct Sink: Sendable {
    /// The label `sink`.
    public var name: String
    /// `log_records_recovered`: in the spool past this sink's cursor when the process started.
    public var recovered = 0
    /// `log_records_delivered_total`.
    public var delivered = 0
    /// `log_records_dropped_total`, by `reason`.
    public var dropped: [LogDropReason: Int] = [:]
    /// `log_records_buffered`.
    public var buffered = 0
    /// `log_bytes_buffered`.
    public var bytesBuffered = 0

    public init(name: String) {
      self.name = name
    }
  }
}
