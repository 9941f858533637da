internal import BotKit

/// The list of one's own requests, and the way back to the list one came from.
struct MyRequests: Sendable {
  let desk: Desk

  func register(in router: inout BotRouter) {
    router.button("my_requests", desk.handler(show))
    router.button("back_to_requests", desk.handler(back))
  }

  @concurrent private func show(_ context: UpdateContext, _ user: DeskUser) async throws {
    let filter = RequestFilter.author(user.id)
    let requests = try await RequestTable.list(filter, limit: DeskLimits.listed, in: context.transaction)
    let total = try await RequestTable.count(filter, in: context.transaction)
    let list = user.texts.list(user.texts.mine, requests, total: total, empty: user.texts.noneOfMine)
    context.edit(list.text, keyboard: try user.keyboards.list(list.shown, user.keyboards.mainMenu))
  }

  @concurrent private func back(_ context: UpdateContext, _ user: DeskUser) async throws {
    if user.role == .admin {
      try await AdminLists(desk: desk).showOpen(context, user)
    } else {
      try await show(context, user)
    }
  }
}
