/// https://core.telegram.org/bots/api#message, as far as this kit handles it.
public struct Message: Codable, Sendable, Equatable {
  public let id: Int64
  /// Absent in channels.
  public let from: User?
  public let chat: Chat
  /// Unix seconds.
  public let date: Int64
  public let text: String?
  public let caption: String?

  public init(id: Int64, from: User?, chat: Chat, date: Int64, text: String?, caption: String? = nil) {
    self.id = id
    self.from = from
    self.chat = chat
    self.date = date
    self.text = text
    self.caption = caption
  }

  enum CodingKeys: String, CodingKey {
    case id = "message_id"
    case from, chat, date, text, caption
  }
}

/// https://core.telegram.org/bots/api#user. Ids have up to 52 bits.
public struct User: Codable, Sendable, Equatable {
  public let id: Int64
  public let isBot: Bool
  public let firstName: String
  public let lastName: String?
  public let username: String?

  public init(id: Int64, isBot: Bool = false, firstName: String, lastName: String? = nil, username: String? = nil) {
    self.id = id
    self.isBot = isBot
    self.firstName = firstName
    self.lastName = lastName
    self.username = username
  }

  enum CodingKeys: String, CodingKey {
    case id
    case isBot = "is_bot"
    case firstName = "first_name"
    case lastName = "last_name"
    case username
  }
}

/// https://core.telegram.org/bots/api#chat
public struct Chat: Codable, Sendable, Equatable {
  public let id: Int64
  /// `private`, `group`, `supergroup` or `channel`.
  public let type: String

  public init(id: Int64, type: String) {
    self.id = id
    self.type = type
  }
}

/// A pressed button of an inline keyboard (https://core.telegram.org/bots/api#callbackquery).
public struct CallbackQuery: Codable, Sendable, Equatable {
  public let id: String
  public let from: User
  /// The message the button is on; absent when it is too old.
  public let message: Message?
  /// 1 to 64 bytes, what the button carries.
  public let data: String?

  public init(id: String, from: User, message: Message?, data: String?) {
    self.id = id
    self.from = from
    self.message = message
    self.data = data
  }
}
