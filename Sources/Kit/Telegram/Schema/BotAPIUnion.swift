/// A type of the Bot API that is one of several. One that this version does not know is kept as it came.
public protocol BotAPIUnion: BotAPIValue, Codable {}

extension BotAPIUnion {
  public init(from decoder: any Decoder) throws {
    let json = try JSON(from: decoder)
    guard let value = Self(json: json) else { throw ShapeMismatch("of the type \(Self.self)") }
    try Self.check(json)
    self = value
  }

  public func encode(to encoder: any Encoder) throws { try json.encode(to: encoder) }
}

/// A text that is one of a few words. Words that this version does not know are kept.
public protocol BotAPIWord: BotAPIValue, Codable, Hashable, RawRepresentable<String>, ExpressibleByStringLiteral {
  init(rawValue: String)
}

extension BotAPIWord {
  public init?(json: JSON) {
    guard case .string(let value) = json else { return nil }
    self.init(rawValue: value)
  }

  public init(stringLiteral value: String) { self.init(rawValue: value) }

  public var json: JSON { .string(rawValue) }
  public static var absent: Self { Self(rawValue: "") }
}
