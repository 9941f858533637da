public import Logging

/// One thing that was logged, before it is a line.
public struct LogRecord: Sendable {
  public var timestamp: LogTimestamp
  public var level: Logger.Level
  public var logger: String
  public var message: String
  public var context: LogContext
  public var error: LogError?
  public var source: LogCallSite?
  public var metadata: LogMetadata

  public init(
    timestamp: LogTimestamp, level: Logger.Level, logger: String, message: String,
    context: LogContext = LogContext(), error: LogError? = nil, source: LogCallSite? = nil,
    metadata: LogMetadata = LogMetadata()
  ) {
    self.timestamp = timestamp
    self.level = level
    self.logger = logger
    self.message = message
    self.context = context
    self.error = error
    self.source = source
    self.metadata = metadata
  }
}

/// The `error` object of a line.
public struct LogError: Sendable, Hashable {
  public var type: String?
  public var message: String?
  /// Frames one a line, the innermost first.
  public var stack: String?

  public init(type: String? = nil, message: String? = nil, stack: String? = nil) {
    self.type = type
    self.message = message
    self.stack = stack
  }

  /// The type and the description of a Swift error.
  public init(_ error: any Error) {
    self.init(type: Self.name(of: Swift.type(of: error)), message: String(describing: error))
  }

  /// `Module.Outer.Type`. The context of a private type is an address, other in every run: it is left out.
  private static func name(of type: Any.Type) -> String {
    String(reflecting: type).split(separator: ".").filter { !$0.hasPrefix("(unknown context") }.joined(separator: ".")
  }
}

/// The `source` object of a line: where in the program it was logged.
public struct LogCallSite: Sendable, Hashable {
  /// `Module/File.swift`, as `#fileID` says it.
  public var file: String
  public var line: UInt
  public var function: String

  public init(file: String, line: UInt, function: String) {
    self.file = file
    self.line = line
    self.function = function
  }
}

/// The three places a line's metadata comes from, kept apart so that none is copied; for a key in several, the later
/// one counts.
public struct LogMetadata: Sendable {
  /// What the logger carries.
  public var logger: Logger.Metadata
  /// What the metadata provider adds.
  public var provided: Logger.Metadata
  /// What the call gave.
  public var call: Logger.Metadata

  public init(logger: Logger.Metadata = [:], provided: Logger.Metadata = [:], call: Logger.Metadata = [:]) {
    self.logger = logger
    self.provided = provided
    self.call = call
  }
}
