internal import Cells
public import Logging

/// swift-log's way into the pipeline.
///
/// Its level is the configured one of its logger's name, which may change at any time, until one is set on the logger.
///
/// Every call of a logger copies its handler before it knows whether the level is wanted. So this is two words, and as
/// long as a logger has nothing of its own neither is counted: what is logged below the level costs no atomic operation.
public struct PipelineLogHandler: LogHandler {
  private let origin: Immortal<LogOrigin>
  private var own: Own?

  /// What was set on one logger and its copies. Replaced, never changed.
  private final class Own: Sendable {
    let label: String?
    let level: Logger.Level?
    let metadata: Logger.Metadata
    let provider: Logger.MetadataProvider?

    init(_ label: String?, _ level: Logger.Level?, _ metadata: Logger.Metadata, _ provider: Logger.MetadataProvider?) {
      (self.label, self.level, self.metadata, self.provider) = (label, level, metadata, provider)
    }
  }

  public init(label: String, hub: LogHub, metadataProvider: Logger.MetadataProvider? = nil) {
    let known = hub.origins.origin(of: label, hub)
    origin = known ?? hub.origins.shared(hub)
    if known == nil || metadataProvider != nil { own = Own(known == nil ? label : nil, nil, [:], metadataProvider) }
  }

  /// Makes every `Logger` of this process log into `hub`. Once, at start: swift-log traps on a second time.
  public static func bootstrap(_ hub: LogHub, metadataProvider: Logger.MetadataProvider? = nil) {
    LoggingSystem.bootstrap(
      { label, provider in PipelineLogHandler(label: label, hub: hub, metadataProvider: provider) },
      metadataProvider: metadataProvider)
  }

  public var label: String { own?.label ?? origin.with(\.label) }

  public func log(event: LogEvent) {
    let hub = origin.object.hub
    hub.submit(
      LogRecord(
        timestamp: hub.now(), level: event.level, logger: label, message: event.message.description,
        context: LogContext.current, error: event.error.map { LogError($0) },
        source: LogCallSite(file: event.file, line: event.line, function: event.function),
        metadata: LogMetadata(logger: metadata, provided: metadataProvider?.get() ?? [:], call: event.metadata ?? [:])))
  }

  public var logLevel: Logger.Level {
    get { own?.level ?? origin.with { $0.threshold.level } }
    set { own = Own(own?.label, newValue, metadata, metadataProvider) }
  }

  public var metadata: Logger.Metadata {
    get { own?.metadata ?? [:] }
    set { own = Own(own?.label, own?.level, newValue, metadataProvider) }
  }

  public var metadataProvider: Logger.MetadataProvider? {
    get { own?.provider }
    set { own = Own(own?.label, own?.level, metadata, newValue) }
  }

  public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { own?.metadata[key] }
    set { metadata[key] = newValue }
  }
}
