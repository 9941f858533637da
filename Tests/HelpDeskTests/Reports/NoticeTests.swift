import BotKit
import Storage
import Support
import Telegram
import Testing

@testable import HelpDesk

struct NoticeTests {
  private let now = DeskStore.moment

  private func desk(_ backend: Backend) async throws -> (desk: DeskStore, ada: DeskUser) {
    let desk = try await DeskStore(backend)
    let ada = try await desk.user(1)
    try await desk.user(2, isAdmin: true)
    try await desk.user(3, isAdmin: true, language: .russian)
    try await desk.user(4, isAdmin: true)
    try await desk.storage.query("UPDATE users SET is_active = FALSE WHERE telegram_id = 4")
    return (desk, ada)
  }

  @Test(arguments: Backend.allCases)
  func everyAdministratorIsToldOfABreachInTheirLanguage(backend: Backend) async throws {
    let (desk, ada) = try await desk(backend)
    let id = try await desk.request(by: ada, "Lamp", .high, .open, at: now.advanced(by: .hours(-25)))
    let notices = try await desk.run {
      try await Notice.breaches(try await RequestTable.claimBreaches(at: now, in: $0), at: now, in: $0)
    }
    #expect(notices.map(\.chatID) == [2, 3])
    #expect(notices.first?.text.html.hasPrefix("⏰ Request #\(id) is past its time\nLamp\nElapsed: 25 hours\n") == true)
    #expect(notices.last?.text.html.hasPrefix("⏰ Срок заявки №\(id) истёк\nLamp\nПрошло: 25 часов\n") == true)
    #expect(notices.first?.keyboard?.inlineKeyboard.joined().map(\.callbackData) == ["view_request_\(id)"])
  }

  @Test(arguments: Backend.allCases)
  func withoutABreachNobodyIsTold(backend: Backend) async throws {
    let (desk, _) = try await desk(backend)
    #expect(try await desk.run { try await Notice.breaches([], at: now, in: $0) }.isEmpty)
    #expect(try await desk.run { try await Notice.overdue(at: now, in: $0) }.isEmpty)
  }

  @Test(arguments: Backend.allCases)
  func fiveOverdueRequestsAreListedAndTheRestCounted(backend: Backend) async throws {
    let (desk, ada) = try await desk(backend)
    for hour in 0..<7 {
      try await desk.request(by: ada, "Lamp \(hour)", .high, .open, at: now.advanced(by: .hours(-49 - hour)))
    }
    try await desk.request(by: ada, "in time", .high, .open, at: now.advanced(by: .hours(-47)))
    try await desk.request(by: ada, "not urgent", .medium, .open, at: now.advanced(by: .hours(-90)))
    let notices = try await desk.run { try await Notice.overdue(at: now, in: $0) }
    #expect(notices.map(\.chatID) == [2, 3])
    let lines = notices[0].text.html.split(separator: "\n")
    #expect(lines.first == "🔥 Of high priority and waiting for more than 2 days: 7")
    #expect(lines.dropFirst().first == "#7 · 55 hours · Lamp 6")
    #expect(lines.count == 7)
    #expect(lines.last == "and 2 more")
    #expect(notices[0].keyboard?.inlineKeyboard.first?.count == 5)
  }

  @Test(arguments: Backend.allCases)
  func theDigestGoesToAdministrators(backend: Backend) async throws {
    let (desk, ada) = try await desk(backend)
    try await desk.request(by: ada, "Lamp", .high, .completed, at: now.advanced(by: .hours(-3)))
    let notices = try await desk.run { try await Notice.digest(at: now, in: $0) }
    #expect(notices.map(\.chatID) == [2, 3])
    #expect(notices[0].text.html.contains("\nCompletion rate: 100%\n"))
    #expect(notices[1].text.html.contains("\nДоля выполненных: 100%\n"))
  }
}
