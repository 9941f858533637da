internal import BotKit

/// The first step of making a request: what needs repair, as a text, a photo or a document.
struct DescribeRequest: Sendable {
  let desk: Desk

  func register(in router: inout BotRouter) {
    router.button("create_request", desk.handler(begin))
    router.button("cancel_create", in: CreateStep.allCases, desk.handler(cancel))
    router.text(in: [CreateStep.description], desk.handler(describe))
    router.photo(in: [CreateStep.description], desk.handler(describe))
    router.document(in: [CreateStep.description], desk.handler(describe))
    router.message(in: [CreateStep.description], desk.handler(remind))
  }

  @concurrent private func begin(_ context: UpdateContext, _ user: DeskUser) async throws {
    try context.enterDialog(CreateStep.description, Draft())
    context.edit(user.texts.askDescription, keyboard: user.keyboards.cancel)
  }

  @concurrent private func cancel(_ context: UpdateContext, _ user: DeskUser) async throws {
    context.endDialog()
    context.edit(user.texts.cancelled, keyboard: user.mainMenu)
  }

  @concurrent private func remind(_ context: UpdateContext, _ user: DeskUser) async throws {
    context.reply(user.texts.askDescription, keyboard: user.keyboards.cancel)
  }

  @concurrent private func describe(_ context: UpdateContext, _ user: DeskUser) async throws {
    let attachment = context.attachment
    if attachment?.isTooLarge == true {
      return context.reply(user.texts.fileTooLarge, keyboard: user.keyboards.cancel)
    }
    let description = description(context.text.cleaned, attachment, user.texts)
    let range = DeskLimits.descriptionUnits
    guard range.contains(description.utf16.count) else {
      return context.reply(
        user.texts.wrongLength(description.utf16.count, range), keyboard: user.keyboards.cancel)
    }
    let draft = Draft(description: description, files: attachment.map { [AttachedFile($0)] } ?? [])
    try context.enterDialog(CreateStep.additional, draft)
    context.reply(user.texts.askAdditional(draft), keyboard: user.keyboards.additional)
  }

  /// A file that comes without a word gets some.
  private func description(_ text: String, _ attachment: Attachment?, _ texts: HelpDeskTexts) -> String {
    guard text.isEmpty, let attachment else { return text }
    let name = AttachedFile(attachment).name
    return attachment.kind == .photo ? texts.photoWithoutDescription : texts.documentWithoutDescription(name)
  }
}
