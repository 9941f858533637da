import EventLoop
import Supervision
import Support
import Telegram
import Testing

@testable import BotKit

/// What polling survives, and what it does not.
struct PollFaultTests {
  @Test(
    arguments: [
      (BotAPIFault.serverError(status: 502), "server"), (.closeConnection, "network"), (.malformedJSON, "decode"),
      (.tooManyRequests(retryAfter: 7), "flood"),
      (.error(code: 409, description: "Conflict: terminated by other getUpdates request"), "conflict"),
      (.error(code: 400, description: "Bad Request: whatever"), "rejected"),
    ])
  func pollingGoesOnAfterAFailure(fault: BotAPIFault, reason: String) async throws {
    let clock = TestClock()
    let bot = try await BotRunner(everyMessage { try await noteAndEcho($0) }, clock: clock)
    bot.api.inject(fault, into: "getUpdates", times: 2)
    bot.api.send("one")
    await bot.start()
    try await eventually("a failed poll") {
      await bot.metric("telegram_poll_errors_total{reason=\"\(reason)\"}") != nil
    }
    try await advance(clock, until: { !bot.texts().isEmpty })
    #expect(bot.texts() == ["echo one"])
    #expect(await bot.status()?.state == .running)
    #expect(await bot.stop())
  }

  @Test func aPollWithoutAnAnswerIsGivenUpAfterItsTime() async throws {
    let apiClock = ShiftedClock()
    let bot = try await BotRunner(everyMessage { try await noteAndEcho($0) }, apiClock: apiClock)
    await bot.start()
    try await bot.api.waitUntilPolled()
    // The next poll has a second left of the 33 it is given.
    apiClock.shift.update { $0 = .seconds(-32) }
    bot.api.inject(.stall, into: "getUpdates")
    bot.api.sendUpdate("message", ["message_id": "unreadable, so that the poll ends and nothing is sent"])
    try await eventually("the timeout") {
      await bot.metric("telegram_poll_errors_total{reason=\"timeout\"}") == "1"
    }
    #expect(await bot.status()?.state == .running)
    #expect(await bot.stop())
  }

  @Test(arguments: ["getMe", "getUpdates"])
  func aTokenThatIsNotAcceptedEndsTheModule(method: String) async throws {
    let bot = try await BotRunner(everyMessage { try await noteAndEcho($0) })
    bot.api.inject(.error(code: 401, description: "Unauthorized"), into: method)
    await bot.start()
    #expect(await bot.end() == .gaveUp(module: "test"))
    #expect(await bot.status()?.state == .failed)
    #expect(await bot.status()?.lastError?.contains(bot.api.token) == false)
  }

  @Test func aTelegramThatIsDownAtTheStartIsWaitedFor() async throws {
    let bot = try await BotRunner(everyMessage { try await noteAndEcho($0) })
    bot.api.stop()
    bot.api.send("one")
    await bot.start()
    try await bot.waitForState(.waiting)
    #expect(await bot.status()?.lastError?.hasPrefix("telegram is not available: ") == true)
    try bot.api.start()
    try await bot.api.waitForMessage(containing: "echo one")
    #expect(await bot.stop())
  }

  @Test func aTelegramThatIsAskedTooOftenAtTheStartIsLeftAloneForAsLongAsItSays() async throws {
    let clock = TestClock()
    let bot = try await BotRunner(everyMessage { try await noteAndEcho($0) }, clock: clock)
    bot.api.inject(.tooManyRequests(retryAfter: 60), into: "getMe")
    await bot.start()
    try await bot.waitForState(.waiting)
    try await clock.waitForSleepers()
    #expect(clock.deadlines == [clock.now + .seconds(60)])
    clock.advance(by: .seconds(60))
    try await bot.api.waitUntilPolled()
    #expect(bot.api.calls.count { $0.method == "getMe" } == 2)
    #expect(await bot.stop())
  }

  @Test func aStopEndsTheWaitForATelegramThatIsAskedTooOften() async throws {
    let clock = TestClock()
    let bot = try await BotRunner(everyMessage { try await noteAndEcho($0) }, clock: clock)
    bot.api.inject(.tooManyRequests(retryAfter: 3600), into: "getMe")
    await bot.start()
    try await bot.waitForState(.waiting)
    try await clock.waitForSleepers()
    #expect(await bot.stop(), "The clock has not moved.")
    #expect(bot.api.calls.count { $0.method == "getMe" } == 1)
  }

  @Test func aWebhookThatIsSetIsRemoved() async throws {
    let clock = TestClock()
    let bot = try await BotRunner(everyMessage { try await noteAndEcho($0) }, clock: clock)
    let text =
      "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
    bot.api.inject(.error(code: 409, description: text), into: "getUpdates")
    await bot.start()
    try await bot.api.nextCall("deleteWebhook")
    try await advance(clock, until: { bot.api.isBeingPolled })
    #expect(await bot.stop())
  }

  /// Moves the clock on, at most as far as the heartbeat allows, until something has happened.
  private func advance(_ clock: TestClock, until isDone: @escaping () -> Bool) async throws {
    try await eventually("the next poll") {
      if isDone() { return true }
      clock.advance(by: .milliseconds(500))
      return false
    }
  }
}

/// The real clock, but later or earlier: so that a deadline comes soon.
private struct ShiftedClock: MonotonicClock {
  let shift = Watched(Duration.zero)

  var now: ContinuousClock.Instant { .now + shift.read { $0 } }

  func sleep(until deadline: ContinuousClock.Instant) async throws {
    try await LoopClock().sleep(until: deadline - shift.read { $0 })
  }
}
