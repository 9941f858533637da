internal import BotKit
internal import Telegram

/// The way in, and whatever nothing else understands.
struct MainMenu: Sendable {
  let desk: Desk

  func register(in router: inout BotRouter) {
    router.command("start", desk.handler(start))
    router.button("back_to_main", desk.handler(menu))
    router.photo(desk.handler(strayFile))
    router.document(desk.handler(strayFile))
    router.fallback(desk.handler(hint))
  }

  @concurrent private func start(_ context: UpdateContext, _ user: DeskUser) async throws {
    context.endDialog()
    context.reply(
      user.texts.welcome(context.sender.firstName, isAdmin: user.role == .admin), keyboard: user.mainMenu)
  }

  @concurrent private func menu(_ context: UpdateContext, _ user: DeskUser) async throws {
    context.endDialog()
    context.edit(user.texts.menu, keyboard: user.mainMenu)
  }

  /// A dialog goes on: its buttons are still there.
  @concurrent private func strayFile(_ context: UpdateContext, _ user: DeskUser) async throws {
    context.reply(user.texts.strayFile, keyboard: user.keyboards.stray)
  }

  @concurrent private func hint(_ context: UpdateContext, _ user: DeskUser) async throws {
    context.reply(user.texts.hint, keyboard: user.mainMenu)
  }
}
