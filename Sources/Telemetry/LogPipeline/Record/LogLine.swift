public import Logging

/// One encoded, redacted line: its JSON bytes, and beside them what it is filtered by.
///
/// The bytes are shared by the tail and every sink, so they are written once and never changed.
public struct LogLine: Sendable {
  /// Grows by one from line to line; the cursor readers resume at. 0 until the line is in the hub.
  public internal(set) var sequence: UInt64
  public let timestamp: LogTimestamp
  public let level: Logger.Level
  public let logger: String
  public let correlationID: String?
  public let module: String?
  /// The JSON object: valid UTF-8, no line break.
  public let bytes: [UInt8]

  init(_ record: LogRecord, bytes: [UInt8]) {
    sequence = 0
    timestamp = record.timestamp
    level = record.level
    logger = record.logger
    correlationID = record.context.correlationID
    module = record.context.module
    self.bytes = bytes
  }

  /// A line as it is, for instance one that was read back from a store.
  public init(
    sequence: UInt64, timestamp: LogTimestamp, level: Logger.Level, logger: String, correlationID: String?,
    module: String?, bytes: [UInt8]
  ) {
    self.sequence = sequence
    self.timestamp = timestamp
    self.level = level
    self.logger = logger
    self.correlationID = correlationID
    self.module = module
    self.bytes = bytes
  }

  func numbered(_ sequence: UInt64) -> LogLine {
    var line = self
    line.sequence = sequence
    return line
  }

  /// What the line takes in memory, in bytes, for the limits of the queue and the tail: its text, and an allowance for
  /// the array's header, this value and its strings.
  public var cost: Int {
    bytes.count + 192
  }
}
