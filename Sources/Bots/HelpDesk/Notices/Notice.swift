internal import BotKit
internal import Storage
internal import Telegram

/// What one person is told without having asked.
struct Notice: Sendable {
  let chatID: Int64
  let text: HTMLText
  var keyboard: InlineKeyboardMarkup?
  /// What did not fit the text: sent behind it.
  var continued: [HTMLText] = []
  /// Sent last.
  var files: [AttachedFile] = []
}

extension Notice {
  /// For every administrator but the author: the card of a new request, with its files.
  static func created(_ request: Request, in transaction: any StorageTransaction) async throws -> [Notice] {
    let card = try await RequestCard.load(request, in: transaction)
    return try await UserTable.admins(besides: request.author.id, in: transaction).map { admin in
      Notice(
        chatID: admin.telegramID, text: admin.texts.newRequest(card),
        keyboard: try Keyboards(admin.texts).card(request, for: .admin), files: card.files)
    }
  }

  /// For the author, unless it was the author who did it: what became of a request. With its completion come the
  /// comments and files of others.
  static func changed(
    _ transition: Transition, _ request: Request, by admin: DeskUser, in transaction: any StorageTransaction
  ) async throws -> Notice? {
    let author = request.author
    guard author.isActive, author.id != admin.id else { return nil }
    let texts = HelpDeskTexts(author.language)
    let keyboard = try Keyboards(texts).view(request.id)
    let text = texts.changed(transition, request)
    guard transition == .complete else { return Notice(chatID: author.telegramID, text: text, keyboard: keyboard) }
    let (comments, total) = try await CommentTable.latest(
      of: request.id, notBy: author.id, limit: DeskLimits.toldComments, in: transaction)
    let messages = texts.messages(text, comments, of: total)
    return Notice(
      chatID: author.telegramID, text: messages[0], keyboard: keyboard, continued: Array(messages.dropFirst()),
      files: try await FileTable.list(of: request.id, notBy: author.id, in: transaction))
  }
}

extension AttachedFile {
  /// The call that sends it.
  func sending(to chatID: Int64) -> any BotAPIMethod {
    switch kind {
    case .photo: SendPhoto(chatID: .id(chatID), photo: .remote(id))
    case .document: SendDocument(chatID: .id(chatID), document: .remote(id))
    }
  }
}

extension UpdateContext {
  /// Once the transaction has committed, and after the replies.
  func notify(_ notice: Notice) throws {
    try notify(SendMessage(chatID: notice.chatID, text: notice.text, keyboard: notice.keyboard))
    for text in notice.continued { try notify(SendMessage(chatID: notice.chatID, text: text)) }
    for file in notice.files { try notify(file.sending(to: notice.chatID)) }
  }
}
