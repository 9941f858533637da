internal import HTTPClient

/// A URL that is not one of a Redis server. Repeats nothing of it: the password may be anywhere in it.
public struct RedisURLError: Error, Equatable, CustomStringConvertible {
  /// What is wrong, a clause without the full stop.
  public let problem: String

  public var description: String {
    "Not the URL of a Redis server: \(problem). Write redis://[[user]:password@]host[:port][/database], "
      + "rediss:// for TLS, or unix:///path[?db=database]."
  }
}

extension RedisConfiguration {
  /// Reads `redis://[[user]:password@]host[:port][/database]`, the same with `rediss://` for TLS, and
  /// `unix://[[user]:password@]/path[?db=database]` (also `redis+unix://`). User and password are percent-decoded.
  public init(url: String) throws(RedisURLError) {
    guard let mark = url.firstRange(of: "://") else { throw RedisURLError(problem: "it has no scheme") }
    let scheme = url[..<mark.lowerBound].lowercased()
    var rest = url[mark.upperBound...]
    let credentials = try Self.takeCredentials(&rest)
    switch scheme {
    case "redis", "rediss":
      let (endpoint, database) = try Self.parseTCP(rest)
      self.init(endpoint: endpoint, database: database, tls: scheme == "rediss" ? TLSConfiguration() : nil)
    case "unix", "redis+unix":
      let (endpoint, database) = try Self.parseUnix(rest)
      self.init(endpoint: endpoint, database: database)
    default: throw RedisURLError(problem: "its scheme is none of redis, rediss and unix")
    }
    username = credentials.user
    password = credentials.password
  }

  private static func takeCredentials(
    _ rest: inout Substring
  ) throws(RedisURLError) -> (user: String?, password: String?) {
    let authority = rest.prefix { $0 != "/" && $0 != "?" }
    guard let at = authority.lastIndex(of: "@") else { return (nil, nil) }
    let parts = rest[..<at].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    rest = rest[rest.index(after: at)...]
    var decoded: [String?] = []
    for part in parts { decoded.append(part.isEmpty ? nil : try percentDecoded(part)) }
    return (decoded.first ?? nil, decoded.count > 1 ? decoded[1] : nil)
  }

  private static func parseTCP(_ text: Substring) throws(RedisURLError) -> (Endpoint, Int) {
    let authority = text.prefix { $0 != "/" && $0 != "?" }
    let path = text[authority.endIndex...].prefix { $0 != "?" }
    guard path.endIndex == text.endIndex else { throw RedisURLError(problem: "it has parameters after \"?\"") }
    let (host, port) = try splitPort(authority)
    return (.tcp(host: host, port: port), try databaseNumber(path.drop { $0 == "/" }))
  }

  private static func splitPort(_ authority: Substring) throws(RedisURLError) -> (String, UInt16) {
    var host = authority
    var port: Substring?
    if authority.first == "[" {
      guard let end = authority.firstIndex(of: "]") else { throw RedisURLError(problem: "its \"[\" is not closed") }
      host = authority[authority.index(after: authority.startIndex)..<end]
      let after = authority[authority.index(after: end)...]
      if !after.isEmpty {
        guard after.first == ":" else { throw RedisURLError(problem: "something else than a port follows the \"]\"") }
        port = after.dropFirst()
      }
    } else if let colon = authority.firstIndex(of: ":") {
      host = authority[..<colon]
      port = authority[authority.index(after: colon)...]
    }
    if host.isEmpty { throw RedisURLError(problem: "it has no host") }
    guard let port else { return (String(host), 6379) }
    guard let number = UInt16(port), number > 0 else {
      throw RedisURLError(problem: "its port is not one of 1 to 65535")
    }
    return (String(host), number)
  }

  private static func parseUnix(_ text: Substring) throws(RedisURLError) -> (Endpoint, Int) {
    let path = text.prefix { $0 != "?" }
    guard path.first == "/" else { throw RedisURLError(problem: "the path of its socket does not begin with \"/\"") }
    // sun_path of unix(7) has 108 bytes, the last one a zero.
    guard path.utf8.count < 108 else { throw RedisURLError(problem: "the path of its socket is longer than 107 bytes") }
    let query = text[path.endIndex...].dropFirst()
    if query.isEmpty { return (.unix(path: try percentDecoded(path)), 0) }
    guard query.hasPrefix("db=") else { throw RedisURLError(problem: "its only parameter may be db") }
    return (.unix(path: try percentDecoded(path)), try databaseNumber(query.dropFirst(3)))
  }

  private static func databaseNumber(_ text: Substring) throws(RedisURLError) -> Int {
    if text.isEmpty { return 0 }
    guard let number = Int(text), number >= 0 else { throw RedisURLError(problem: "its database is not a number") }
    return number
  }

  private static func percentDecoded(_ text: Substring) throws(RedisURLError) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      let digits = rest.prefix(2)
      guard digits.count == 2, let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16) else {
        throw RedisURLError(problem: "a \"%\" in it is not followed by two hexadecimal digits")
      }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
