internal import BotKit

/// The administrators' panel and its menus.
struct AdminPanel: Sendable {
  let desk: Desk

  func register(in router: inout BotRouter) {
    for name in ["admin_panel", "back_to_admin"] { router.button(name, desk.admin(panel)) }
    router.button("admin_filters_menu", desk.admin(filters))
    router.button("admin_stats", desk.admin(statistics))
    router.button("admin_export_menu", desk.admin(exports))
  }

  @concurrent private func panel(_ context: UpdateContext, _ user: DeskUser) async throws {
    context.endDialog()
    context.edit(user.texts.panel, keyboard: user.keyboards.panel)
  }

  @concurrent private func filters(_ context: UpdateContext, _ user: DeskUser) async throws {
    context.edit(user.texts.filters, keyboard: try user.keyboards.filters())
  }

  @concurrent private func statistics(_ context: UpdateContext, _ user: DeskUser) async throws {
    let statistics = try await desk.caches.statistics(at: desk.now(), in: context.transaction)
    context.edit(user.texts.statistics(statistics), keyboard: user.keyboards.toPanelOnly)
  }

  @concurrent private func exports(_ context: UpdateContext, _ user: DeskUser) async throws {
    context.edit(user.texts.exports, keyboard: user.keyboards.exports)
  }
}
