internal import BuildInfo
internal import EventLoop
internal import HTTPClient
internal import LogPipeline
internal import LogShipping
internal import MetricRegistry
internal import SidecarSettings

// What lies behind the log's hub: the spool, and the sinks that are served from it.

extension LogSpool {
  /// The configured spool; nil when it is off.
  ///
  /// - Throws: ``ConfigurationError`` if its folder cannot be used, for instance because another process has it.
  static func open(_ settings: Settings) throws(ConfigurationError) -> LogSpool? {
    guard let spool = settings.log.spool else { return nil }
    var configuration = SpoolConfiguration(path: spool.path)
    configuration.maximumSize = spool.maxSize
    configuration.segmentSize = spool.segmentSize
    configuration.sync = SpoolConfiguration.Sync(rawValue: spool.sync.rawValue) ?? .batch
    configuration.whenFull = SpoolConfiguration.FullPolicy(rawValue: spool.whenFull.rawValue) ?? .block
    configuration.queue = settings.log.queue
    configuration.history = min(configuration.history, spool.maxSize / 4)
    do {
      return try LogSpool(configuration, sinks: settings.log.sinks.keys.sorted())
    } catch {
      throw ConfigurationError(key: "log.spool.path", problem: "\(error)")
    }
  }
}

extension Shipment {
  /// The configured sinks; they are the only users of their HTTP client, so that a sink that hangs delays no bot.
  convenience init?(_ settings: Settings, from spool: LogSpool?, registry: Registry) {
    guard let spool else { return nil }
    var client = ClientConfiguration()
    client.maxConnections = max(settings.httpClient.maxConnections, settings.log.sinks.count)
    client.keepalive = settings.log.sinks.count
    client.userAgent = "outrigger"
    self.init(
      settings.sinks, from: spool, deadLetter: settings.log.deadLetter,
      client: Client(configuration: client), release: "\(settings.service.name)@\(Build.version)",
      metrics: SinkMetricFamilies(registry))
  }
}

extension Settings {
  /// In the order of their names.
  var sinks: [SinkConfiguration] {
    log.sinks.sorted { $0.key < $1.key }.map { SinkConfiguration($0, $1) }
  }
}

extension FileFollower {
  /// Follows the configured files; nil if there are none.
  convenience init?(_ settings: Settings, hub: LogHub, spool: LogSpool?) {
    guard !settings.log.files.isEmpty else { return nil }
    let patterns = settings.log.files.sorted { $0.key < $1.key }
      .map { FollowedPattern(name: $0, path: $1.path, readsJSON: $1.format != .text) }
    self.init(patterns, hub: hub, spool: spool)
  }
}

extension SinkConfiguration {
  fileprivate init(_ name: String, _ settings: SinkSettings) {
    let url = settings.url?.revealed ?? ""
    let kind: Kind =
      switch settings.type {
      case .loki: .loki(url: url, tenant: settings.tenant)
      case .otlp: .otlp(url: url)
      case .elasticsearch: .elasticsearch(url: url, index: settings.index)
      case .sentry: .sentry(dsn: url)
      case .file: .file(path: settings.path ?? "", maximumSize: settings.maxSize, keep: settings.keep)
      }
    self.init(name: name, kind: kind)
    labels = settings.labels
    if let token = settings.token { self.token = { try token.reveal() } }
    maximumBatch = settings.batchMaxBytes
    maximumWait = settings.batchMaxWait
    timeout = settings.timeout
  }
}
