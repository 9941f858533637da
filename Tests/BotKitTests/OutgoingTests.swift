import EventLoop
import Storage
import Support
import Telegram
import Testing

@testable import BotKit

struct OutgoingTests {
  @Test func aFloodedChatDelaysOnlyItself() async throws {
    let clock = TestClock()
    let bot = try await BotRunner(everyMessage { try await noteAndEcho($0) }, clock: clock)
    bot.api.inject(.tooManyRequests(retryAfter: 5), into: "sendMessage")
    bot.api.send("one", from: TelegramUser(id: 100))
    await bot.start()
    try await bot.api.nextCall("sendMessage")
    bot.api.send("two", from: TelegramUser(id: 200))
    try await bot.api.waitForMessage(containing: "echo two", chat: 200)
    #expect(bot.texts(chat: 100) == [])
    #expect(await bot.metric("telegram_retry_after_seconds_total") == "5")
    try await eventually("one reply that waits") {
      await bot.metric("telegram_outgoing_queue_length{class=\"reply\"}") == "1"
    }
    for _ in 0..<5 { clock.advance(by: .seconds(1)) }
    try await bot.api.waitForMessage(containing: "echo one", chat: 100)
    #expect(await bot.stop())
  }

  @Test(arguments: [BotAPIFault.serverError(status: 502), .closeConnection])
  func aSendThatFailedIsRepeated(fault: BotAPIFault) async throws {
    var limits = BotLimits()
    limits.sendBackoff = .milliseconds(1)...Duration.milliseconds(1)
    let bot = try await BotRunner(everyMessage { try await noteAndEcho($0) }, limits: limits)
    bot.api.inject(fault, into: "sendMessage", times: 3)
    bot.api.send("one")
    await bot.start()
    try await bot.api.waitForMessage(containing: "echo one")
    #expect(await bot.stop())
    #expect(bot.texts() == ["echo one"])
    #expect(try await bot.count("botkit_outbox") == 0)
  }

  @Test(
    arguments: [
      (BotAPIFault.error(code: 403, description: "Forbidden: bot was blocked by the user"), "403"),
      (.error(code: 400, description: "Bad Request: chat not found"), "400"), (.malformedJSON, "undecodable"),
    ])
  func aReplyThatIsRefusedIsDroppedAndTheNextOneSent(fault: BotAPIFault, code: String) async throws {
    let bot = try await BotRunner(everyMessage { try await noteAndEcho($0) })
    bot.api.inject(fault, into: "sendMessage")
    bot.api.send("one")
    bot.api.send("two")
    await bot.start()
    try await bot.api.waitForMessage(containing: "echo two")
    #expect(await bot.stop())
    #expect(bot.texts() == ["echo two"])
    #expect(try await bot.count("botkit_outbox") == 0)
    #expect(await bot.metric("telegram_outgoing_dropped_total{code=\"\(code)\"}") == "1")
  }

  @Test func aGroupThatHasMovedGetsItsReplyUnderTheNewID() async throws {
    let bot = try await BotRunner(everyMessage { try await noteAndEcho($0) })
    bot.api.inject(.migrated(toChat: -1002), into: "sendMessage")
    bot.api.send("one", chat: -5)
    await bot.start()
    try await bot.api.waitForMessage(containing: "echo one", chat: -1002)
    #expect(await bot.stop())
    #expect(try await bot.count("botkit_outbox") == 0)
  }

  @Test func repliesThatAKillLeftAreSentByTheNextRun() async throws {
    let bot = try await BotRunner(everyMessage { try await noteAndEcho($0) })
    bot.api.inject(.stall, into: "sendMessage")
    bot.api.send("one")
    await bot.start()
    try await bot.api.nextCall("sendMessage")
    await bot.kill()
    #expect(try await bot.count("botkit_outbox") == 1)
    await bot.start()
    try await bot.api.waitForMessage(containing: "echo one")
    #expect(await bot.stop())
    #expect(bot.texts() == ["echo one"])
    #expect(try await bot.notes() == ["one"])
  }

  @Test func whatCannotBeReadInTheOutboxIsDropped() async throws {
    let bot = try await BotRunner(everyMessage { try await noteAndEcho($0) })
    await bot.start()
    try await bot.api.waitUntilPolled()
    #expect(await bot.stop())
    try await bot.storage.query(
      """
      INSERT INTO botkit_outbox (chat_id, payload, update_id, correlation_id, created_at)
      VALUES (100, '{}', 1, '', \(Timestamp.now()))
      """)
    bot.api.send("one")
    await bot.start()
    try await bot.api.waitForMessage(containing: "echo one")
    #expect(await bot.stop())
    #expect(try await bot.count("botkit_outbox") == 0)
    #expect(await bot.metric("telegram_outgoing_dropped_total{code=\"unreadable\"}") == "1")
  }

  @Test func moreRepliesThanMemoryMayHoldAreReadFromTheTable() async throws {
    var limits = BotLimits()
    limits.maxQueuedReplies = 2
    let bot = try await BotRunner(
      everyMessage { context in for number in 1...7 { context.reply("\(number)") } }, limits: limits)
    bot.api.send("count")
    await bot.start()
    try await bot.api.waitForMessage(containing: "7")
    #expect(await bot.stop())
    #expect(bot.texts() == ["1", "2", "3", "4", "5", "6", "7"])
    #expect(try await bot.count("botkit_outbox") == 0)
  }

  @Test func aTextThatIsTooLongIsCut() async throws {
    let bot = try await BotRunner(everyMessage { $0.reply(String(repeating: "x", count: 5000)) })
    bot.api.send("long")
    await bot.start()
    #expect(try await bot.api.waitForMessage(containing: "x").text.count == 4096)
    #expect(await bot.stop())
  }
}
