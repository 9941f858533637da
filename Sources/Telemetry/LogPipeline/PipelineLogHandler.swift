public import Logging

/// swift-log's way into the pipeline.
///
/// Its level is the configured one of its logger's name, which may change at any time, until one is set on the logger.
public struct PipelineLogHandler: LogHandler {
  public let label: String
  public var metadata: Logger.Metadata = [:]
  public var metadataProvider: Logger.MetadataProvider?

  private let hub: LogHub
  private let threshold: LevelThreshold
  private var ownLevel: Logger.Level?

  public init(label: String, hub: LogHub, metadataProvider: Logger.MetadataProvider? = nil) {
    self.label = label
    self.hub = hub
    self.metadataProvider = metadataProvider
    threshold = hub.levels.threshold(for: label)
  }

  /// Makes every `Logger` of this process log into `hub`. Once, at start: swift-log traps on a second time.
  public static func bootstrap(_ hub: LogHub, metadataProvider: Logger.MetadataProvider? = nil) {
    LoggingSystem.bootstrap(
      { label, provider in PipelineLogHandler(label: label, hub: hub, metadataProvider: provider) },
      metadataProvider: metadataProvider)
  }

  public func log(event: LogEvent) {
    hub.submit(
      LogRecord(
        timestamp: hub.now(), level: event.level, logger: label, message: event.message.description,
        context: LogContext.current, error: event.error.map { LogError($0) },
        source: LogCallSite(file: event.file, line: event.line, function: event.function),
        metadata: LogMetadata(
          logger: metadata, provided: metadataProvider?.get() ?? [:], call: event.metadata ?? [:])))
  }

  public var logLevel: Logger.Level {
    get { ownLevel ?? threshold.level }
    set { ownLevel = newValue }
  }

  public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }
}
