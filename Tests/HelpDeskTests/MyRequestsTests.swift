import HelpDesk
import Storage
import Support
import Testing

struct MyRequestsTests {
  /// 2026-11-21 04:35:00 UTC.
  private let moment = Timestamp(microseconds: 1_795_235_700_000_000)

  private func insert(_ count: Int, into desk: DeskRunner, of user: Int64, title: String) async throws {
    for number in 0..<count {
      let created = moment.advanced(by: .seconds(60 * number))
      try await desk.storage.query(
        """
        INSERT INTO requests (user_id, title, description, location, status, priority, created_at, updated_at)
        VALUES (\(user), \(title), 'text', 'hall', 'IN_PROGRESS', 'LOW', \(created), \(created))
        """)
    }
  }

  @Test(arguments: Backend.allCases)
  func onesOwnRequestsAreListedNewestFirst(backend: Backend) async throws {
    let desk = try await DeskRunner.start(on: backend)
    for id in [100, 200] as [Int64] {
      desk.api.send("/start", from: TelegramUser(id: id))
      try await desk.api.waitForMessage(containing: "Welcome", chat: id)
    }
    let users = try await desk.storage.query("SELECT id FROM users ORDER BY telegram_id").map {
      try $0.get("id", as: Int64.self)
    }
    try await insert(2, into: desk, of: users[0], title: String(repeating: "long ", count: 12))
    try await insert(1, into: desk, of: users[1], title: "not mine")
    try desk.press("my_requests")
    let list = try await desk.api.waitForMessage(containing: "Your requests, newest first:")
    #expect(
      list.text == """
        Your requests, newest first:

        #2 · in progress · low · 21.11 04:36
        long long long long long long long long…

        #1 · in progress · low · 21.11 04:35
        long long long long long long long long…
        """)
    #expect(await desk.stop())
  }

  @Test(arguments: Backend.allCases)
  func theLongestListFitsAMessage(backend: Backend) async throws {
    let desk = try await DeskRunner.start(on: backend)
    desk.api.send("/start")
    try await desk.api.waitForMessage(containing: "Welcome")
    try await insert(40, into: desk, of: 1, title: String(repeating: "w", count: 100))
    try desk.press("my_requests")
    let list = try await desk.api.waitForMessage(containing: "Your requests, newest first:")
    #expect(list.text.hasSuffix("\n\nand 10 older"))
    #expect(list.text.utf16.count < 4096)
    #expect(await desk.stop())
  }
}
