internal import BotKit
internal import Logging

/// The last step of making a request: its priority. Then it is there, and the administrators are told.
struct FinishRequest: Sendable {
  let desk: Desk

  func register(in router: inout BotRouter) {
    router.button("additional_no", in: CreateStep.adding, desk.handler(askPriority))
    router.button("go_priority", in: CreateStep.adding, desk.handler(askPriority))
    router.message(in: [CreateStep.priority], desk.handler(remind))
    router.photo(in: [CreateStep.priority], desk.handler(remind))
    router.document(in: [CreateStep.priority], desk.handler(remind))
    router.button(ChosenPriority.self, in: [CreateStep.priority], desk.handler(create))
  }

  @concurrent private func askPriority(_ context: UpdateContext, _ user: DeskUser) async throws {
    try context.enterDialog(CreateStep.priority, try context.draft())
    context.edit(user.texts.askPriority, keyboard: try user.keyboards.priorities())
  }

  @concurrent private func remind(_ context: UpdateContext, _ user: DeskUser) async throws {
    context.reply(user.texts.askPriority, keyboard: try user.keyboards.priorities())
  }

  @concurrent private func create(
    _ context: UpdateContext, _ user: DeskUser, _ chosen: ChosenPriority
  ) async throws {
    let (draft, priority) = (try context.draft(), chosen.priority)
    context.endDialog()
    let id = try await RequestTable.create(
      draft, priority: priority, by: user, at: desk.now(), in: context.transaction)
    desk.caches.invalidateStatistics(by: context)
    guard let request = try await RequestTable.find(id, in: context.transaction) else { return }
    let card = try await RequestCard.load(request, in: context.transaction)
    context.edit(
      user.texts.created(user.texts.card(card, for: user.role)),
      keyboard: try user.keyboards.card(request, for: user.role))
    for notice in try await Notice.created(request, in: context.transaction) { try context.notify(notice) }
    context.afterCommit { [metrics = desk.metrics, logger = context.logger] in
      metrics.noteCreated(priority, draft)
      logger.info(
        "request created",
        metadata: ["request_id": "\(id)", "user_id": "\(user.id)", "priority": "\(priority.label)"])
    }
  }
}
