internal import BotKit
internal import Telegram

/// The way in, the help page, and whatever nothing else understands.
struct MainMenu: Sendable {
  let desk: Desk

  func register(in router: inout BotRouter) {
    router.command("start", desk.handler(start))
    router.command("help", desk.handler(help))
    router.button("help", desk.handler(help))
    router.button("back_to_main", desk.handler(menu))
    router.fallback(desk.handler(hint))
  }

  @concurrent private func start(_ context: UpdateContext, _ user: DeskUser) async throws {
    context.endDialog()
    context.reply(
      HelpDeskTexts.welcome(context.sender.firstName, isAdmin: user.role == .admin), keyboard: HelpDeskTexts.mainMenu)
  }

  @concurrent private func help(_ context: UpdateContext, _ user: DeskUser) async throws {
    context.reply(HelpDeskTexts.help, keyboard: HelpDeskTexts.mainMenu)
  }

  @concurrent private func menu(_ context: UpdateContext, _ user: DeskUser) async throws {
    context.endDialog()
    context.reply(HelpDeskTexts.menu, keyboard: HelpDeskTexts.mainMenu)
  }

  /// A dialog goes on: its buttons are still there.
  @concurrent private func hint(_ context: UpdateContext, _ user: DeskUser) async throws {
    context.reply(HelpDeskTexts.hint, keyboard: HelpDeskTexts.mainMenu)
  }
}
