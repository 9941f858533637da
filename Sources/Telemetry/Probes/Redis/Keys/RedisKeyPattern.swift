/// What to look at in a Redis: a key or a pattern in a database, written `db0=orders:*` or, in database 0, `orders:*`.
public struct RedisKeyPattern: Sendable, Hashable {
  public let database: Int
  public let key: String

  /// Keys may hold any other character, `=` too. `nil` for an empty key or a database above what Redis counts.
  public init?(_ text: String) {
    let digits = text.dropFirst(2).prefix { $0.isASCII && $0.isNumber }
    if text.hasPrefix("db"), !digits.isEmpty, text[digits.endIndex...].first == "=" {
      guard let number = Int32(digits) else { return nil }
      database = Int(number)
      key = String(text[digits.endIndex...].dropFirst())
    } else {
      database = 0
      key = text
    }
    if key.isEmpty { return nil }
  }

  /// Whether it stands for any number of keys (https://redis.io/docs/latest/commands/keys/).
  var isGlob: Bool { key.contains { "?*[]^".contains($0) } }
}

/// What a target's keys and streams may cost a scrape.
public struct RedisKeyChecks: Sendable {
  public var keys: [RedisKeyPattern] = []
  public var streams: [RedisKeyPattern] = []
  /// Keys and streams looked at in one scrape, together; what is found above it is left out.
  public var limit = 500

  public init() {}

  var isEmpty: Bool { keys.isEmpty && streams.isEmpty }

  /// Keys one SCAN looks at.
  static let scanCount = 1000
  /// SCANs of one pattern in one scrape: with ``scanCount``, the size of a database that is searched wholly.
  static let maxScans = 100
  /// Consumer groups of one stream.
  static let maxGroups = 100
}
