internal import BotKit

/// The administrators' lists: what is open, what a filter leaves, what was completed.
struct AdminLists: Sendable {
  let desk: Desk

  func register(in router: inout BotRouter) {
    router.button("admin_open_requests", desk.admin(showOpen))
    router.button("admin_archive", desk.admin { try await show($0, $1, .archive) })
    router.button(PriorityFilter.self, desk.admin { try await show($0, $1, .priority($2.priority)) })
    router.button(StatusFilter.self, desk.admin { try await show($0, $1, .status($2.status)) })
    router.button("filter_today", desk.admin { try await show($0, $1, .today) })
    router.button("filter_week", desk.admin { try await show($0, $1, .week) })
    router.button(AdminPage.self, desk.admin { try await show($0, $1, $2.list, page: $2.page) })
  }

  @concurrent func showOpen(_ context: UpdateContext, _ user: DeskUser) async throws {
    let open = try await OpenRequests.load(in: context.transaction)
    context.edit(
      user.texts.open(open, at: desk.now()),
      keyboard: try user.keyboards.list(open.high + open.medium, user.keyboards.toFilters, user.keyboards.toPanel))
  }

  private func show(_ context: UpdateContext, _ user: DeskUser, _ list: AdminList, page: Int = 0) async throws {
    let requests = try await ListPage.load(
      page, of: list.filter(at: desk.now()), by: list.order, most: list.most, in: context.transaction)
    let (heading, empty) = user.texts.admin(list, at: desk.now())
    let back = list == .archive ? user.keyboards.toPanel : user.keyboards.back("admin_filters_menu")
    context.edit(
      user.texts.list(heading, requests, empty: empty),
      keyboard: try user.keyboards.list(requests, { AdminPage(list: list, page: $0) }, back))
  }
}
