public import Telegram

/// What a handler says.
extension UpdateContext {
  /// Sends a text to the chat once the transaction has committed. What is over 4096 UTF-16 units is cut off.
  public func reply(_ text: String, keyboard: InlineKeyboardMarkup? = nil) {
    send(SendMessage(chatID: chatID, text: text, keyboard: keyboard))
  }

  /// As ``reply(_:keyboard:)-(String,_)``, with markup.
  public func reply(_ text: HTMLText, keyboard: InlineKeyboardMarkup? = nil) {
    send(SendMessage(chatID: chatID, text: text, keyboard: keyboard))
  }

  /// Changes the message that the pressed button is on, and its buttons. A new message when no button was pressed, or
  /// when that message cannot be changed any more.
  public func edit(_ text: String, keyboard: InlineKeyboardMarkup? = nil) {
    edit(text, nil, keyboard)
  }

  /// As ``edit(_:keyboard:)-(String,_)``, with markup.
  public func edit(_ text: HTMLText, keyboard: InlineKeyboardMarkup? = nil) {
    edit(text.prefix(utf16Units: SendMessage.maxTextUnits).html, .html, keyboard)
  }

  private func edit(_ text: String, _ parseMode: ParseMode?, _ keyboard: InlineKeyboardMarkup?) {
    guard let message = pressedMessage else {
      return send(
        SendMessage(
          chatID: .id(chatID), text: text, parseMode: parseMode,
          replyMarkup: keyboard.map { .inlineKeyboardMarkup($0) }))
    }
    add(
      OutgoingCall(
        EditMessageText(
          chatID: .id(chatID), messageID: message.id, text: text, parseMode: parseMode, replyMarkup: keyboard)))
  }

  /// The message the pressed button is on, while Telegram still lets it be changed.
  private var pressedMessage: Message? {
    guard case .callbackQuery(let query) = update.content, case .message(let message)? = query.message else {
      return nil
    }
    return message
  }
}

extension SendMessage {
  /// A text with markup, with buttons below it. What is over 4096 UTF-16 units is cut off.
  public init(chatID: Int64, text: HTMLText, keyboard: InlineKeyboardMarkup? = nil) {
    self.init(
      chatID: .id(chatID), text: text.prefix(utf16Units: Self.maxTextUnits).html, parseMode: .html,
      replyMarkup: keyboard.map { .inlineKeyboardMarkup($0) })
  }
}
