public import HTTPClient

/// Where a Redis server is, who we are there, and the limits of one connection. Its description shows no password.
public struct RedisConfiguration: Sendable, CustomStringConvertible {
  public enum Endpoint: Sendable, Equatable {
    case tcp(host: String, port: UInt16)
    /// The path of a Unix socket.
    case unix(path: String)
  }

  public var endpoint: Endpoint
  /// The ACL user (Redis 6); `nil`: the default user.
  public var username: String?
  public var password: String?
  public var database: Int
  /// `nil`: without TLS.
  public var tls: TLSConfiguration?
  /// How `CLIENT LIST` names the connection; a server that refuses the name is no matter.
  public var clientName: String?
  /// The largest answer to one command, in bytes on the wire; a larger one ends the connection.
  public var maxReplyBytes = 512 << 20
  /// Bytes that may wait to be sent on one connection; above it a call fails.
  public var maxQueuedBytes = 64 << 20
  /// A connection whose server has owed an answer beyond its deadline and sent nothing for so long is closed.
  public var silenceLimit: Duration = .seconds(15)

  public init(
    endpoint: Endpoint, username: String? = nil, password: String? = nil, database: Int = 0,
    tls: TLSConfiguration? = nil, clientName: String? = nil
  ) {
    self.endpoint = endpoint
    self.username = username
    self.password = password
    self.database = database
    self.tls = tls
    self.clientName = clientName
  }

  /// As a URL without user and password: `rediss://host:6379/2`.
  public var description: String {
    switch endpoint {
    case .tcp(let host, let port):
      "\(tls == nil ? "redis" : "rediss")://\(host.contains(":") ? "[\(host)]" : host):\(port)/\(database)"
    case .unix(let path): "unix://\(path)?db=\(database)"
    }
  }
}

extension RedisConfiguration: CustomReflectable {
  /// Keeps `dump` and string interpolation of an enclosing value from the password.
  public var customMirror: Mirror { Mirror(self, children: ["url": description]) }
}
