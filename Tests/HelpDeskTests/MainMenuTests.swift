import HelpDesk
import Storage
import Support
import Testing

struct MainMenuTests {
  @Test(arguments: Backend.allCases)
  func theFirstContactMakesAUserAndTheNextOneOnlyUpdates(backend: Backend) async throws {
    let desk = try await DeskRunner.start(on: backend)
    desk.api.send("/start", from: TelegramUser(id: 4_503_599_627_370_495, firstName: "Ada", username: "ada"))
    let chat: Int64 = 4_503_599_627_370_495
    let welcome = try await desk.api.waitForMessage(containing: "Welcome, Ada.", chat: chat)
    #expect(welcome.buttons.map(\.data) == ["create_request", "my_requests", "help"])
    desk.api.send("/start", from: TelegramUser(id: chat, firstName: "Augusta", username: nil))
    try await desk.api.waitForMessage(containing: "Welcome, Augusta.", chat: chat)
    #expect(await desk.stop())
    let users = try await desk.rows("SELECT telegram_id, username, first_name, role, is_active FROM users")
    #expect(users == [["\(chat)", "NULL", "Augusta", "user", "1"]])
  }

  @Test(arguments: Backend.allCases)
  func anAdministratorIsWelcomedAsOne(backend: Backend) async throws {
    let desk = try await DeskRunner.start(on: backend, admins: [7])
    desk.api.send("/start", from: TelegramUser(id: 7))
    try await desk.api.waitForMessage(containing: "You are an administrator", chat: 7)
    #expect(await desk.stop())
    #expect(try await desk.rows("SELECT role FROM users") == [["admin"]])
  }

  @Test(arguments: Backend.allCases)
  func theUserOfAButtonIsTheOneWhoPressedIt(backend: Backend) async throws {
    let desk = try await DeskRunner.start(on: backend)
    desk.api.send("/start")
    let welcome = try await desk.api.waitForMessage(containing: "Welcome")
    desk.api.press("help", on: welcome, by: TelegramUser(id: 100))
    try await desk.api.waitForMessage(containing: "How it works")
    #expect(await desk.stop())
    #expect(try await desk.rows("SELECT telegram_id FROM users") == [["100"]])
  }

  @Test(arguments: Backend.allCases)
  func whoIsDisabledIsRefusedEverything(backend: Backend) async throws {
    let desk = try await DeskRunner.start(on: backend)
    desk.api.send("/start")
    try await desk.api.waitForMessage(containing: "Welcome")
    try await desk.storage.query("UPDATE users SET is_active = FALSE")
    try desk.press("create_request")
    try await desk.api.waitForMessage(containing: "Your account is disabled.")
    desk.api.send("/start")
    try await eventually("a second refusal") {
      desk.api.sentMessages(chat: 100).count { $0.text.hasPrefix("Your account is disabled.") } == 2
    }
    #expect(await desk.stop())
    #expect(try await desk.rows("SELECT count(*) FROM botkit_dialogs") == [["0"]])
  }

  @Test(arguments: Backend.allCases)
  func aStrayTextGetsAHintWithTheMenu(backend: Backend) async throws {
    let desk = try await DeskRunner.start(on: backend)
    desk.api.send("what is this?")
    let hint = try await desk.api.waitForMessage(containing: "I did not understand that.")
    #expect(hint.buttons.map(\.data) == ["create_request", "my_requests", "help"])
    #expect(await desk.stop())
  }

  @Test(arguments: Backend.allCases)
  func everyButtonOfTheMenuHasItsHandler(backend: Backend) async throws {
    let desk = try await DeskRunner.start(on: backend)
    desk.api.send("/start")
    try await desk.api.waitForMessage(containing: "Welcome")
    for (data, text) in [
      ("help", "How it works"), ("my_requests", "You have no requests yet."), ("create_request", "Please describe"),
      ("cancel_create", "Cancelled."), ("back_to_main", "What would you like to do?"),
    ] {
      try desk.press(data)
      try await desk.api.waitForMessage(containing: text)
    }
    #expect(await desk.stop())
  }
}
