extension InlineKeyboardButton {
  /// A button that sends `data`, 1 to 64 bytes, back in a callback query.
  public init(_ text: String, data: String) { self.init(text: text, callbackData: data) }
}

extension InlineKeyboardMarkup {
  /// Rows of buttons.
  public init(_ rows: [[InlineKeyboardButton]]) { self.init(inlineKeyboard: rows) }
}

extension SendMessage {
  /// The longest text Telegram takes, in UTF-16 units after the entities are read.
  public static let maxTextUnits = 4096

  /// A text to someone's or a group's chat, with buttons below it.
  public init(chatID: Int64, text: String, keyboard: InlineKeyboardMarkup? = nil) {
    self.init(chatID: .id(chatID), text: text, replyMarkup: keyboard.map { .inlineKeyboardMarkup($0) })
  }
}
