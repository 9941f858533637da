import HelpDesk
import Storage
import Support
import Testing

struct CreateRequestTests {
  @Test func aRequestIsMadeStepByStep() async throws {
    let desk = try await DeskRunner.start()
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
}
