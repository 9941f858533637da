import BotKit
import Storage
import Support
import Telegram
import Testing

@testable import HelpDesk

struct UserTableTests {
  @Test(arguments: Backend.allCases)
  func theRoleIsDecidedAtTheFirstContactAlone(backend: Backend) async throws {
    let desk = try await DeskStore(backend)
    let first = try await desk.user(7)
    #expect(first.role == .user)
    #expect(try await desk.user(7, isAdmin: true).role == .user)
    #expect(try await desk.user(8, isAdmin: true).role == .admin)
    #expect(try await desk.user(8, isAdmin: false).role == .admin)
    #expect(try await desk.count("users") == 2)
  }

  @Test(arguments: Backend.allCases)
  func anIDOf52BitsIsKept(backend: Backend) async throws {
    let desk = try await DeskStore(backend)
    #expect(try await desk.user(4_503_599_627_370_495).telegramID == 4_503_599_627_370_495)
  }

  @Test(arguments: Backend.allCases)
  func theLanguageFollowsTheUser(backend: Backend) async throws {
    let desk = try await DeskStore(backend)
    let first = try await desk.user(7, language: .english)
    let second = try await desk.user(7, language: .russian)
    #expect((first.id, first.language) == (second.id, .english))
    #expect(second.language == .russian)
  }

  @Test(arguments: Backend.allCases)
  func namesAreCutToTheirColumnsAndLoseWhatNoDatabaseTakes(backend: Backend) async throws {
    let desk = try await DeskStore(backend)
    try await desk.user(7, name: "A\0" + String(repeating: "😀", count: 200))
    let name: String = try await desk.storage.query("SELECT first_name FROM users").get("first_name")
    #expect(name == "A" + String(repeating: "😀", count: 127))
  }

  @Test(arguments: Backend.allCases)
  func onlyActiveAdministratorsAreToldOfThings(backend: Backend) async throws {
    let desk = try await DeskStore(backend)
    try await desk.user(1)
    for id in [2, 3, 4] as [Int64] { try await desk.user(id, isAdmin: true) }
    try await desk.storage.query("UPDATE users SET is_active = FALSE WHERE telegram_id = 3")
    #expect(try await desk.run { try await UserTable.admins(in: $0) }.map(\.telegramID) == [2, 4])
    let second = try await desk.user(2, isAdmin: true)
    #expect(try await desk.run { try await UserTable.admins(besides: second.id, in: $0) }.map(\.telegramID) == [4])
  }
}
