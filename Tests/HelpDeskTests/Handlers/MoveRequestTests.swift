import Storage
import Support
import Testing

struct MoveRequestTests {
  /// A reported request, with two administrators around.
  private func start(on backend: Backend = .sqlite) async throws -> DeskRunner {
    let desk = try await DeskRunner.start(on: backend)
    try await desk.chief.say("/start")
    try await desk.deputy.say("/start")
    try await desk.report()
    return desk
  }

  @Test(arguments: Backend.allCases)
  func aRequestIsTakenAndCompletedAndItsAuthorTold(backend: Backend) async throws {
    let desk = try await start(on: backend)
    let taken = try await desk.chief.press("take_request_1")
    #expect(taken.text.contains("Status: in progress\n"))
    #expect(taken.text.contains("\nTaken by: Grace\n"))
    #expect(
      taken.rows == [
        ["add_comment_1", "add_file_1"], ["complete_request_1", "reject_request_1"],
        ["back_to_requests", "back_to_main"],
      ])
    #expect(desk.ada.messages.last?.text == "🔧 Your request #1 is in progress now.\nThe lamp is broken.")
    #expect(desk.ada.messages.last?.rows == [["view_request_1"]])
    let completed = try await desk.deputy.forge("complete_request_1")
    #expect(completed.text.contains("Статус: выполнена\n"))
    #expect(completed.rows == [["add_comment_1", "add_file_1"], ["back_to_requests", "back_to_main"]])
    #expect(desk.ada.messages.last?.text == "✅ Your request #1 is completed.\nThe lamp is broken.")
    #expect(desk.chief.toasts == ["Request #1 is yours now.", "Заявка №1 выполнена."])
    #expect(await desk.stop())
    #expect(await desk.metric("request_transitions_total{from=\"open\",to=\"in_progress\"}") == "1")
    #expect(await desk.metric("request_transitions_total{from=\"in_progress\",to=\"completed\"}") == "1")
    #expect(await desk.metric("request_transitions_total{from=\"open\",to=\"rejected\"}") == "0")
    #expect(await desk.metric("request_completion_seconds_count") == "1")
    #expect(try await desk.rows("SELECT status FROM requests WHERE completed_at IS NOT NULL") == [["COMPLETED"]])
  }

  @Test(arguments: [false, true])
  func aRequestIsRejectedFromWhereverItWaits(isTaken: Bool) async throws {
    let desk = try await start()
    if isTaken { try await desk.chief.press("take_request_1") }
    try await desk.chief.press("reject_request_1")
    #expect(desk.ada.messages.last?.text == "❌ Your request #1 was rejected.\nThe lamp is broken.")
    #expect(await desk.stop())
    let from = isTaken ? "in_progress" : "open"
    #expect(await desk.metric("request_transitions_total{from=\"\(from)\",to=\"rejected\"}") == "1")
  }

  @Test func theAuthorIsToldInTheirOwnLanguage() async throws {
    let desk = try await DeskRunner.start()
    try await desk.chief.say("/start")
    let user = desk.talk(TelegramUser(id: 100, languageCode: "ru"))
    try await user.say("/start")
    try await user.press("create_request")
    try await user.say("Лампа <не> горит.")
    try await user.press("additional_no")
    try await user.press("priority_low")
    var told: [String] = []
    for data in ["take_request_1", "complete_request_1"] {
      try await desk.chief.press(data)
      told.append(user.messages.last?.text ?? "")
    }
    #expect(
      told == [
        "🔧 Ваша заявка №1 взята в работу.\nЛампа &lt;не&gt; горит.",
        "✅ Ваша заявка №1 выполнена.\nЛампа &lt;не&gt; горит.",
      ])
    #expect(await desk.stop())
  }

  @Test(arguments: Backend.allCases)
  func withTheCompletionComeTheCommentsAndFilesOfOthers(backend: Backend) async throws {
    let desk = try await start(on: backend)
    try await desk.ada.press("add_comment_1")
    try await desk.ada.say("Mine.")
    try await desk.chief.press("take_request_1")
    try await desk.chief.press("add_comment_1")
    try await desk.chief.say("A new <bulb>.")
    try await desk.chief.forge("add_file_1")
    try await desk.chief.sendPhoto("after")
    try await desk.chief.sendDocument("bill")
    try await desk.chief.forge("complete_request_1")
    let told = desk.ada.messages.suffix(3)
    #expect(
      told.first?.text.hasPrefix("✅ Your request #1 is completed.\nThe lamp is broken.\n\n<b>Comments</b>\nGrace, ")
        == true)
    #expect(told.first?.text.hasSuffix(": A new &lt;bulb&gt;.") == true)
    #expect(told.map(\.kind) == ["text", "photo", "document"])
    #expect(told.flatMap(\.fileIDs) == ["after", "bill"])
    #expect(await desk.stop())
  }

  @Test(arguments: Backend.allCases)
  func withTheCompletionComeAllCommentsOfOthersHoweverMany(backend: Backend) async throws {
    let desk = try await start(on: backend)
    try await desk.chief.press("take_request_1")
    let comments = (1...12).map { "\($0): " + String(repeating: "long ", count: 90) }
    for comment in comments {
      try await desk.storage.query(
        """
        INSERT INTO comments (request_id, user_id, comment, created_at)
        SELECT 1, id, \(comment), \(Timestamp.now()) FROM users WHERE telegram_id = 7
        """)
    }
    try await desk.chief.forge("complete_request_1")
    let told = desk.ada.messages.drop { !$0.text.hasPrefix("✅") }
    #expect(told.count == 2)
    #expect(told.allSatisfy { $0.text.utf16.count <= 4096 })
    #expect(told.last?.text.hasPrefix("<b>Comments</b>\nGrace, ") == true)
    let said = told.map(\.text).joined()
    #expect(comments.allSatisfy { said.contains($0) })
    #expect(await desk.stop())
  }

  @Test(arguments: Backend.allCases)
  func ofTwoWhoTakeItAtOnceOneIsToldThatItIsTaken(backend: Backend) async throws {
    let desk = try await start(on: backend)
    guard let first = desk.chief.messages.last, let second = desk.deputy.messages.last else { return }
    let updates = [
      desk.api.press("take_request_1", on: first, by: desk.chief.user),
      desk.api.press("take_request_1", on: second, by: desk.deputy.user),
    ]
    for update in updates { try await desk.settle(update) }
    let toasts = Set(desk.chief.toasts)
    #expect(
      toasts == ["Request #1 is yours now.", "Заявка №1 не найдена или уже взята в работу."]
        || toasts == ["Заявка №1 теперь ваша.", "Request #1 was not found or has already been taken."])
    #expect(desk.ada.messages.count { $0.text.hasPrefix("🔧") } == 1)
    // Whoever came too late sees how it stands.
    #expect(desk.chief.messages.last?.text.contains("Status: in progress") == true)
    #expect(desk.deputy.messages.last?.text.contains("Статус: в работе") == true)
    #expect(await desk.stop())
    #expect(await desk.metric("request_transitions_total{from=\"open\",to=\"in_progress\"}") == "1")
  }

  @Test(
    arguments: [
      ("COMPLETED", "take_request_1", "Request #1 was not found or has already been taken."),
      ("OPEN", "complete_request_1", "Request #1 was not found or is not in progress."),
      ("REJECTED", "reject_request_1", "Request #1 was not found or is already closed."),
      ("OPEN", "take_request_99", "Request #99 was not found or has already been taken."),
    ])
  func whatCannotBeDoneIsSaidAndChangesNothing(status: String, data: String, answer: String) async throws {
    let desk = try await start()
    try await desk.storage.query("UPDATE requests SET status = \(status)")
    let count = desk.ada.messages.count
    try await desk.chief.forge(data)
    #expect(desk.chief.toasts == [answer])
    #expect(desk.ada.messages.count == count)
    #expect(await desk.stop())
    #expect(try await desk.rows("SELECT status FROM requests") == [[status]])
  }

  @Test(arguments: ["take_request_1", "complete_request_1", "reject_request_1"])
  func aUserMovesNothing(data: String) async throws {
    let desk = try await start()
    #expect(try await desk.ada.forge(data).text == "Only administrators can do that.")
    #expect(await desk.stop())
    #expect(try await desk.rows("SELECT status FROM requests") == [["OPEN"]])
  }

  @Test func onesOwnRequestIsMovedWithoutBeingToldOfIt() async throws {
    let desk = try await start()
    try await desk.storage.query("UPDATE requests SET user_id = (SELECT id FROM users WHERE telegram_id = 7)")
    try await desk.chief.press("take_request_1")
    #expect(!desk.chief.messages.contains { $0.text.hasPrefix("🔧") })
    #expect(await desk.stop())
  }

  @Test func aDisabledAuthorIsNotTold() async throws {
    let desk = try await start()
    try await desk.storage.query("UPDATE users SET is_active = FALSE WHERE telegram_id = 100")
    let count = desk.ada.messages.count
    try await desk.chief.press("take_request_1")
    #expect(desk.ada.messages.count == count)
    #expect(await desk.stop())
  }
}
