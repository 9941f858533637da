import Telegram

@testable import BotKit

/// Updates as Telegram would send them.
enum TestUpdates {
  static func message(_ id: Int64, chat: Int64 = 100, _ text: String = "hello", date: Int64 = 0) -> Update {
    let from = User(id: chat, isBot: false, firstName: "Ada")
    var message = Message(messageID: id, date: date, chat: Chat(id: chat, type: .private))
    message.from = from
    message.text = text
    return Update(updateID: id, .message(message))
  }

  static func button(_ id: Int64, _ data: String, chat: Int64 = 100) -> Update {
    let bot = User(id: 1, isBot: true, firstName: "Bot")
    var message = Message(messageID: id, date: 1, chat: Chat(id: chat, type: .private))
    message.from = bot
    message.text = "Choose"
    var query = CallbackQuery(
      id: "q\(id)", from: User(id: chat, isBot: false, firstName: "Ada"), chatInstance: "\(chat)")
    query.message = .message(message)
    query.data = data
    return Update(updateID: id, .callbackQuery(query))
  }
}
