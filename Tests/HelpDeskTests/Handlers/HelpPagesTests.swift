import BotKit
import Support
import Testing

@testable import HelpDesk

struct HelpPagesTests {
  @Test(arguments: [
    ("help_user", "<b>How it works</b>", [["help_photo", "help_timing"], ["help_not_fixed"], ["back_to_main"]]),
    ("help_photo", "<b>Photos and files</b>", [["help_user", "back_to_main"]]),
    ("help_timing", "<b>How long it takes</b>", [["help_user", "back_to_main"]]),
    ("help_not_fixed", "<b>It is still broken</b>", [["help_user", "back_to_main"]]),
    ("help_menu", "<b>Help for administrators</b>", [["help_admin_panel", "help_export"], ["back_to_main"]]),
    ("help_admin_panel", "<b>Working with requests</b>", [["help_menu", "back_to_main"]]),
    ("help_export", "<b>Exports</b>", [["help_menu", "back_to_main"]]),
  ])
  func everyPageIsShownAndLeadsBack(data: String, heading: String, rows: [[String]]) async throws {
    let desk = try await DeskRunner.start()
    try await desk.chief.say("/start")
    let page = try await desk.chief.forge(data)
    #expect(page.text.hasPrefix(heading))
    #expect(page.rows == rows)
    #expect(await desk.stop())
  }

  @Test(arguments: ["help_menu", "help_admin_panel", "help_export"])
  func anAdministratorsPageIsForAdministrators(data: String) async throws {
    let desk = try await DeskRunner.start()
    try await desk.ada.say("/start")
    #expect(try await desk.ada.forge(data).text == "Only administrators can do that.")
    #expect(await desk.stop())
  }

  @Test func theCommandLeadsToOnesOwnPage() async throws {
    let desk = try await DeskRunner.start()
    #expect(try await desk.ada.say("/help").text.hasPrefix("<b>How it works</b>"))
    #expect(try await desk.chief.say("/help").text.hasPrefix("<b>Help for administrators</b>"))
    #expect(try await desk.deputy.say("/help").text.hasPrefix("<b>Помощь администратору</b>"))
    #expect(await desk.stop())
  }

  @Test func whatUsersArePromisedIsTheSpecifiedTime() {
    #expect(
      HelpDeskTexts(.english).help(.timing).html == """
        <b>How long it takes</b>
        High: within 1–2 hours.
        Medium: within 24 hours.
        Low: within a week.
        """)
    #expect(
      HelpDeskTexts(.russian).help(.timing).html == """
        <b>Сроки</b>
        Высокий приоритет: 1–2 часа.
        Средний: до 24 часов.
        Низкий: до недели.
        """)
  }
}
