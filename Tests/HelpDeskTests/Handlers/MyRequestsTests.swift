import HelpDesk
import Storage
import Support
import Testing

struct MyRequestsTests {
  /// 2026-11-21 04:35:00 UTC.
  private let moment = Timestamp(microseconds: 1_795_235_700_000_000)

  private func insert(
    _ count: Int, into desk: DeskRunner, of telegramID: Int64, title: String, at location: String = "hall"
  )
    async throws
  {
    for number in 0..<count {
      let created = moment.advanced(by: .seconds(60 * number))
      try await desk.storage.query(
        """
        INSERT INTO requests (user_id, title, description, location, status, priority, created_at, updated_at)
        SELECT id, \(title), 'text', \(location), 'IN_PROGRESS', 'LOW', \(created), \(created) FROM users
        WHERE telegram_id = \(telegramID)
        """)
    }
  }

  @Test(arguments: Backend.allCases)
  func onesOwnRequestsAreListedNewestFirst(backend: Backend) async throws {
    let desk = try await DeskRunner.start(on: backend)
    try await desk.ada.say("/start")
    try await desk.chief.say("/start")
    try await insert(2, into: desk, of: 100, title: String(repeating: "long ", count: 12))
    try await insert(1, into: desk, of: 7, title: "not mine")
    let list = try await desk.ada.press("my_requests")
    #expect(
      list.text == """
        <b>Your requests, newest first</b>

        #2 · in progress · low · hall · 21.11 04:36
        long long long long long long long long…

        #1 · in progress · low · hall · 21.11 04:35
        long long long long long long long long…
        """)
    #expect(list.rows == [["view_request_2", "view_request_1"], ["back_to_main"]])
    #expect(list.labels == ["#2", "#1", "Main menu"])
    #expect(await desk.stop())
  }

  @Test func inRussianToo() async throws {
    let desk = try await DeskRunner.start()
    let user = desk.talk(TelegramUser(id: 100, languageCode: "ru"))
    try await user.say("/start")
    #expect(try await user.press("my_requests").text == "У вас пока нет заявок.")
    try await insert(1, into: desk, of: 100, title: "Лампа", at: "")
    try await user.say("/start")
    #expect(
      try await user.press("my_requests").text == """
        <b>Ваши заявки, сначала новые</b>

        #1 · в работе · низкий · не указано · 21.11 04:35
        Лампа
        """)
    #expect(await desk.stop())
  }

  @Test func aTitleIsNoMarkupAndOnOneLine() async throws {
    let desk = try await DeskRunner.start()
    try await desk.ada.say("/start")
    try await insert(1, into: desk, of: 100, title: "<b>one\ntwo", at: "a & b")
    let list = try await desk.ada.press("my_requests")
    #expect(list.text.hasSuffix("#1 · in progress · low · a &amp; b · 21.11 04:35\n&lt;b&gt;one two"))
    #expect(await desk.stop())
  }

  @Test(arguments: Backend.allCases)
  func aLongListHasPages(backend: Backend) async throws {
    let desk = try await DeskRunner.start(on: backend)
    try await desk.ada.say("/start")
    try await insert(
      40, into: desk, of: 100, title: String(repeating: "w", count: 100), at: String(repeating: "&", count: 100))
    let list = try await desk.ada.press("my_requests")
    #expect(list.rows.flatMap(\.self).prefix(25) == (16...40).reversed().map { "view_request_\($0)" }[...])
    #expect(list.rows.suffix(2) == [["my_page_0", "my_page_1"], ["back_to_main"]])
    #expect(list.labels.suffix(3) == ["1/2", "›", "Main menu"])
    let next = try await desk.ada.press("my_page_1")
    #expect(next.rows.dropLast(2).flatMap(\.self) == (1...15).reversed().map { "view_request_\($0)" })
    #expect(next.labels.suffix(3) == ["‹", "2/2", "Main menu"])
    // Of what is not there any more, the last page.
    #expect(try await desk.ada.forge("my_page_900").rows == next.rows)
    #expect(try await desk.ada.press("my_page_0").rows == list.rows)
    #expect(await desk.stop())
  }

  @Test func theWayBackIsToOnesOwnList() async throws {
    let desk = try await DeskRunner.start()
    try await desk.chief.say("/start")
    try await desk.report()
    #expect(try await desk.ada.press("back_to_requests").text.hasPrefix("<b>Your requests, newest first</b>"))
    #expect(try await desk.chief.press("back_to_requests").text.hasPrefix("<b>Open requests</b>"))
    #expect(await desk.stop())
  }
}
