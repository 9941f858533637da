/// A text to send, with buttons below it (https://core.telegram.org/bots/api#sendmessage).
public struct OutgoingMessage: Codable, Sendable, Equatable {
  public var chatID: Int64
  public var text: String
  public var keyboard: InlineKeyboard?

  /// The longest text Telegram takes, in UTF-16 units.
  public static let maxTextUnits = 4096

  public init(chatID: Int64, text: String, keyboard: InlineKeyboard? = nil) {
    self.chatID = chatID
    self.text = text
    self.keyboard = keyboard
  }

  enum CodingKeys: String, CodingKey {
    case chatID = "chat_id"
    case text
    case keyboard = "reply_markup"
  }
}

/// Rows of buttons (https://core.telegram.org/bots/api#inlinekeyboardmarkup).
public struct InlineKeyboard: Codable, Sendable, Equatable {
  public struct Button: Codable, Sendable, Equatable {
    public var text: String
    /// 1 to 64 bytes, given back in ``CallbackQuery/data``.
    public var data: String

    public init(_ text: String, data: String) {
      self.text = text
      self.data = data
    }

    enum CodingKeys: String, CodingKey {
      case text
      case data = "callback_data"
    }
  }

  public var rows: [[Button]]

  public init(_ rows: [[Button]]) { self.rows = rows }

  enum CodingKeys: String, CodingKey { case rows = "inline_keyboard" }
}
