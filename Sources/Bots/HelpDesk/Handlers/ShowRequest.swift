internal import BotKit
internal import MetricRegistry
internal import Telegram

/// A request's card with what was sent for it, and the two dialogs that add to it.
struct ShowRequest: Sendable {
  let desk: Desk

  func register(in router: inout BotRouter) {
    router.button(ViewRequest.self, desk.handler(show))
    router.button(CommentOnRequest.self, desk.handler(askComment))
    router.text(in: [CommentStep.comment], desk.handler(addComment))
    router.message(in: [CommentStep.comment], desk.handler(remindOfComment))
    router.button(AddFileToRequest.self, desk.handler(askFile))
    router.photo(in: [FileStep.file], desk.handler(addFile))
    router.document(in: [FileStep.file], desk.handler(addFile))
    router.message(in: [FileStep.file], desk.handler(remindOfFile))
  }

  /// The way out of the two dialogs too.
  @concurrent private func show(_ context: UpdateContext, _ user: DeskUser, _ view: ViewRequest) async throws {
    if let state = context.dialog?.state, CommentStep(rawValue: state) != nil || FileStep(rawValue: state) != nil {
      context.endDialog()
    }
    guard let request = try await find(view.rawValue, context, user) else { return }
    let card = try await RequestCard.load(request, in: context.transaction)
    context.edit(
      user.texts.card(card, for: user.role), keyboard: try user.keyboards.card(request, for: user.role))
    for file in card.files { try context.send(file.sending(to: context.chatID)) }
  }

  @concurrent private func askComment(
    _ context: UpdateContext, _ user: DeskUser, _ button: CommentOnRequest
  ) async throws {
    guard let request = try await find(button.rawValue, context, user) else { return }
    try context.enterDialog(CommentStep.comment, AboutRequest(id: request.id))
    context.edit(user.texts.askComment(), keyboard: try user.keyboards.leave(to: request.id, user.texts.cancelButton))
  }

  @concurrent private func remindOfComment(_ context: UpdateContext, _ user: DeskUser) async throws {
    let id = try context.aboutRequest()
    context.reply(user.texts.askComment(), keyboard: try user.keyboards.leave(to: id, user.texts.cancelButton))
  }

  @concurrent private func addComment(_ context: UpdateContext, _ user: DeskUser) async throws {
    let (id, text) = (try context.aboutRequest(), context.text.cleaned)
    let range = DeskLimits.commentUnits
    guard range.contains(text.utf16.count) else {
      return context.reply(
        user.texts.wrongLength(text.utf16.count, range),
        keyboard: try user.keyboards.leave(to: id, user.texts.cancelButton))
    }
    context.endDialog()
    guard let request = try await find(id, context, user) else { return }
    try await CommentTable.add(text, to: id, by: user, at: desk.now(), in: context.transaction)
    context.reply(user.texts.commentAdded, keyboard: try user.keyboards.card(request, for: user.role))
    context.afterCommit { [metrics = desk.metrics] in metrics.comments.increment() }
  }

  @concurrent private func askFile(
    _ context: UpdateContext, _ user: DeskUser, _ button: AddFileToRequest
  ) async throws {
    guard let request = try await find(button.rawValue, context, user) else { return }
    try context.enterDialog(FileStep.file, AboutRequest(id: request.id))
    context.edit(user.texts.askFile, keyboard: try user.keyboards.leave(to: request.id, user.texts.cancelButton))
  }

  @concurrent private func remindOfFile(_ context: UpdateContext, _ user: DeskUser) async throws {
    let id = try context.aboutRequest()
    context.reply(user.texts.askFile, keyboard: try user.keyboards.leave(to: id, user.texts.cancelButton))
  }

  /// The dialog stays for more: several photos sent together come one by one.
  @concurrent private func addFile(_ context: UpdateContext, _ user: DeskUser) async throws {
    guard let attachment = context.attachment else { return }
    let id = try context.aboutRequest()
    let keyboard = try user.keyboards.leave(to: id, user.texts.doneButton)
    if attachment.isTooLarge { return context.reply(user.texts.fileTooLarge, keyboard: keyboard) }
    guard try await find(id, context, user) != nil else { return context.endDialog() }
    let count = try await FileTable.count(of: id, in: context.transaction)
    guard count < DeskLimits.files else { return context.reply(user.texts.tooManyFiles, keyboard: keyboard) }
    let file = AttachedFile(attachment)
    try await FileTable.add(file, to: id, by: user, at: desk.now(), in: context.transaction)
    context.reply(user.texts.fileAdded(count + 1), keyboard: keyboard)
    context.afterCommit { [metrics = desk.metrics] in metrics.noteFile(file.kind) }
  }

  /// The request, if it is the user's business; else they are told that there is none.
  private func find(_ id: Int64, _ context: UpdateContext, _ user: DeskUser) async throws -> Request? {
    let request = try await RequestTable.find(id, visibleTo: user, in: context.transaction)
    if request == nil { context.reply(user.texts.notFound, keyboard: user.mainMenu) }
    return request
  }
}

/// A comment is waited for.
enum CommentStep: String, DialogState {
  case comment = "waiting_for_comment"

  static let dialog = "add_comment"
  static let first: Set<CommentStep> = [.comment]
  var next: Set<CommentStep> { [] }
}

/// A photo or a document is waited for.
enum FileStep: String, DialogState {
  case file = "waiting_for_file"

  static let dialog = "add_file"
  static let first: Set<FileStep> = [.file]
  var next: Set<FileStep> { [] }
}

/// Which request a dialog is about.
struct AboutRequest: Codable, Sendable {
  let id: Int64
}

extension UpdateContext {
  fileprivate func aboutRequest() throws -> Int64 { try dialog?.decode(AboutRequest.self).id ?? 0 }
}
