internal import EventLoop

/// What a ``Server`` listens on and every limit it keeps.
public struct ServerConfiguration: Sendable {
  /// A numeric address or a name; `::` also takes IPv4 clients.
  public var host: String
  /// 0 lets the system choose; ``Server/port`` tells what it chose.
  public var port: UInt16
  /// Connections open at once. One more is answered 503 and closed (`http.max_connections`).
  public var maxConnections = 8192
  /// More than that there cannot be, whatever ``maxConnections`` becomes.
  static let mostConnections = 1_100_000
  /// Bytes of a request's body. A larger one is answered 413 (`http.max_body`).
  public var maxBody = 8 << 20
  /// Bytes of memory a connection has for the headers of a request and its response. A larger header is answered 431
  /// or 414. It is cleared after each request, so more costs every request a little.
  public var maxHeader = 8 << 10
  /// From the connection, or from the first byte on a kept one, to the end of the header (`http.header_timeout`).
  public var headerTimeout: Duration = .seconds(5)
  /// From the end of the header to the end of the body (`http.body_timeout`).
  public var bodyTimeout: Duration = .seconds(60)
  /// How long a connection may be without any byte in either direction; whole seconds.
  public var idleTimeout: Duration = .seconds(60)
  /// Connections the system keeps that are not yet accepted (listen(2)).
  public var backlog: Int32 = 1024

  /// A listening socket somebody else opened for us, instead of the address; owned by the server from its start on.
  public var inheritedListener: Int32?

  /// Makes every connection speak TLS; asked for each one, so new credentials are used from the next on.
  public var tls: (@Loop @Sendable () -> TLSCredentials)?

  public init(host: String = "127.0.0.1", port: UInt16 = 8000) {
    self.host = host
    self.port = port
  }
}
