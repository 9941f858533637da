public import Logging

/// Which lines a reader wants. What is nil does not filter; all that is set must hold.
public struct LogFilter: Sendable {
  /// This level or a more severe one.
  public var minimumLevel: Logger.Level?
  public var correlationID: String?
  /// A logger's name, or the first dotted parts of it: `db` is also `db.pool`.
  public var logger: String?
  public var module: String?
  /// Occurs in the line's JSON text, as it stands or escaped as JSON escapes it.
  public var substring: LineSearch?
  /// Not before this.
  public var since: LogTimestamp?
  /// Before this.
  public var until: LogTimestamp?

  public init(
    minimumLevel: Logger.Level? = nil, correlationID: String? = nil, logger: String? = nil, module: String? = nil,
    substring: LineSearch? = nil, since: LogTimestamp? = nil, until: LogTimestamp? = nil
  ) {
    self.minimumLevel = minimumLevel
    self.correlationID = correlationID
    self.logger = logger
    self.module = module
    self.substring = substring
    self.since = since
    self.until = until
  }

  /// Compares the small values beside the text first and searches the text last.
  public func matches(_ line: LogLine) -> Bool {
    if let minimumLevel, line.level < minimumLevel { return false }
    if let correlationID, line.correlationID != correlationID { return false }
    if let logger, !line.logger.isLogger(logger) { return false }
    if let module, line.module != module { return false }
    if let since, line.timestamp < since { return false }
    if let until, line.timestamp >= until { return false }
    return substring?.isIn(line.bytes) ?? true
  }
}

extension String {
  /// Whether this logger's name is `name` or under it.
  func isLogger(_ name: String) -> Bool {
    guard utf8.starts(with: name.utf8) else { return false }
    let rest = utf8.dropFirst(name.utf8.count)
    return rest.isEmpty || rest.first == UInt8(ascii: ".")
  }
}
