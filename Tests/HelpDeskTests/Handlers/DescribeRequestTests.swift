import Storage
import Support
import Testing

struct DescribeRequestTests {
  private func begin(_ desk: DeskRunner) async throws {
    try await desk.ada.say("/start")
    let question = try await desk.ada.press("create_request")
    #expect(
      question.text == """
        Please describe what needs repair, in 3 to 1000 characters. You can send a photo or a document with a caption \
        instead.
        """)
    #expect(question.rows == [["cancel_create"]])
  }

  /// What is stored when nothing is added.
  private func finish(_ desk: DeskRunner) async throws -> [String] {
    try await desk.ada.press("additional_no")
    try await desk.ada.press("priority_low")
    return try await desk.rows("SELECT title, description FROM requests").first ?? []
  }

  @Test(
    arguments: [
      ("  ab  ", "That is too short: it has 2 characters. 3 to 1000 are possible."),
      ("   ", "That is too short: it has 0 characters. 3 to 1000 are possible."),
      ("x", "That is too short: it has 1 character. 3 to 1000 are possible."),
      (String(repeating: "x", count: 1001), "That is too long: it has 1001 characters. 3 to 1000 are possible."),
      (String(repeating: "😀", count: 501), "That is too long: it has 1002 characters. 3 to 1000 are possible."),
    ])
  func aDescriptionOfTheWrongLengthIsRefusedAndAskedForAgain(text: String, answer: String) async throws {
    let desk = try await DeskRunner.start()
    try await begin(desk)
    #expect(try await desk.ada.say(text).text == answer)
    #expect(try await desk.ada.say("abc").text == "Got it. Shall we go on to the priority?")
    #expect(await desk.stop())
  }

  @Test(
    arguments: [
      (1, "Это слишком коротко: 1 символ. Можно от 3 до 1000."),
      (2, "Это слишком коротко: 2 символа. Можно от 3 до 1000."),
      (1005, "Это слишком длинно: 1005 символов. Можно от 3 до 1000."),
    ])
  func inRussianTheNumberHasItsForm(units: Int, answer: String) async throws {
    let desk = try await DeskRunner.start()
    let user = desk.talk(TelegramUser(id: 100, languageCode: "ru"))
    try await user.say("/start")
    try await user.press("create_request")
    #expect(try await user.say(String(repeating: "я", count: units)).text == answer)
    #expect(await desk.stop())
  }

  @Test(arguments: Backend.allCases)
  func theLongestDescriptionIsTakenAndItsTitleKeepsWholeCharacters(backend: Backend) async throws {
    let desk = try await DeskRunner.start(on: backend)
    try await begin(desk)
    let text = "x" + String(repeating: "😀", count: 499) + "y"
    try await desk.ada.say(text)
    #expect(try await finish(desk) == ["x" + String(repeating: "😀", count: 49), text])
    #expect(await desk.stop())
  }

  @Test(arguments: Backend.allCases)
  func aPhotoIsKeptInItsLargestSizeWithItsCaption(backend: Backend) async throws {
    let desk = try await DeskRunner.start(on: backend)
    try await begin(desk)
    let question = try await desk.ada.sendPhoto("lamp", caption: "The lamp is broken.")
    #expect(question.text == "Got it.\nFiles: 1\n\nShall we go on to the priority?")
    #expect(question.rows == [["additional_no"], ["additional_yes"], ["cancel_create"]])
    #expect(try await finish(desk) == ["The lamp is broken.", "The lamp is broken."])
    #expect(try await desk.rows("SELECT file_type, file_id, file_name FROM files") == [["photo", "lamp", "NULL"]])
    #expect(await desk.stop())
  }

  @Test func aPhotoWithoutACaptionGetsWords() async throws {
    let desk = try await DeskRunner.start()
    try await begin(desk)
    try await desk.ada.sendPhoto()
    #expect(try await finish(desk) == ["photo without description", "photo without description"])
    #expect(await desk.stop())
  }

  @Test(arguments: [("plan.pdf", "📄 plan.pdf"), (nil, "📄 document")])
  func aDocumentWithoutACaptionGetsItsName(name: String?, title: String) async throws {
    let desk = try await DeskRunner.start()
    try await begin(desk)
    try await desk.ada.sendDocument("d", name: name)
    #expect(try await finish(desk) == [title, title])
    #expect(
      try await desk.rows("SELECT file_type, file_id, file_name FROM files") == [["document", "d", name ?? "NULL"]])
    #expect(await desk.stop())
  }

  @Test func aDocumentsCaptionIsTheDescription() async throws {
    let desk = try await DeskRunner.start()
    try await begin(desk)
    try await desk.ada.sendDocument(caption: "The plan of the lamp")
    #expect(try await finish(desk).first == "The plan of the lamp")
    #expect(await desk.stop())
  }

  @Test func aCaptionOfTheWrongLengthIsRefused() async throws {
    let desk = try await DeskRunner.start()
    try await begin(desk)
    let long = try await desk.ada.sendPhoto(caption: String(repeating: "x", count: 1024))
    #expect(long.text == "That is too long: it has 1024 characters. 3 to 1000 are possible.")
    #expect(try await desk.ada.sendPhoto(caption: "ab").text.hasPrefix("That is too short"))
    #expect(await desk.stop())
  }

  @Test(arguments: [(Int64(20 << 20), false), (Int64(20 << 20) + 1, true)])
  func aFileHasAtMostTwentyMegabytes(bytes: Int64, isRefused: Bool) async throws {
    let desk = try await DeskRunner.start()
    try await begin(desk)
    let answer = try await desk.ada.sendDocument(bytes: bytes)
    #expect((answer.text == "That file is too large: at most 20 MB are possible.") == isRefused)
    #expect(await desk.stop())
  }

  @Test func whatIsNeitherTextNorFileIsAskedForAgain() async throws {
    let desk = try await DeskRunner.start()
    try await begin(desk)
    #expect(try await desk.ada.sendVoice().text.hasPrefix("Please describe what needs repair"))
    #expect(await desk.stop())
  }

  @Test(arguments: Backend.allCases)
  func aCancelledRequestLeavesNothing(backend: Backend) async throws {
    let desk = try await DeskRunner.start(on: backend)
    try await begin(desk)
    try await desk.ada.say("The lamp is broken.")
    let answer = try await desk.ada.press("cancel_create")
    #expect(answer.text == "Cancelled. Nothing was saved.")
    #expect(answer.rows == [["create_request"], ["my_requests"], ["help_user"]])
    #expect(try await desk.ada.say("The lamp is broken.").text.hasPrefix("I did not understand that."))
    #expect(await desk.stop())
    #expect(try await desk.rows("SELECT count(*) FROM requests") == [["0"]])
    #expect(try await desk.rows("SELECT count(*) FROM botkit_dialogs") == [["0"]])
  }

  @Test func cancelOutsideTheDialogIsNotUnderstood() async throws {
    let desk = try await DeskRunner.start()
    try await desk.ada.say("/start")
    #expect(try await desk.ada.forge("cancel_create").text.hasPrefix("I did not understand that."))
    #expect(await desk.stop())
  }

  @Test(arguments: Backend.allCases)
  func aDialogGoesOnAfterARestart(backend: Backend) async throws {
    let desk = try await DeskRunner.start(on: backend)
    try await begin(desk)
    #expect(await desk.stop())
    await desk.startAgain()
    #expect(try await desk.ada.say("The lamp is broken.").text.contains("priority?"))
    #expect(await desk.stop())
  }

  @Test(arguments: Backend.allCases)
  func twoMessagesAtOnceGoThroughTheStepsInOrder(backend: Backend) async throws {
    let desk = try await DeskRunner.start(on: backend)
    try await begin(desk)
    desk.api.send("The lamp is broken.")
    try await desk.settle(desk.api.send("And the door too."))
    #expect(desk.ada.messages.count { $0.text.contains("priority?") } == 2)
    #expect(await desk.stop())
    let data = try await desk.rows("SELECT state, data FROM botkit_dialogs")
    #expect(data.first?[0] == "waiting_for_additional")
    #expect(data.first?[1].contains("The lamp is broken.") == true)
  }
}
