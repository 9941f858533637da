internal import BotKit
internal import StatusPage

/// Between the page and the bot kit, which do not know each other.
extension ChatSource {
  init(_ chat: PageChat) {
    self.init(
      people: PageChat.people.map { ChatPerson(id: $0.id, name: $0.name) },
      news: { chat.news(of: $0, after: $1) }, take: { ChatAnswer(chat.take(PageChat.Input($0), as: $1)) },
      photo: { chat.photo($0) }, watch: { chat.watch($0) })
  }
}

extension PageChat.Input {
  fileprivate init(_ input: ChatInput) {
    self =
      switch input {
      case .text(let text): .text(text)
      case .press(let message, let data): .press(message: message, data: data)
      case .photo(let bytes, let caption, let width, let height):
        .photo(bytes, caption: caption, width: width, height: height)
      }
  }
}

extension ChatAnswer {
  fileprivate init(_ answer: PageChat.Answer) {
    self =
      switch answer {
      case .taken: .taken
      case .unknown: .unknown
      case .unusable: .unusable
      case .full: .full
      }
  }
}
