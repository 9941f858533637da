internal import BotKit

/// The list of one's own requests, and the way back to the list one came from.
struct MyRequests: Sendable {
  let desk: Desk

  func register(in router: inout BotRouter) {
    router.button("my_requests", desk.handler { try await show($0, $1) })
    router.button(MyPage.self, desk.handler { try await show($0, $1, page: $2.rawValue) })
    router.button("back_to_requests", desk.handler(back))
  }

  private func show(_ context: UpdateContext, _ user: DeskUser, page: Int = 0) async throws {
    let requests = try await ListPage.load(page, of: .author(user.id), in: context.transaction)
    context.edit(
      user.texts.list(user.texts.mine, requests, empty: user.texts.noneOfMine),
      keyboard: try user.keyboards.list(requests, { MyPage(rawValue: $0) }, user.keyboards.mainMenu))
  }

  @concurrent private func back(_ context: UpdateContext, _ user: DeskUser) async throws {
    if user.role == .admin {
      try await AdminLists(desk: desk).showOpen(context, user)
    } else {
      try await show(context, user)
    }
  }
}
