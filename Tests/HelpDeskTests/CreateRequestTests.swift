import HelpDesk
import Storage
import Support
import Testing

struct CreateRequestTests {
  @Test(arguments: Backend.allCases)
  func aRequestIsMadeStepByStep(backend: Backend) async throws {
    let desk = try await DeskRunner.start(on: backend)
    desk.api.send("/start")
    try await desk.api.waitForMessage(containing: "Welcome, Ada.")
    try desk.press("create_request")
    try await desk.api.waitForMessage(containing: "Please describe")
    desk.api.send("  The lamp in room 12 is broken.  ")
    try await desk.api.waitForMessage(containing: "priority?")
    try desk.press("go_priority")
    try await desk.api.waitForMessage(containing: "How urgent")
    try desk.press("priority_high")
    let card = try await desk.api.waitForMessage(containing: "Your request has been created.")
    #expect(card.text.contains("Request #1\nStatus: open\nPriority: high\nLocation: not stated\nCreated: "))
    #expect(card.text.hasSuffix("\n\nThe lamp in room 12 is broken."))
    try await desk.api.waitUntilConfirmed()
    #expect(await desk.stop())
    let rows = try await desk.rows("SELECT title, description, status, priority, location FROM requests")
    let text = "The lamp in room 12 is broken."
    #expect(rows == [[text, text, "OPEN", "HIGH", "not stated"]])
    #expect(try await desk.rows("SELECT count(*) FROM botkit_outbox") == [["0"]])
    #expect(try await desk.rows("SELECT count(*) FROM botkit_dialogs") == [["0"]])
    #expect(try await desk.rows("SELECT outcome, count(*) FROM botkit_inbox GROUP BY outcome") == [["ok", "5"]])
  }

  /// Brings a user to the step that waits for the description.
  private func begin(_ desk: DeskRunner) async throws {
    desk.api.send("/start")
    try await desk.api.waitForMessage(containing: "Welcome")
    try desk.press("create_request")
    try await desk.api.waitForMessage(containing: "Please describe")
  }

  @Test(
    arguments: [
      ("  ab  ", "That is too short: it has 2 characters."), ("   ", "That is too short: it has 0 characters."),
      (String(repeating: "x", count: 1001), "That is too long: it has 1001 characters."),
      (String(repeating: "😀", count: 501), "That is too long: it has 1002 characters."),
    ])
  func aDescriptionOfTheWrongLengthIsRefusedAndAskedForAgain(text: String, answer: String) async throws {
    let desk = try await DeskRunner.start()
    try await begin(desk)
    desk.api.send(text)
    try await desk.api.waitForMessage(containing: answer)
    desk.api.send("abc")
    try await desk.api.waitForMessage(containing: "priority?")
    #expect(await desk.stop())
  }

  @Test(arguments: Backend.allCases)
  func theLongestDescriptionIsTakenAndItsTitleKeepsWholeCharacters(backend: Backend) async throws {
    let desk = try await DeskRunner.start(on: backend)
    try await begin(desk)
    let text = "x" + String(repeating: "😀", count: 499) + "y"
    desk.api.send(text)
    try await desk.api.waitForMessage(containing: "priority?")
    try desk.press("go_priority")
    try await desk.api.waitForMessage(containing: "How urgent")
    try desk.press("priority_low")
    try await desk.api.waitForMessage(containing: "Priority: low")
    #expect(await desk.stop())
    let title = "x" + String(repeating: "😀", count: 49)
    #expect(try await desk.rows("SELECT title, description, priority FROM requests") == [[title, text, "LOW"]])
  }

  @Test(arguments: Backend.allCases)
  func aCancelledRequestLeavesNothing(backend: Backend) async throws {
    let desk = try await DeskRunner.start(on: backend)
    try await begin(desk)
    desk.api.send("The lamp is broken.")
    try await desk.api.waitForMessage(containing: "priority?")
    try desk.press("cancel_create")
    try await desk.api.waitForMessage(containing: "Cancelled. Nothing was saved.")
    desk.api.send("The lamp is broken.")
    try await desk.api.waitForMessage(containing: "I did not understand that.")
    #expect(await desk.stop())
    #expect(try await desk.rows("SELECT count(*) FROM requests") == [["0"]])
  }

  @Test(arguments: Backend.allCases)
  func aPriorityPressedOutsideTheDialogMakesNothing(backend: Backend) async throws {
    let desk = try await DeskRunner.start(on: backend)
    desk.api.send("/start")
    try await desk.api.waitForMessage(containing: "Welcome")
    try desk.press("priority_high")
    try await desk.api.waitForMessage(containing: "I did not understand that.")
    #expect(await desk.stop())
    #expect(try await desk.rows("SELECT count(*) FROM requests") == [["0"]])
  }

  @Test(arguments: Backend.allCases)
  func aPriorityPressedTwiceMakesOneRequest(backend: Backend) async throws {
    let desk = try await DeskRunner.start(on: backend)
    try await begin(desk)
    desk.api.send("The lamp is broken.")
    try await desk.api.waitForMessage(containing: "priority?")
    try desk.press("go_priority")
    let question = try await desk.api.waitForMessage(containing: "How urgent")
    desk.api.press("priority_high", on: question)
    desk.api.press("priority_high", on: question)
    try await desk.api.waitForMessage(containing: "I did not understand that.")
    #expect(await desk.stop())
    #expect(try await desk.rows("SELECT count(*) FROM requests") == [["1"]])
  }

  @Test(arguments: ["priority_urgent", "priority_"])
  func anUnknownPriorityIsNotUnderstood(data: String) async throws {
    let desk = try await DeskRunner.start()
    try await begin(desk)
    desk.api.send("The lamp is broken.")
    try await desk.api.waitForMessage(containing: "priority?")
    try desk.press("go_priority")
    try await desk.api.waitForMessage(containing: "How urgent")
    try desk.press(data)
    try await desk.api.waitForMessage(containing: "I did not understand that.")
    #expect(await desk.stop())
    #expect(try await desk.rows("SELECT count(*) FROM requests") == [["0"]])
  }

  @Test(arguments: Backend.allCases)
  func twoMessagesAtOnceGoThroughTheStepsInOrder(backend: Backend) async throws {
    let desk = try await DeskRunner.start(on: backend)
    try await begin(desk)
    desk.api.send("The lamp is broken.")
    desk.api.send("And the door too.")
    try await eventually("two answers") {
      desk.api.sentMessages(chat: 100).count { $0.text.contains("priority?") } == 2
    }
    #expect(await desk.stop())
    let data = try await desk.rows("SELECT state, data FROM botkit_dialogs")
    #expect(data.first?[0] == "waiting_for_additional")
    #expect(data.first?[1].contains("The lamp is broken.") == true)
  }

  @Test(arguments: Backend.allCases)
  func aDialogGoesOnAfterARestart(backend: Backend) async throws {
    let desk = try await DeskRunner.start(on: backend)
    try await begin(desk)
    #expect(await desk.stop())
    await desk.startAgain()
    desk.api.send("The lamp is broken.")
    try await desk.api.waitForMessage(containing: "priority?")
    #expect(await desk.stop())
  }

  @Test(arguments: Backend.allCases)
  func requestsAreCountedByPriorityFromZero(backend: Backend) async throws {
    let desk = try await DeskRunner.start(on: backend)
    try await begin(desk)
    #expect(await desk.metric("requests_created_total{priority=\"medium\"}") == "0")
    desk.api.send("The lamp is broken.")
    try await desk.api.waitForMessage(containing: "priority?")
    try desk.press("go_priority")
    try await desk.api.waitForMessage(containing: "How urgent")
    try desk.press("priority_medium")
    try await desk.api.waitForMessage(containing: "Your request has been created.")
    #expect(await desk.stop())
    #expect(await desk.metric("requests_created_total{priority=\"medium\"}") == "1")
    #expect(await desk.metric("requests_created_total{priority=\"high\"}") == "0")
  }
}
