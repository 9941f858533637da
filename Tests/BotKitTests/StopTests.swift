import EventLoop
import Supervision
import Support
import Telegram
import Testing

@testable import BotKit

struct StopTests {
  @Test func aStopEndsTheLongPollAtOnceAndConfirms() async throws {
    let bot = try await BotRunner(everyMessage { try await noteAndEcho($0) })
    let id = bot.api.send("one")
    await bot.start()
    try await bot.api.waitForMessage(containing: "echo one")
    try await bot.api.waitUntilConfirmed()
    try await bot.api.waitUntilPolled()
    let start = ContinuousClock.now
    #expect(await bot.stop())
    #expect(ContinuousClock.now - start < .seconds(8))
    let last = bot.api.calls.last { $0.method == "getUpdates" }
    #expect(last?.int("offset") == id + 1)
    #expect(last?.int("timeout") == 0)
  }

  @Test func aStopWaitsForTheHandlerAndSendsItsReply() async throws {
    let (entered, release) = (Latch(), Latch())
    let bot = try await BotRunner(
      everyMessage { context in
        await entered.open()
        try await release.wait()
        try await noteAndEcho(context)
      })
    let id = bot.api.send("slow")
    await bot.start()
    try await entered.wait()
    async let isClean = bot.stop()
    try await bot.waitForState(.stopping)
    #expect(bot.texts() == [])
    await release.open()
    #expect(await isClean)
    #expect(bot.texts() == ["echo slow"])
    #expect(bot.api.confirmedOffset == id + 1)
    #expect(bot.api.pendingUpdateCount == 0)
  }

  @Test func whatAStopCutsIsNotConfirmedAndComesAgain() async throws {
    let (entered, isSecond) = (Latch(), Watched(false))
    let bot = try await BotRunner(
      everyMessage { context in
        await entered.open()
        if !isSecond.read({ $0 }) { try await Latch().wait() }
        try await noteAndEcho(context)
      })
    bot.api.send("cut")
    await bot.start()
    try await entered.wait()
    #expect(await !bot.stop(within: .milliseconds(100)))
    #expect(bot.api.pendingUpdateCount == 1)
    isSecond.update { $0 = true }
    await bot.start()
    try await bot.api.waitForMessage(containing: "echo cut")
    #expect(await bot.stop())
    #expect(try await bot.notes() == ["cut"])
  }

  @Test func aStopDoesNotWaitForAChatThatIsFloodedForLonger() async throws {
    let bot = try await BotRunner(everyMessage { try await noteAndEcho($0) })
    bot.api.inject(.tooManyRequests(retryAfter: 3600), into: "sendMessage")
    bot.api.send("one")
    await bot.start()
    try await bot.api.nextCall("sendMessage")
    try await bot.api.waitUntilConfirmed()
    #expect(await bot.stop())
    #expect(try await bot.count("botkit_outbox") == 1)
    await bot.start()
    try await bot.api.waitForMessage(containing: "echo one")
    #expect(await bot.stop())
    #expect(try await bot.count("botkit_outbox") == 0)
  }
}
