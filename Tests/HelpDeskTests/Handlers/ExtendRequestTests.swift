import Storage
import Support
import Testing

struct ExtendRequestTests {
  private func begin() async throws -> DeskRunner {
    let desk = try await DeskRunner.start()
    try await desk.ada.say("/start")
    try await desk.ada.press("create_request")
    try await desk.ada.say("The lamp is broken.")
    return desk
  }

  @Test func yesShowsTheMenuOfWhatCanBeAdded() async throws {
    let desk = try await begin()
    let menu = try await desk.ada.press("additional_yes")
    #expect(menu.text == "Got it. What would you like to add?")
    #expect(menu.rows == [["add_location", "add_comment"], ["go_priority"], ["cancel_create"]])
    #expect(await desk.stop())
  }

  @Test(arguments: Backend.allCases)
  func locationAndCommentAreStoredWithTheRequest(backend: Backend) async throws {
    let desk = try await DeskRunner.start(on: backend)
    try await desk.ada.say("/start")
    try await desk.ada.press("create_request")
    try await desk.ada.say("The lamp is broken.")
    try await desk.ada.press("additional_yes")
    #expect(try await desk.ada.press("add_location").text == "Where is it? Please write 2 to 100 characters.")
    #expect(
      try await desk.ada.say("  room <12>  ").text == """
        Got it.
        Location: room &lt;12&gt;

        What would you like to add?
        """)
    #expect(try await desk.ada.press("add_comment").text == "Please write your comment, 2 to 500 characters.")
    #expect(
      try await desk.ada.say("Since Monday.").text == """
        Got it.
        Location: room &lt;12&gt;
        Comment: Since Monday.

        What would you like to add?
        """)
    #expect(try await desk.ada.press("go_priority").text.hasPrefix("How urgent is it?"))
    let card = try await desk.ada.press("priority_high")
    #expect(card.text.contains("Location: room &lt;12&gt;\n"))
    #expect(card.text.contains("<b>Comments</b>\nAda, "))
    #expect(card.text.hasSuffix(": Since Monday."))
    #expect(await desk.stop())
    #expect(try await desk.rows("SELECT location FROM requests") == [["room <12>"]])
    #expect(try await desk.rows("SELECT comment FROM comments") == [["Since Monday."]])
  }

  @Test(
    arguments: [
      ("add_location", "x", "That is too short: it has 1 character. 2 to 100 are possible."),
      (
        "add_location", String(repeating: "😀", count: 51),
        "That is too long: it has 102 characters. 2 to 100 are possible."
      ),
      ("add_comment", "x", "That is too short: it has 1 character. 2 to 500 are possible."),
      (
        "add_comment", String(repeating: "x", count: 501),
        "That is too long: it has 501 characters. 2 to 500 are possible."
      ),
    ])
  func whatIsAddedHasItsLength(button: String, text: String, answer: String) async throws {
    let desk = try await begin()
    try await desk.ada.press("additional_yes")
    try await desk.ada.press(button)
    #expect(try await desk.ada.say(text).text == answer)
    #expect(try await desk.ada.say("ok").text.contains("What would you like to add?"))
    #expect(await desk.stop())
  }

  @Test func theLongestLocationAndCommentAreTaken() async throws {
    let desk = try await begin()
    try await desk.ada.press("additional_yes")
    for (button, units) in [("add_location", 100), ("add_comment", 500)] {
      try await desk.ada.press(button)
      let text = String(repeating: "😀", count: units / 2)
      #expect(try await desk.ada.say(text).text.contains(text))
    }
    #expect(await desk.stop())
  }

  @Test func photosAndDocumentsAreAddedAtAnyStep() async throws {
    let desk = try await begin()
    #expect(try await desk.ada.sendPhoto("one").text == "Got it.\nFiles: 1\n\nWhat would you like to add?")
    try await desk.ada.press("add_location")
    #expect(try await desk.ada.sendDocument("two").text == "Got it.\nFiles: 2\n\nWhat would you like to add?")
    try await desk.ada.press("go_priority")
    let card = try await desk.ada.press("priority_low")
    #expect(card.text.contains("\nFiles: 2\n"))
    #expect(await desk.stop())
    #expect(try await desk.rows("SELECT file_id FROM files ORDER BY id") == [["one"], ["two"]])
  }

  @Test func aRequestHasAtMostTenFiles() async throws {
    let desk = try await begin()
    for number in 1...10 { try await desk.ada.sendPhoto("p\(number)") }
    #expect(try await desk.ada.sendPhoto("p11").text == "A request has at most 10 files; this one was not added.")
    try await desk.ada.press("go_priority")
    try await desk.ada.press("priority_low")
    #expect(await desk.stop())
    #expect(try await desk.rows("SELECT count(*) FROM files") == [["10"]])
  }

  @Test func aFileThatIsTooLargeIsNotAdded() async throws {
    let desk = try await begin()
    #expect(try await desk.ada.sendPhoto(bytes: 21 << 20).text.hasPrefix("That file is too large"))
    #expect(await desk.stop())
  }

  @Test func whatIsNotUnderstoodIsAskedForAgain() async throws {
    let desk = try await begin()
    #expect(try await desk.ada.say("what?").text == "Got it. Shall we go on to the priority?")
    #expect(try await desk.ada.sendVoice().text == "Got it. Shall we go on to the priority?")
    try await desk.ada.press("additional_yes")
    try await desk.ada.press("add_location")
    #expect(try await desk.ada.sendVoice().text.hasPrefix("Where is it?"))
    try await desk.ada.forge("add_comment")
    #expect(try await desk.ada.sendVoice().text.hasPrefix("Please write your comment"))
    #expect(await desk.stop())
  }

  @Test(arguments: ["additional_yes", "additional_no", "add_location", "add_comment", "go_priority"])
  func theDialogsButtonsDoNothingOutsideOfIt(data: String) async throws {
    let desk = try await DeskRunner.start()
    try await desk.ada.say("/start")
    #expect(try await desk.ada.forge(data).text.hasPrefix("I did not understand that."))
    #expect(await desk.stop())
    #expect(try await desk.rows("SELECT count(*) FROM botkit_dialogs") == [["0"]])
  }
}
