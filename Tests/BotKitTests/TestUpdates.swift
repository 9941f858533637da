import Telegram

@testable import BotKit

/// Updates as Telegram would send them.
enum TestUpdates {
  static func message(_ id: Int64, chat: Int64 = 100, _ text: String = "hello", date: Int64 = 0) -> Update {
    let from = User(id: chat, firstName: "Ada")
    let message = Message(id: id, from: from, chat: Chat(id: chat, type: "private"), date: date, text: text)
    return Update(id: id, content: .message(message))
  }

  static func button(_ id: Int64, _ data: String, chat: Int64 = 100) -> Update {
    let bot = User(id: 1, isBot: true, firstName: "Bot")
    let message = Message(id: id, from: bot, chat: Chat(id: chat, type: "private"), date: 0, text: "Choose")
    let query = CallbackQuery(id: "q\(id)", from: User(id: chat, firstName: "Ada"), message: message, data: data)
    return Update(id: id, content: .callbackQuery(query))
  }
}
