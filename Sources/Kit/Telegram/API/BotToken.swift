/// A bot's token. It is a password: no description, error or metric shows it.
public struct BotToken: Sendable, CustomStringConvertible, CustomDebugStringConvertible {
  package let secret: String

  /// Takes `123456:ABC…`; nil when it cannot be a token: the Bot API wants digits, a colon, and at least 30 letters,
  /// digits, `_` or `-`.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[0].utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      parts[1].utf8.count >= 30, parts[1].utf8.allSatisfy(Self.isSecretCharacter)
    else { return nil }
    secret = text
  }

  /// The bot's id, which is no secret.
  package var botID: String { String(secret.prefix { $0 != ":" }) }

  public var description: String { "***" }
  public var debugDescription: String { "***" }

  private static func isSecretCharacter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
