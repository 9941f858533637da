/// Where a call goes: a chat's id, or the name of a public one.
public enum ChatID: BotAPIValue, Hashable, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
  case id(Int64)
  /// `@channelname`.
  case username(String)

  public init(integerLiteral value: Int64) { self = .id(value) }
  public init(stringLiteral value: String) { self = .username(value) }

  public init?(json: JSON) {
    switch json {
    case .int(let id): self = .id(id)
    case .string(let name): self = .username(name)
    default: return nil
    }
  }

  public var json: JSON {
    switch self {
    case .id(let id): .int(id)
    case .username(let name): .string(name)
    }
  }

  public static var absent: ChatID { .id(0) }
}

/// What a call that edits a message answers: the message, or `true` when it is not the bot's (inline messages).
public enum MessageOrTrue: BotAPIValue {
  case message(Message)
  case done

  public init?(json: JSON) {
    switch json {
    case .object(let raw): self = .message(Message(raw: raw))
    case .bool: self = .done
    default: return nil
    }
  }

  public var json: JSON {
    switch self {
    case .message(let message): message.json
    case .done: .bool(true)
    }
  }

  public static var absent: MessageOrTrue { .done }

  public static func check(_ json: JSON) throws(ShapeMismatch) {
    if case .bool = json { return }
    try Message.check(json)
  }
}

/// How entities in a text are written (https://core.telegram.org/bots/api#formatting-options).
public struct ParseMode: BotAPIWord {
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }

  public static let html: ParseMode = "HTML"
  public static let markdownV2: ParseMode = "MarkdownV2"
}
