import Storage
import Support
import Testing

struct ShowRequestTests {
  private let missing = "There is no such request, or it is not yours."

  @Test(arguments: Backend.allCases)
  func theCardComesWithThePhotosAndDocuments(backend: Backend) async throws {
    let desk = try await DeskRunner.start(on: backend)
    try await desk.ada.say("/start")
    try await desk.ada.press("create_request")
    try await desk.ada.sendPhoto("lamp", caption: "The lamp is broken.")
    try await desk.ada.sendDocument("plan")
    try await desk.ada.press("go_priority")
    try await desk.ada.press("priority_low")
    try await desk.ada.press("back_to_requests")
    try await desk.ada.press("view_request_1")
    let last = desk.ada.messages.suffix(3)
    #expect(last.map(\.kind) == ["text", "photo", "document"])
    #expect(last.map(\.fileIDs) == [[], ["lamp"], ["plan"]])
    #expect(last.first?.text.hasPrefix("<b>Request #1</b>\nStatus: open\n") == true)
    #expect(await desk.stop())
  }

  @Test(arguments: Backend.allCases, ["view_request_1", "add_comment_1", "add_file_1"])
  func whatIsAnothersIsNotThere(backend: Backend, data: String) async throws {
    let desk = try await DeskRunner.start(on: backend)
    try await desk.report()
    let bob = desk.talk(TelegramUser(id: 200, firstName: "Bob"))
    try await bob.say("/start")
    let answer = try await bob.forge(data)
    #expect(answer.text == missing)
    #expect(answer.rows == [["create_request"], ["my_requests"], ["help_user"]])
    #expect(await desk.stop())
    #expect(try await desk.rows("SELECT count(*) FROM botkit_dialogs") == [["0"]])
  }

  @Test(arguments: ["view_request_99", "add_comment_99", "add_file_99", "view_request_9223372036854775807"])
  func whatIsNotThereIsSaid(data: String) async throws {
    let desk = try await DeskRunner.start()
    try await desk.chief.say("/start")
    #expect(try await desk.chief.forge(data).text == missing)
    #expect(await desk.stop())
  }

  @Test(arguments: ["view_request_", "view_request_x", "view_request_+1", "view_request_01", "add_file_1;2"])
  func whatIsNoNumberIsNotUnderstood(data: String) async throws {
    let desk = try await DeskRunner.start()
    try await desk.report()
    #expect(try await desk.ada.forge(data).text.hasPrefix("I did not understand that."))
    #expect(await desk.stop())
  }

  @Test(arguments: Backend.allCases)
  func anAuthorAndAnAdministratorComment(backend: Backend) async throws {
    let desk = try await DeskRunner.start(on: backend)
    try await desk.chief.say("/start")
    try await desk.report()
    let question = try await desk.ada.press("add_comment_1")
    #expect(question.text == "Please write your comment, 1 to 500 characters.")
    #expect(question.rows == [["view_request_1"]])
    #expect(try await desk.ada.say(" <i>Hurry</i> ").text == "The comment was added.")
    try await desk.chief.press("add_comment_1")
    try await desk.chief.say("On my way.")
    let card = try await desk.ada.forge("view_request_1")
    #expect(card.text.contains("<b>Comments</b>\nAda, "))
    #expect(card.text.contains(": &lt;i&gt;Hurry&lt;/i&gt;\nGrace, "))
    #expect(card.text.hasSuffix(": On my way."))
    #expect(await desk.stop())
    #expect(await desk.metric("comments_total") == "2")
    #expect(
      try await desk.rows("SELECT comment FROM comments ORDER BY id") == [["<i>Hurry</i>"], ["On my way."]])
  }

  @Test(
    arguments: [
      (" ", "That is too short: it has 0 characters. 1 to 500 are possible."),
      (String(repeating: "😀", count: 251), "That is too long: it has 502 characters. 1 to 500 are possible."),
    ])
  func aCommentHasItsLength(text: String, answer: String) async throws {
    let desk = try await DeskRunner.start()
    try await desk.report()
    try await desk.ada.press("add_comment_1")
    #expect(try await desk.ada.say(text).text == answer)
    #expect(try await desk.ada.sendVoice().text.hasPrefix("Please write your comment"))
    #expect(try await desk.ada.say("x").text == "The comment was added.")
    #expect(await desk.stop())
  }

  @Test func filesAreAddedOneAfterTheOtherUntilDone() async throws {
    let desk = try await DeskRunner.start()
    try await desk.report()
    let question = try await desk.ada.press("add_file_1")
    #expect(question.text == "Please send a photo or a document.")
    #expect(try await desk.ada.say("here").text == "Please send a photo or a document.")
    let answer = try await desk.ada.sendPhoto("one")
    #expect(answer.text == "The file was added: 1 of 10. Send another one, or go back.")
    #expect(answer.labels == ["Done"])
    try await desk.ada.sendDocument("two")
    try await desk.ada.press("view_request_1")
    #expect(try await desk.ada.sendPhoto("three").text.hasPrefix("To report something with a photo"))
    #expect(await desk.stop())
    #expect(try await desk.rows("SELECT file_id FROM files ORDER BY id") == [["one"], ["two"]])
    #expect(await desk.metric("files_total{type=\"document\"}") == "1")
  }

  @Test func filesHaveTheirSizeAndTheirNumber() async throws {
    let desk = try await DeskRunner.start()
    try await desk.report()
    try await desk.ada.press("add_file_1")
    #expect(try await desk.ada.sendDocument(bytes: (20 << 20) + 1).text.hasPrefix("That file is too large"))
    for number in 1...10 { try await desk.ada.sendPhoto("p\(number)") }
    #expect(try await desk.ada.sendPhoto("p11").text.hasPrefix("A request has at most 10 files"))
    #expect(await desk.stop())
    #expect(try await desk.rows("SELECT count(*) FROM files") == [["10"]])
  }

  @Test func aRequestThatIsGoneTakesNothing() async throws {
    let desk = try await DeskRunner.start()
    try await desk.report()
    try await desk.ada.press("add_comment_1")
    try await desk.storage.query("DELETE FROM requests")
    #expect(try await desk.ada.say("Hurry").text == missing)
    #expect(await desk.stop())
  }

  @Test func viewingIsTheWayOutOfACommentButNotOutOfANewRequest() async throws {
    let desk = try await DeskRunner.start()
    try await desk.report()
    try await desk.ada.press("add_comment_1")
    try await desk.ada.press("view_request_1")
    #expect(try await desk.ada.say("stray").text.hasPrefix("I did not understand that."))
    try await desk.ada.press("create_request")
    try await desk.ada.forge("view_request_1")
    #expect(try await desk.ada.say("Another lamp").text.contains("priority?"))
    #expect(await desk.stop())
  }
}
