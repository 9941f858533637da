internal import EventLoop
public import HTTPServer

/// Who may use the guarded routes: the bearer of the token, or without a token nobody but this machine's own programs,
/// and no web page that a browser on this machine shows.
public struct Guard: Sendable {
  /// Reads the token anew for each request, so that a rotated file takes effect; `nil` when none is configured.
  public typealias TokenReader = @Sendable () throws -> String

  private let current: @Loop @Sendable () -> TokenReader?
  /// How this server is asked: the origin of its own pages begins so.
  private let scheme: String

  public init(token: TokenReader? = nil) { self.init { token } }

  /// - Parameter current: what reads the token that is configured at the time of the request.
  public init(scheme: String = "http", current: @escaping @Loop @Sendable () -> TokenReader?) {
    self.scheme = scheme
    self.current = current
  }

  /// Whether the request has the bearer token, which is accepted wherever a password is required.
  @Loop
  func isBearer(_ request: ServerRequest) -> Bool {
    guard let token = current(), let given = bearer(request), let expected = try? token(), !expected.isEmpty else {
      return false
    }
    return Self.areEqual(given, expected)
  }

  /// Whether a guarded route would answer it.
  @Loop
  public func passes(_ request: ServerRequest) -> Bool { refusal(for: request) == nil }

  /// `nil` when the request may pass, else the answer to it.
  @Loop
  func refusal(for request: ServerRequest) -> ServerResponse? {
    guard let token = current() else { return isLocal(request) ? nil : Self.forbidden }
    guard let expected = try? token(), !expected.isEmpty else {
      return .error(500, code: "token_unreadable", message: "The token file cannot be read; see http.token_file.")
    }
    guard let given = bearer(request), Self.areEqual(given, expected) else {
      var response = ServerResponse.error(401, code: "unauthorized", message: "This route needs the bearer token.")
      response.headers.add("WWW-Authenticate", "Bearer")
      return response
    }
    return nil
  }

  private static let forbidden = ServerResponse.error(
    403, code: "forbidden",
    message: "Without http.token_file this route answers programs on the same machine only.")

  @Loop
  private func bearer(_ request: ServerRequest) -> String? {
    guard let value = request.header("Authorization"), value.lowercased().hasPrefix("bearer ") else { return nil }
    return String(value.dropFirst(7))
  }

  /// A proxy's headers, a foreign host name (DNS rebinding) or a foreign origin mean that it is not.
  @Loop
  private func isLocal(_ request: ServerRequest) -> Bool {
    guard request.peer?.isLoopback == true, let host = request.host, Self.isLoopback(authority: host) else {
      return false
    }
    let forwarded = request.headers.fields.contains {
      let name = $0.name.lowercased()
      return name == "forwarded" || name.hasPrefix("x-forwarded-")
    }
    guard !forwarded else { return false }
    // A page elsewhere can make a browser on this machine ask without an Origin, as for an image (Fetch Metadata).
    if let site = request.header("Sec-Fetch-Site"), site != "same-origin", site != "none" { return false }
    guard let origin = request.header("Origin") else { return true }
    return origin == "\(scheme)://\(host)"
  }

  /// `localhost`, 127.0.0.0/8 or `[::1]`, with or without a port.
  static func isLoopback(authority: String) -> Bool {
    let host: Substring
    if authority.hasPrefix("[") {
      host = authority.prefix { $0 != "]" }.dropFirst()
      return host == "::1"
    }
    host = authority.prefix { $0 != ":" }
    if host.lowercased() == "localhost" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }

  /// In time that depends on the lengths only.
  static func areEqual(_ left: String, _ right: String) -> Bool {
    let left = Array(left.utf8)
    let right = Array(right.utf8)
    guard left.count == right.count else { return false }
    return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
