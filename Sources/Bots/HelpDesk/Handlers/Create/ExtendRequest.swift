internal import BotKit

/// The second step of making a request: a location, a comment, more files, if anything.
struct ExtendRequest: Sendable {
  let desk: Desk

  func register(in router: inout BotRouter) {
    router.button("additional_yes", in: CreateStep.adding, desk.handler(showMenu))
    router.button("add_location", in: CreateStep.adding, desk.handler(askLocation))
    router.button("add_comment", in: CreateStep.adding, desk.handler(askComment))
    router.text(in: [CreateStep.location], desk.handler(setLocation))
    router.text(in: [CreateStep.comment], desk.handler(setComment))
    for step in CreateStep.adding {
      router.photo(in: [step], desk.handler(addFile))
      router.document(in: [step], desk.handler(addFile))
    }
    router.message(in: [CreateStep.additional], desk.handler(remind))
    router.message(in: [CreateStep.location], desk.handler(remindOfLocation))
    router.message(in: [CreateStep.comment], desk.handler(remindOfComment))
  }

  @concurrent private func showMenu(_ context: UpdateContext, _ user: DeskUser) async throws {
    let draft = try context.draft()
    try context.enterDialog(CreateStep.additional, draft)
    context.edit(user.texts.extraMenu(draft), keyboard: user.keyboards.extra)
  }

  @concurrent private func askLocation(_ context: UpdateContext, _ user: DeskUser) async throws {
    try context.enterDialog(CreateStep.location, try context.draft())
    context.edit(user.texts.askLocation, keyboard: user.keyboards.cancel)
  }

  @concurrent private func askComment(_ context: UpdateContext, _ user: DeskUser) async throws {
    try context.enterDialog(CreateStep.comment, try context.draft())
    context.edit(user.texts.askFirstComment, keyboard: user.keyboards.cancel)
  }

  @concurrent private func setLocation(_ context: UpdateContext, _ user: DeskUser) async throws {
    try take(context, user, DeskLimits.locationUnits) { draft, text in draft.location = text }
  }

  @concurrent private func setComment(_ context: UpdateContext, _ user: DeskUser) async throws {
    try take(context, user, DeskLimits.firstCommentUnits) { draft, text in draft.comment = text }
  }

  /// Takes a text of the right length into the draft, and goes back to the menu.
  private func take(
    _ context: UpdateContext, _ user: DeskUser, _ range: ClosedRange<Int>, _ change: (inout Draft, String) -> Void
  ) throws {
    let text = context.text.cleaned
    guard range.contains(text.utf16.count) else {
      return context.reply(user.texts.wrongLength(text.utf16.count, range), keyboard: user.keyboards.cancel)
    }
    var draft = try context.draft()
    change(&draft, text)
    try showMenu(of: draft, context, user)
  }

  @concurrent private func addFile(_ context: UpdateContext, _ user: DeskUser) async throws {
    guard let attachment = context.attachment else { return }
    var draft = try context.draft()
    if attachment.isTooLarge || draft.files.count >= DeskLimits.files {
      let refusal = attachment.isTooLarge ? user.texts.fileTooLarge : user.texts.tooManyFiles
      return context.reply(refusal, keyboard: user.keyboards.extra)
    }
    draft.files.append(AttachedFile(attachment))
    try showMenu(of: draft, context, user)
  }

  private func showMenu(of draft: Draft, _ context: UpdateContext, _ user: DeskUser) throws {
    try context.enterDialog(CreateStep.additional, draft)
    context.reply(user.texts.extraMenu(draft), keyboard: user.keyboards.extra)
  }

  @concurrent private func remind(_ context: UpdateContext, _ user: DeskUser) async throws {
    context.reply(user.texts.askAdditional(try context.draft()), keyboard: user.keyboards.additional)
  }

  @concurrent private func remindOfLocation(_ context: UpdateContext, _ user: DeskUser) async throws {
    context.reply(user.texts.askLocation, keyboard: user.keyboards.cancel)
  }

  @concurrent private func remindOfComment(_ context: UpdateContext, _ user: DeskUser) async throws {
    context.reply(user.texts.askFirstComment, keyboard: user.keyboards.cancel)
  }
}
