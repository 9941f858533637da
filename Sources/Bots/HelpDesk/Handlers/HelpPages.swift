internal import BotKit

/// The help pages.
struct HelpPages: Sendable {
  let desk: Desk

  func register(in router: inout BotRouter) {
    router.command(
      "help",
      desk.handler { context, user in
        let page: HelpDeskTexts.HelpPage = user.role == .admin ? .menu : .user
        context.reply(user.texts.help(page), keyboard: user.keyboards.help(page))
      })
    for page in HelpDeskTexts.HelpPage.allCases {
      let show: Desk.UserHandler = { context, user in
        context.edit(user.texts.help(page), keyboard: user.keyboards.help(page))
      }
      router.button(page.rawValue, page.isForAdmins ? desk.admin(show) : desk.handler(show))
    }
  }
}
