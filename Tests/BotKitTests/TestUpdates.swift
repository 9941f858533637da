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

  static func photo(_ id: Int64, caption: String? = nil, chat: Int64 = 100) -> Update {
    content(id, chat) { message in
      message.caption = caption
      message.photo = [(90, 60), (1280, 960), (320, 240)].map { width, height in
        PhotoSize(fileID: "photo-\(width)", fileUniqueID: "\(width)", width: width, height: height)
      }
    }
  }

  static func document(_ id: Int64, caption: String? = nil, name: String = "plan.pdf", chat: Int64 = 100) -> Update {
    content(id, chat) { message in
      message.caption = caption
      var document = Document(fileID: "document-1", fileUniqueID: "1")
      document.fileName = name
      document.fileSize = 1 << 33
      message.document = document
    }
  }

  /// A message that is none of the kinds that filters know.
  static func sticker(_ id: Int64, chat: Int64 = 100) -> Update { content(id, chat) { _ in } }

  private static func content(_ id: Int64, _ chat: Int64, _ change: (inout Message) -> Void) -> Update {
    var message = Message(messageID: id, date: 0, chat: Chat(id: chat, type: .private))
    message.from = User(id: chat, isBot: false, firstName: "Ada")
    change(&message)
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
