import Storage
import Support
import Testing

struct AdminPagesTests {
  @Test func thePanelLeadsEverywhere() async throws {
    let desk = try await DeskRunner.start()
    try await desk.chief.say("/start")
    let panel = try await desk.chief.press("admin_panel")
    #expect(panel.text == "<b>Administration</b>\nWhat would you like to see?")
    #expect(
      panel.rows == [
        ["admin_open_requests"], ["admin_filters_menu", "admin_stats"], ["admin_archive", "admin_export_menu"],
        ["back_to_main"],
      ])
    let filters = try await desk.chief.press("admin_filters_menu")
    #expect(
      filters.rows == [
        ["filter_priority_HIGH", "filter_priority_MEDIUM", "filter_priority_LOW"],
        ["filter_status_OPEN", "filter_status_IN_PROGRESS"], ["filter_status_COMPLETED", "filter_status_REJECTED"],
        ["filter_today", "filter_week"], ["back_to_admin"],
      ])
    try await desk.chief.press("back_to_admin")
    let exports = try await desk.chief.press("admin_export_menu")
    #expect(exports.rows == [["export_month"], ["export_all"], ["export_stats"], ["back_to_admin"]])
    for (data, text) in [
      ("back_to_admin", "<b>Administration</b>"), ("admin_open_requests", "There are no open requests."),
      ("back_to_admin", "<b>Administration</b>"), ("admin_archive", "Nothing was completed yet."),
      ("back_to_admin", "<b>Administration</b>"), ("admin_stats", "<b>Statistics</b>"),
    ] { #expect(try await desk.chief.press(data).text.hasPrefix(text)) }
    #expect(desk.chief.messages.count == 1)
    #expect(await desk.stop())
  }

  @Test(arguments: [
    "admin_panel", "back_to_admin", "admin_open_requests", "admin_filters_menu", "admin_stats", "admin_archive",
    "admin_export_menu", "export_month", "export_all", "export_stats", "filter_today", "filter_week",
    "filter_priority_HIGH", "filter_status_OPEN",
  ])
  func everyPageIsForAdministratorsAlone(data: String) async throws {
    let desk = try await DeskRunner.start()
    try await desk.ada.say("/start")
    #expect(try await desk.ada.forge(data).text == "Only administrators can do that.")
    #expect(desk.ada.messages.count == 2)
    #expect(await desk.stop())
  }

  @Test(arguments: ["filter_priority_high", "filter_status_DONE", "filter_priority_", "filter_yesterday"])
  func anUnknownFilterIsNotUnderstood(data: String) async throws {
    let desk = try await DeskRunner.start()
    try await desk.chief.say("/start")
    #expect(try await desk.chief.forge(data).text.hasPrefix("I did not understand that."))
    #expect(await desk.stop())
  }

  @Test func inRussianThePanelSpeaksRussian() async throws {
    let desk = try await DeskRunner.start()
    try await desk.deputy.say("/start")
    let panel = try await desk.deputy.press("admin_panel")
    #expect(panel.text == "<b>Управление</b>\nЧто показать?")
    #expect(panel.labels == ["Открытые заявки", "Фильтры", "Статистика", "Архив", "Выгрузки", "Главное меню"])
    #expect(try await desk.deputy.press("admin_open_requests").text == "Открытых заявок нет.")
    #expect(await desk.stop())
  }
}
