internal import Logging

extension LogLine {
  /// A line read back from a store: what it is filtered by is in its text, whose keys are in the contract's order.
  ///
  /// - Returns: nil if the text does not begin as a line does.
  public init?(sequence: UInt64, storedBytes bytes: [UInt8]) {
    var reader = JSONReader(bytes)
    var timestamp: LogTimestamp?
    var level: Logger.Level?
    var logger = ""
    var correlationID: String?
    var module: String?
    reader.forEachMember { key, value in
      guard case .string(let text) = value else { return key == "update_id" }
      switch key {
      case "ts": timestamp = LogTimestamp(text, now: LogTimestamp(microseconds: 0))
      case "level": level = Logger.Level(rawValue: text)
      case "logger": logger = text
      case "correlation_id": correlationID = text
      case "module": module = text
      default: break
      }
      return true
    }
    guard let timestamp, let level else { return nil }
    self.init(
      sequence: sequence, timestamp: timestamp, level: level, logger: logger, correlationID: correlationID,
      module: module, bytes: bytes)
  }
}
