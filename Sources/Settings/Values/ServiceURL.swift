/// Where a server is, with the credentials it may need; every text of it but ``revealed`` masks them.
public struct ServiceURL: Sendable, Equatable {
  /// The whole URL, credentials included: for the client that connects, never for a log.
  public let revealed: String

  init(_ text: String) { revealed = text }

  /// The URL in lower case up to its colon: `postgresql`, `rediss`, `https`.
  public var scheme: String {
    String(revealed.prefix { $0 != ":" }).lowercased()
  }

  /// The URL with passwords, keys and tokens as `***`.
  public var masked: String {
    guard let authority = Self.authority(of: revealed) else { return "***" }
    var start = authority
    var user = ""
    // The last "@" of all: a password with an unescaped "/", "?" or "@" must not show either.
    if let at = revealed.lastIndex(of: "@"), at >= authority {
      user = maskedUser(revealed[authority..<at]) + "@"
      start = revealed.index(after: at)
    }
    return revealed[..<authority] + user + maskedQuery(revealed[start...])
  }

  private static let secretParameters = [
    "password", "sslpassword", "passwd", "token", "access_token", "api_key", "apikey", "key", "secret",
  ]

  /// Where the text after `://` starts.
  private static func authority(of text: String) -> String.Index? {
    guard let colon = text.firstIndex(of: ":"), text[colon...].hasPrefix("://") else { return nil }
    return text.index(colon, offsetBy: 3)
  }

  private func maskedUser(_ user: Substring) -> String {
    if let colon = user.firstIndex(of: ":") { return user[...colon] + "***" }
    // A Sentry DSN's key stands where other URLs have a user.
    return ["postgres", "postgresql", "redis", "rediss"].contains(scheme) ? String(user) : "***"
  }

  private func maskedQuery(_ rest: Substring) -> String {
    guard let mark = rest.firstIndex(of: "?") else { return String(rest) }
    let items = rest[rest.index(after: mark)...].split(separator: "&", omittingEmptySubsequences: false)
    return rest[...mark] + items.map(Self.maskedItem).joined(separator: "&")
  }

  private static func maskedItem(_ item: Substring) -> String {
    guard let equals = item.firstIndex(of: "=") else { return String(item) }
    let name = item[..<equals].lowercased()
    return secretParameters.contains(name) ? name + "=***" : String(item)
  }
}

extension ServiceURL: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { masked }
  public var debugDescription: String { masked }
  public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}

extension ServiceURL {
  /// Checks the parts that decide where a connection goes; the rest is the client's business.
  static func parse(_ text: String, schemes: [String], needsHost: Bool) throws(ScalarProblem) -> ServiceURL {
    let url = ServiceURL(text)
    guard let start = authority(of: text), schemes.contains(url.scheme) else {
      throw ScalarProblem("is not a URL that starts with \(alternatives(schemes.map { $0 + "://" }))")
    }
    guard !text.contains(where: { $0.isWhitespace }) else {
      throw ScalarProblem("has a space in it", right: "percent-encode it as %20")
    }
    let end = text[start...].firstIndex { "/?#".contains($0) } ?? text.endIndex
    if text[end...].prefix(while: { $0 != "?" }).contains("@") {
      throw ScalarProblem(
        "has an @ after its host", right: "percent-encode the password (/ is %2F, ? is %3F, # is %23, @ is %40)")
    }
    try checkHosts(text[start..<end], needsHost: needsHost)
    return url
  }

  private static func checkHosts(_ authority: Substring, needsHost: Bool) throws(ScalarProblem) {
    let user = authority.lastIndex(of: "@").map { authority.index(after: $0) } ?? authority.startIndex
    let hosts = authority[user...].split(separator: ",", omittingEmptySubsequences: false)
    for host in hosts {
      let afterBrackets = host.lastIndex(of: "]").map { host[$0...] } ?? host
      let name = host[..<(afterBrackets.firstIndex(of: ":") ?? host.endIndex)]
      if needsHost && name.isEmpty { throw ScalarProblem("names no host") }
      guard let colon = afterBrackets.firstIndex(of: ":") else { continue }
      let port = host[host.index(after: colon)...]
      guard let number = UInt16(port), number > 0 else {
        throw ScalarProblem("has a port that is not 1 to 65535")
      }
    }
  }
}
