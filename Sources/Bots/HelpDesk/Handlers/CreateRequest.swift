internal import BotKit
internal import Logging
internal import MetricRegistry

/// The dialog in which a request is made: its description, whether there is more to say, its priority.
struct CreateRequest: Sendable {
  let desk: Desk
  let metrics: HelpDeskMetrics

  /// The steps, by the names under which the dialogs are stored.
  enum Step: String, DialogState {
    case description = "waiting_for_description"
    case additional = "waiting_for_additional"
    case priority = "waiting_for_priority"

    static let dialog = "create_request"
    static let first: Set<Step> = [.description]

    var next: Set<Step> {
      switch self {
      case .description: [.additional]
      case .additional: [.priority]
      case .priority: []
      }
    }
  }

  /// What was gathered so far.
  struct Draft: Codable, Sendable {
    var description = ""
    var location: String?
  }

  func register(in router: inout BotRouter) {
    router.button("create_request", desk.handler(begin))
    router.button("cancel_create", in: Step.allCases, desk.handler(cancel))
    router.text(in: [Step.description], desk.handler(describe))
    router.text(in: [Step.additional], desk.handler(remindOfAdditional))
    router.button("go_priority", in: [Step.additional], desk.handler(askPriority))
    router.text(in: [Step.priority], desk.handler(remindOfPriority))
    router.button(ChosenPriority.self, in: [Step.priority], desk.handler(create))
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
    context.reply(HelpDeskTexts.askPriority, keyboard: try HelpDeskTexts.priorityMenu())
  }

  @concurrent private func remindOfPriority(_ context: UpdateContext, _ user: DeskUser) async throws {
    context.reply(HelpDeskTexts.askPriority, keyboard: try HelpDeskTexts.priorityMenu())
  }

  @concurrent private func create(
    _ context: UpdateContext, _ user: DeskUser, _ chosen: ChosenPriority
  ) async throws {
    let priority = chosen.priority
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

/// A button that chooses a priority.
struct ChosenPriority: ButtonPayload {
  static let prefix = "priority_"

  let priority: Priority

  init(_ priority: Priority) { self.priority = priority }

  init?(argument: String) {
    guard let priority = Priority(label: argument) else { return nil }
    self.init(priority)
  }

  var argument: String { priority.label }
}

extension String {
  /// Without white space at both ends.
  fileprivate var trimmingWhitespace: String {
    guard let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(self[...last].drop(while: \.isWhitespace))
  }
}
