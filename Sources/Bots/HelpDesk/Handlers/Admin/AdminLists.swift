internal import BotKit

/// The administrators' lists: what is open, what a filter leaves, what was completed.
struct AdminLists: Sendable {
  let desk: Desk

  func register(in router: inout BotRouter) {
    router.button("admin_open_requests", desk.admin(showOpen))
    router.button("admin_archive", desk.admin(archive))
    router.button(PriorityFilter.self, desk.admin { try await filtered($0, $1, .priority($2.priority)) })
    router.button(StatusFilter.self, desk.admin { try await filtered($0, $1, .status($2.status)) })
    router.button("filter_today", desk.admin { try await filtered($0, $1, .created(since: desk.now().startOfDay)) })
    router.button(
      "filter_week", desk.admin { try await filtered($0, $1, .created(since: desk.now().startOfDay(before: 7))) })
  }

  @concurrent func showOpen(_ context: UpdateContext, _ user: DeskUser) async throws {
    let open = try await OpenRequests.load(in: context.transaction)
    context.edit(
      user.texts.open(open, at: desk.now()),
      keyboard: try user.keyboards.list(open.high + open.medium, user.keyboards.toFilters, user.keyboards.toPanel))
  }

  @concurrent private func archive(_ context: UpdateContext, _ user: DeskUser) async throws {
    let filter = RequestFilter.status(.completed)
    let requests = try await RequestTable.list(
      filter, by: .lastCompleted, limit: DeskLimits.archived, in: context.transaction)
    let list = user.texts.list(
      user.texts.archive, requests, total: requests.count, empty: user.texts.emptyArchive)
    context.edit(list.text, keyboard: try user.keyboards.list(list.shown, user.keyboards.toPanel))
  }

  private func filtered(_ context: UpdateContext, _ user: DeskUser, _ filter: RequestFilter) async throws {
    let requests = try await RequestTable.list(filter, limit: DeskLimits.listed, in: context.transaction)
    let total = try await RequestTable.count(filter, in: context.transaction)
    let list = user.texts.list(
      user.texts.heading(filter), requests, total: total, empty: user.texts.nothingFound)
    context.edit(
      list.text, keyboard: try user.keyboards.list(list.shown, user.keyboards.back("admin_filters_menu")))
  }
}
