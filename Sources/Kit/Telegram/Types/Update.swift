/// One event from Telegram (https://core.telegram.org/bots/api#update), as far as this kit handles them.
public struct Update: Codable, Sendable, Equatable {
  public let id: Int64
  public let content: Content

  /// Exactly one of the kinds is set in an update; a kind not handled keeps its name.
  public enum Content: Sendable, Equatable {
    case message(Message)
    case editedMessage(Message)
    case callbackQuery(CallbackQuery)
    case other
  }

  public init(id: Int64, content: Content) {
    self.id = id
    self.content = content
  }

  enum CodingKeys: String, CodingKey {
    case id = "update_id"
    case message
    case editedMessage = "edited_message"
    case callbackQuery = "callback_query"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try container.decode(Int64.self, forKey: .id)
    if let message = try container.decodeIfPresent(Message.self, forKey: .message) {
      content = .message(message)
    } else if let message = try container.decodeIfPresent(Message.self, forKey: .editedMessage) {
      content = .editedMessage(message)
    } else if let query = try container.decodeIfPresent(CallbackQuery.self, forKey: .callbackQuery) {
      content = .callbackQuery(query)
    } else {
      content = .other
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    switch content {
    case .message(let message): try container.encode(message, forKey: .message)
    case .editedMessage(let message): try container.encode(message, forKey: .editedMessage)
    case .callbackQuery(let query): try container.encode(query, forKey: .callbackQuery)
    case .other: break
    }
  }
}

extension Update {
  /// The `type` label and field: the name of the kind in the Bot API.
  public var type: String {
    switch content {
    case .message: "message"
    case .editedMessage: "edited_message"
    case .callbackQuery: "callback_query"
    case .other: "other"
    }
  }

  /// Where it happened; updates of one chat are handled in their order.
  public var chatID: Int64? {
    switch content {
    case .message(let message), .editedMessage(let message): message.chat.id
    case .callbackQuery(let query): query.message?.chat.id ?? query.from.id
    case .other: nil
    }
  }

  /// Who did it: of a pressed button the one who pressed, not the sender of the message it is on.
  public var sender: User? {
    switch content {
    case .message(let message), .editedMessage(let message): message.from
    case .callbackQuery(let query): query.from
    case .other: nil
    }
  }

  /// Unix seconds of the message, for the lag; a pressed button carries none of its own.
  public var date: Int64? {
    switch content {
    case .message(let message), .editedMessage(let message): message.date
    case .callbackQuery, .other: nil
    }
  }
}

/// An update as it arrived.
public enum ReceivedUpdate: Decodable, Sendable, Equatable {
  case update(Update)
  /// Not as documented; its id, so that it can be confirmed and does not come again for ever.
  case unreadable(id: Int64, reason: String)

  public init(from decoder: any Decoder) throws {
    do {
      self = .update(try Update(from: decoder))
    } catch {
      let id = try decoder.container(keyedBy: Update.CodingKeys.self).decode(Int64.self, forKey: .id)
      self = .unreadable(id: id, reason: "\(type(of: error))")
    }
  }

  public var id: Int64 {
    switch self {
    case .update(let update): update.id
    case .unreadable(let id, _): id
    }
  }
}
