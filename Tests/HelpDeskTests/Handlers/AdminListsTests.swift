import Storage
import Support
import Testing

@testable import HelpDesk

struct AdminListsTests {
  /// Inserts requests of Ada's, the first the oldest.
  private func insert(
    _ desk: DeskRunner, _ requests: [(priority: String, status: String, ageInHours: Int)]
  ) async throws {
    try await desk.ada.say("/start")
    for (number, request) in requests.enumerated() {
      let created = Timestamp.now().advanced(by: .hours(-request.ageInHours))
      let completed: Timestamp? = request.status == "COMPLETED" ? created.advanced(by: .seconds(60)) : nil
      try await desk.storage.query(
        """
        INSERT INTO requests
          (user_id, title, description, location, status, priority, created_at, updated_at, completed_at)
        SELECT id, \("Request <\(number + 1)> with a title that is long"), 'text', '', \(request.status),
          \(request.priority), \(created), \(created), \(completed.storageValue) FROM users WHERE telegram_id = 100
        """)
    }
  }

  @Test(arguments: Backend.allCases)
  func whatIsOpenIsGroupedByPriorityTheOldestFirst(backend: Backend) async throws {
    let desk = try await DeskRunner.start(on: backend)
    try await desk.chief.say("/start")
    try await insert(
      desk,
      [
        ("HIGH", "OPEN", 5), ("HIGH", "IN_PROGRESS", 4), ("HIGH", "OPEN", 3), ("HIGH", "OPEN", 2),
        ("MEDIUM", "OPEN", 5), ("MEDIUM", "OPEN", 4), ("MEDIUM", "OPEN", 3), ("LOW", "OPEN", 3), ("LOW", "OPEN", 2),
        ("HIGH", "COMPLETED", 9), ("LOW", "REJECTED", 9),
      ])
    try await desk.chief.press("admin_panel")
    let list = try await desk.chief.press("admin_open_requests")
    let lines = list.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(lines.count == 12)
    #expect(lines[11] == "<b>Low: 2</b>")
    #expect(lines[0] == "<b>Open requests</b>")
    #expect(lines[2] == "<b>High: 4</b>")
    #expect(lines[3].hasPrefix("⏰ #1 · open · "))
    #expect(lines[3].hasSuffix(" · Request &lt;1&gt; with a title th…"))
    #expect(lines[4].hasPrefix("#2 · in progress · "))
    #expect(lines[5].hasPrefix("#3 · open · "))
    #expect(lines[7] == "<b>Medium: 3</b>")
    #expect(lines[8].hasPrefix("#5 · open · "))
    #expect(lines[9].hasPrefix("#6 · open · "))
    #expect(await desk.stop())
  }

  @Test func theListOfWhatIsOpenEndsWithTheLowOnes() async throws {
    let desk = try await DeskRunner.start()
    try await desk.chief.say("/start")
    try await insert(desk, [("HIGH", "OPEN", 1), ("LOW", "OPEN", 1)])
    try await desk.chief.press("admin_panel")
    let list = try await desk.chief.press("admin_open_requests")
    #expect(list.text.hasSuffix("\n\n<b>Medium: 0</b>\n\n<b>Low: 1</b>"))
    #expect(list.rows == [["view_request_1"], ["admin_filters_menu", "back_to_admin"]])
    #expect(await desk.stop())
  }

  @Test(
    arguments: [
      ("filter_priority_HIGH", "<b>Priority: high</b>", [4, 1]), ("filter_priority_LOW", "<b>Priority: low</b>", [3]),
      ("filter_priority_MEDIUM", "<b>Priority: medium</b>", [2]), ("filter_status_OPEN", "<b>Status: open</b>", [1]),
      ("filter_status_IN_PROGRESS", "<b>Status: in progress</b>", [2]),
      ("filter_status_COMPLETED", "<b>Status: completed</b>", [3]),
      ("filter_status_REJECTED", "<b>Status: rejected</b>", [4]), ("filter_today", "<b>Created since ", [4]),
      ("filter_week", "<b>Created since ", [4, 3, 2]),
    ])
  func aFilterListsWhatItSays(data: String, heading: String, ids: [Int]) async throws {
    let desk = try await DeskRunner.start()
    try await desk.chief.say("/start")
    try await insert(
      desk,
      [
        ("HIGH", "OPEN", 24 * 7), ("MEDIUM", "IN_PROGRESS", 24 * 6), ("LOW", "COMPLETED", 24 * 2),
        ("HIGH", "REJECTED", 0),
      ])
    try await desk.chief.press("admin_panel")
    try await desk.chief.press("admin_filters_menu")
    let list = try await desk.chief.press(data)
    #expect(list.text.hasPrefix(heading))
    #expect(list.rows == [ids.map { "view_request_\($0)" }, ["admin_filters_menu"]])
    #expect(await desk.stop())
  }

  @Test func aLongFilterHasPagesOnlyForAdministrators() async throws {
    let desk = try await DeskRunner.start()
    try await desk.chief.say("/start")
    try await insert(desk, Array(repeating: ("LOW", "OPEN", 1), count: 26))
    let list = try await desk.chief.forge("filter_status_OPEN")
    #expect(list.rows.suffix(2) == [["admin_page_0_OPEN", "admin_page_1_OPEN"], ["admin_filters_menu"]])
    let next = try await desk.chief.press("admin_page_1_OPEN")
    #expect(next.rows == [["view_request_1"], ["admin_page_0_OPEN", "admin_page_1_OPEN"], ["admin_filters_menu"]])
    #expect(try await desk.ada.forge("admin_page_1_OPEN").text != next.text)
    #expect(await desk.stop())
  }

  @Test func aFilterThatLeavesNothingSaysSo() async throws {
    let desk = try await DeskRunner.start()
    try await desk.chief.say("/start")
    let answer = try await desk.chief.forge("filter_status_REJECTED")
    #expect(answer.text == "There are no such requests.")
    #expect(answer.rows == [["admin_filters_menu"]])
    #expect(await desk.stop())
  }

  @Test(arguments: Backend.allCases)
  func theArchiveHasTheFiftyCompletedLast(backend: Backend) async throws {
    let desk = try await DeskRunner.start(on: backend)
    try await desk.chief.say("/start")
    try await insert(desk, Array(repeating: ("LOW", "COMPLETED", 100), count: 55) + [("HIGH", "OPEN", 1)])
    let archive = try await desk.chief.forge("admin_archive")
    #expect(archive.text.hasPrefix("<b>Archive: completed last</b>\n\n#55 · completed · low · not stated · "))
    #expect(archive.rows.suffix(2) == [["admin_page_0_archive", "admin_page_1_archive"], ["back_to_admin"]])
    let next = try await desk.chief.press("admin_page_1_archive")
    #expect(next.rows.last == ["back_to_admin"])
    let ids = [archive, next].flatMap { $0.rows.dropLast(2).flatMap(\.self) }
    #expect(ids == (6...55).reversed().map { "view_request_\($0)" })
    #expect(await desk.stop())
  }

  @Test(
    arguments: [
      (0, "Nothing waits. Well done!"), (1, "All is under control."), (10, "All is under control."),
      (11, "More than usual. Keep an eye on the deadlines."), (15, "More than usual. Keep an eye on the deadlines."),
      (16, "That is a lot. Begin with high priority, and ask for help."),
    ])
  func theStatisticsGiveAdviceByWhatWaits(active: Int, advice: String) async throws {
    let desk = try await DeskRunner.start()
    try await desk.chief.say("/start")
    let open: [(priority: String, status: String, ageInHours: Int)] = (0..<active).map {
      ("LOW", $0 % 2 == 0 ? "OPEN" : "IN_PROGRESS", 1)
    }
    try await insert(desk, open + [("LOW", "COMPLETED", 0), ("LOW", "COMPLETED", 100), ("LOW", "REJECTED", 1)])
    let page = try await desk.chief.forge("admin_stats")
    #expect(
      page.text == """
        <b>Statistics</b>
        Open: \((active + 1) / 2)
        In progress: \(active / 2)
        Completed today: 1
        Total: \(active + 3)
        Completed: 2

        \(advice)
        """)
    #expect(await desk.stop())
  }

  @Test func thoseInRussianReadAsRussian() async throws {
    let desk = try await DeskRunner.start()
    try await desk.deputy.say("/start")
    try await insert(desk, [("HIGH", "OPEN", 1)])
    #expect(
      try await desk.deputy.forge("admin_stats").text == """
        <b>Статистика</b>
        Открыто: 1
        В работе: 0
        Выполнено сегодня: 0
        Всего: 1
        Выполнено: 0

        Всё под контролем.
        """)
    #expect(await desk.stop())
  }
}
