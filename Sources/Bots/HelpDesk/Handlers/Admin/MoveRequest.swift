internal import BotKit
internal import Logging
internal import Storage

/// Taking, completing and rejecting requests.
struct MoveRequest: Sendable {
  let desk: Desk

  func register(in router: inout BotRouter) {
    register(TakeRequest.self, in: &router)
    register(CompleteRequest.self, in: &router)
    register(RejectRequest.self, in: &router)
  }

  private func register<Payload: TransitionPayload>(_ type: Payload.Type, in router: inout BotRouter) {
    router.button(type, desk.admin { try await move($0, $1, $2.rawValue, Payload.transition) })
  }

  private func move(
    _ context: UpdateContext, _ admin: DeskUser, _ id: Int64, _ transition: Transition
  ) async throws {
    let source = try await RequestTable.apply(
      transition, to: id, by: admin, at: desk.now(), in: context.transaction)
    context.answer(source == nil ? admin.texts.refused(transition, id) : admin.texts.done(transition, id))
    guard let request = try await RequestTable.find(id, in: context.transaction) else { return }
    // As it stands now, also for whoever came too late.
    let card = try await RequestCard.load(request, in: context.transaction)
    context.edit(admin.texts.card(card, for: .admin), keyboard: try admin.keyboards.card(request, for: .admin))
    guard let source else { return }
    desk.caches.invalidateStatistics(by: context)
    if let notice = try await Notice.changed(transition, request, by: admin, in: context.transaction) {
      try context.notify(notice)
    }
    context.afterCommit { [metrics = desk.metrics, logger = context.logger] in
      metrics.note(transition, from: source)
      if let completedAt = request.completedAt {
        metrics.noteCompletion(after: request.createdAt.duration(to: completedAt))
      }
      logger.info("request moved", metadata: ["request_id": "\(id)", "status": "\(request.status.label)"])
    }
  }
}
