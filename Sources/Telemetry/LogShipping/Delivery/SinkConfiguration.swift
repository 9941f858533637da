/// One entry of `log.sinks`.
public struct SinkConfiguration: Sendable {
  /// What a sink speaks, and where it is.
  public enum Kind: Sendable {
    /// The URL of the server, with or without the path of its push API.
    case loki(url: String, tenant: String?)
    /// The URL of the server, with or without `/v1/logs`.
    case otlp(url: String)
    /// The URL of the server, with or without `/_bulk`.
    case elasticsearch(url: String, index: String?)
    case sentry(dsn: String)
    case file(path: String, maximumSize: Int, keep: Int)
  }

  /// The label `sink`.
  public var name: String
  public var kind: Kind
  public var labels: [String: String] = [:]
  /// Read before each request; a bearer token.
  public var token: (@Sendable () throws -> String)?
  /// Of one request, in bytes before compression; one line alone may have more.
  public var maximumBatch = 1 << 20
  /// How long a line waits for others.
  public var maximumWait: Duration = .seconds(1)
  /// Of one request.
  public var timeout: Duration = .seconds(10)

  public init(name: String, kind: Kind) {
    self.name = name
    self.kind = kind
  }
}
