/// Where a server is, with the credentials it may need; every text of it but ``revealed`` masks them.
public struct ServiceURL: Sendable, Equatable {
  /// The whole URL, credentials included: for the client that connects, never for a log.
  public let revealed: String

  init(_ text: String) { revealed = text }

  /// What the URL starts with, in lower case: `postgresql`, `rediss`, `https`.
  public var scheme: String {
    String(revealed.prefix { $0 != ":" }).lowercased()
  }

  /// The URL with passwords, keys and tokens as `***`.
  public var masked: String {
    guard let parts else { return "***" }
    var text = revealed[..<parts.authority]
    if let user = parts.user { text += (parts.isUserSecret ? "***" : user) + (parts.password == nil ? "@" : ":***@") }
    text += parts.rest
    let items = parts.query.map { Self.isSecret($0) ? $0.prefix { $0 != "=" } + "=***" : $0 }
    return text + (items.isEmpty ? "" : "?" + items.joined(separator: "&"))
  }

  /// The credentials in the URL, as written and with percent-encoding undone.
  var secrets: [String] {
    guard let parts else { return [] }
    var secrets = parts.query.filter(Self.isSecret).map { $0.drop { $0 != "=" }.dropFirst() }
    if let password = parts.password { secrets.append(password) }
    if let user = parts.user, parts.isUserSecret { secrets.append(user) }
    return Set(secrets.flatMap { [String($0), Self.percentDecoded($0)] }).filter { !$0.isEmpty }.sorted()
  }

  private struct Parts {
    /// Where the text after `://` starts.
    let authority: String.Index
    let user: Substring?
    let password: Substring?
    /// A Sentry DSN's key stands where other URLs have a user.
    let isUserSecret: Bool
    /// Host, port and path.
    let rest: Substring
    let query: [Substring]
  }

  private var parts: Parts? {
    guard let authority = Self.authority(of: revealed) else { return nil }
    // The last "@" of all: a password with an unescaped "/", "?" or "@" must not show either.
    let at = revealed.lastIndex(of: "@").flatMap { $0 >= authority ? $0 : nil }
    let credentials = at.map { revealed[authority..<$0] }
    let colon = credentials?.firstIndex(of: ":")
    let tail = at.map { revealed[$0...].dropFirst() } ?? revealed[authority...]
    let rest = tail.prefix { $0 != "?" }
    let query = tail[rest.endIndex...].dropFirst().split(separator: "&", omittingEmptySubsequences: false)
    return Parts(
      authority: authority, user: credentials?.prefix { $0 != ":" },
      password: colon.flatMap { credentials?[$0...].dropFirst() },
      isUserSecret: colon == nil && !["postgres", "postgresql", "redis", "rediss"].contains(scheme),
      rest: rest, query: rest.endIndex == tail.endIndex ? [] : query)
  }

  private static let secretParameters = [
    "password", "sslpassword", "passwd", "token", "access_token", "api_key", "apikey", "key", "secret",
  ]

  private static func isSecret(_ item: Substring) -> Bool {
    item.contains("=") && secretParameters.contains(item.prefix { $0 != "=" }.lowercased())
  }

  /// Where the text after `://` starts.
  static func authority(of text: String) -> String.Index? {
    guard let colon = text.firstIndex(of: ":"), text[colon...].hasPrefix("://") else { return nil }
    return text.index(colon, offsetBy: 3)
  }

  private static func percentDecoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let value = UInt8(digits, radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension ServiceURL: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { masked }
  public var debugDescription: String { masked }
  public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
