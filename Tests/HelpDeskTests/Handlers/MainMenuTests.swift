import HelpDesk
import Storage
import Support
import Testing

struct MainMenuTests {
  @Test(arguments: Backend.allCases)
  func theFirstContactMakesAUserAndTheNextOneOnlyUpdates(backend: Backend) async throws {
    let desk = try await DeskRunner.start(on: backend)
    let id: Int64 = 4_503_599_627_370_495
    let welcome = try await desk.talk(TelegramUser(id: id, firstName: "Ada", username: "ada")).say("/start")
    #expect(welcome.text == "Welcome, Ada. Tell me what needs repair, and I will pass it on.")
    #expect(welcome.rows == [["create_request"], ["my_requests"], ["help_user"]])
    #expect(welcome.labels == ["Create a request", "My requests", "Help"])
    try await desk.talk(TelegramUser(id: id, firstName: "Augusta", username: nil)).say("/start")
    #expect(await desk.stop())
    let users = try await desk.rows("SELECT telegram_id, username, first_name, role, is_active, language FROM users")
    #expect(users == [["\(id)", "NULL", "Augusta", "user", "1", "en"]])
  }

  @Test(arguments: Backend.allCases)
  func anAdministratorIsWelcomedAsOne(backend: Backend) async throws {
    let desk = try await DeskRunner.start(on: backend)
    let welcome = try await desk.chief.say("/start")
    #expect(welcome.text == "Welcome, Grace. You are an administrator of the help desk.")
    #expect(welcome.rows == [["admin_panel"], ["my_requests"], ["help_menu"]])
    #expect(await desk.stop())
    #expect(try await desk.rows("SELECT role FROM users") == [["admin"]])
  }

  @Test func whoSpeaksRussianIsAnsweredInRussian() async throws {
    let desk = try await DeskRunner.start()
    let welcome = try await desk.talk(TelegramUser(id: 100, firstName: "Анна", languageCode: "ru")).say("/start")
    #expect(welcome.text == "Здравствуйте, Анна. Расскажите, что нужно починить, и я передам.")
    #expect(welcome.labels == ["Создать заявку", "Мои заявки", "Помощь"])
    let chief = try await desk.deputy.say("/start")
    #expect(chief.text == "Здравствуйте, Пётр. Вы администратор службы заявок.")
    #expect(await desk.stop())
    #expect(try await desk.rows("SELECT DISTINCT language FROM users") == [["ru"]])
  }

  @Test func aNameIsNoMarkup() async throws {
    let desk = try await DeskRunner.start()
    let welcome = try await desk.talk(TelegramUser(id: 100, firstName: "<b>&\"")).say("/start")
    #expect(welcome.text.hasPrefix("Welcome, &lt;b&gt;&amp;&quot;. "))
    #expect(welcome.parseMode == "HTML")
    #expect(await desk.stop())
  }

  @Test(arguments: Backend.allCases)
  func theUserOfAButtonIsTheOneWhoPressedIt(backend: Backend) async throws {
    let desk = try await DeskRunner.start(on: backend)
    try await desk.ada.say("/start")
    let page = try await desk.ada.press("help_user")
    #expect(page.text.hasPrefix("<b>How it works</b>"))
    #expect(await desk.stop())
    #expect(try await desk.rows("SELECT telegram_id FROM users") == [["100"]])
  }

  @Test(arguments: Backend.allCases)
  func whoIsDisabledIsRefusedEverything(backend: Backend) async throws {
    let desk = try await DeskRunner.start(on: backend)
    try await desk.report()
    try await desk.storage.query("UPDATE users SET is_active = FALSE")
    let refusal = "Your account is disabled. Please contact an administrator."
    #expect(try await desk.ada.say("/start").text == refusal)
    #expect(try await desk.ada.say("text").text == refusal)
    #expect(try await desk.ada.sendPhoto().text == refusal)
    let count = desk.ada.messages.count
    let buttons = [
      "create_request", "my_requests", "view_request_1", "add_comment_1", "add_file_1", "back_to_main", "help_user",
      "back_to_requests", "admin_panel", "take_request_1",
    ]
    for data in buttons { try await desk.ada.forge(data) }
    #expect(desk.ada.toasts == Array(repeating: refusal, count: buttons.count))
    #expect(desk.ada.messages.count == count)
    #expect(await desk.stop())
    #expect(try await desk.rows("SELECT count(*) FROM botkit_dialogs") == [["0"]])
    #expect(try await desk.rows("SELECT status FROM requests") == [["OPEN"]])
  }

  @Test func aDisabledAdministratorIsRefusedToo() async throws {
    let desk = try await DeskRunner.start()
    try await desk.chief.say("/start")
    try await desk.storage.query("UPDATE users SET is_active = FALSE")
    try await desk.chief.press("admin_panel")
    #expect(desk.chief.toasts == ["Your account is disabled. Please contact an administrator."])
    #expect(await desk.stop())
  }

  @Test(arguments: Backend.allCases)
  func aStrayTextGetsAHintWithTheMenu(backend: Backend) async throws {
    let desk = try await DeskRunner.start(on: backend)
    let hint = try await desk.ada.say("what is this?")
    #expect(hint.text == "I did not understand that. Please choose one of these:")
    #expect(hint.rows == [["create_request"], ["my_requests"], ["help_user"]])
    #expect(await desk.stop())
  }

  @Test func aStrayPhotoOrDocumentIsExplained() async throws {
    let desk = try await DeskRunner.start()
    for message in [try await desk.ada.sendPhoto(), try await desk.ada.sendDocument()] {
      #expect(message.text.hasPrefix("To report something with a photo or a file, begin a request first"))
      #expect(message.rows == [["create_request"], ["back_to_main"]])
    }
    #expect(await desk.stop())
  }

  @Test func theMenuIsEditedAndDoesNotPileUp() async throws {
    let desk = try await DeskRunner.start()
    try await desk.ada.say("/start")
    for data in ["help_user", "help_photo", "help_user", "back_to_main", "my_requests", "back_to_main"] {
      try await desk.ada.press(data)
    }
    #expect(desk.ada.messages.map(\.text) == ["What would you like to do?"])
    #expect(await desk.stop())
  }

  @Test func startLeadsOutOfADialog() async throws {
    let desk = try await DeskRunner.start()
    try await desk.ada.say("/start")
    try await desk.ada.press("create_request")
    try await desk.ada.say("/start")
    #expect(try await desk.ada.say("The lamp.").text.hasPrefix("I did not understand that."))
    #expect(await desk.stop())
  }
}
