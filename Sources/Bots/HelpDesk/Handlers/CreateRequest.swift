internal import BotKit
internal import Logging
internal import MetricRegistry

/// The dialog in which a request is made: its description, whether there is more to say, its priority.
struct CreateRequest: Sendable {
  let desk: Desk
  let metrics: HelpDeskMetrics

  /// The steps, by the names under which the dialogs are stored.
  enum Step {
    static let description = "waiting_for_description"
    static let additional = "waiting_for_additional"
    static let priority = "waiting_for_priority"
  }

  /// What was gathered so far.
  struct Draft: Codable, Sendable {
    var description = ""
    var location: String?
  }

  func register(in router: inout BotRouter) {
    router.button("create_request", desk.handler(begin))
    router.button("cancel_create", in: [Step.description, Step.additional, Step.priority], desk.handler(cancel))
    router.text(in: Step.description, desk.handler(describe))
    router.text(in: Step.additional, desk.handler(remindOfAdditional))
    router.button("go_priority", in: [Step.additional], desk.handler(askPriority))
    router.text(in: Step.priority, desk.handler(remindOfPriority))
    router.button(prefix: "priority_", in: [Step.priority], desk.handler(create))
  }

  @concurrent private func begin(_ context: UpdateContext, _ user: DeskUser) async throws {
    try context.enterDialog(Step.description, Draft())
    context.reply(HelpDeskTexts.askDescription, keyboard: HelpDeskTexts.cancelMenu)
  }

  @concurrent private func cancel(_ context: UpdateContext, _ user: DeskUser) async throws {
    context.endDialog()
    context.reply(HelpDeskTexts.cancelled, keyboard: HelpDeskTexts.mainMenu)
  }

  @concurrent private func describe(_ context: UpdateContext, _ user: DeskUser) async throws {
    let description = context.text.filter { $0 != "\0" }.trimmingWhitespace
    guard Request.descriptionUnits.contains(description.utf16.count) else {
      context.reply(
        HelpDeskTexts.wrongDescription(units: description.utf16.count), keyboard: HelpDeskTexts.cancelMenu)
      return
    }
    try context.enterDialog(Step.additional, Draft(description: description))
    context.reply(HelpDeskTexts.askAdditional, keyboard: HelpDeskTexts.additionalMenu)
  }

  @concurrent private func remindOfAdditional(_ context: UpdateContext, _ user: DeskUser) async throws {
    context.reply(HelpDeskTexts.askAdditional, keyboard: HelpDeskTexts.additionalMenu)
  }

  @concurrent private func askPriority(_ context: UpdateContext, _ user: DeskUser) async throws {
    try context.enterDialog(Step.priority, try draft(of: context))
    context.reply(HelpDeskTexts.askPriority, keyboard: HelpDeskTexts.priorityMenu)
  }

  @concurrent private func remindOfPriority(_ context: UpdateContext, _ user: DeskUser) async throws {
    context.reply(HelpDeskTexts.askPriority, keyboard: HelpDeskTexts.priorityMenu)
  }

  @concurrent private func create(_ context: UpdateContext, _ user: DeskUser) async throws {
    guard let priority = Priority(label: context.argument) else {
      return try await remindOfPriority(context, user)
    }
    let draft = try draft(of: context)
    let request = try await RequestTable.create(
      description: draft.description, location: draft.location ?? HelpDeskTexts.noLocation, priority: priority,
      by: user, in: context.transaction)
    context.endDialog()
    context.reply(HelpDeskTexts.created(request), keyboard: HelpDeskTexts.mainMenu)
    context.afterCommit { [metrics, logger = context.logger] in
      metrics.requestsCreated.with(priority.label).increment()
      logger.info("request created", metadata: ["request_id": "\(request.id)", "priority": "\(priority.label)"])
    }
  }

  private func draft(of context: UpdateContext) throws -> Draft {
    try context.dialog?.decode(Draft.self) ?? Draft()
  }
}

extension String {
  /// Without white space at both ends.
  fileprivate var trimmingWhitespace: String {
    guard let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(self[...last].drop(while: \.isWhitespace))
  }
}
