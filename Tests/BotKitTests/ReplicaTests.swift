import EventLoop
import Postgres
import Storage
import Supervision
import Support
import Telegram
import Testing

@testable import BotKit

/// Two replicas of one bot on one Postgres and one Bot API.
struct ReplicaTests {
  private static let quick: BotLimits = {
    var limits = BotLimits()
    limits.leaseInterval = .milliseconds(50)
    return limits
  }()

  private func replicas() async throws -> (BotRunner, BotRunner) {
    let router = everyMessage { try await noteAndEcho($0) }
    let store = Watched<String?>(nil)
    let lease: BotTransport.LeaseMaker = { name in
      guard let url = store.read({ $0 }), let configuration = try? PostgresConfiguration(url: url) else {
        return OnlyReplica()
      }
      return PostgresLease(name: name, configuration: configuration)
    }
    let first = try await BotRunner(router, on: .postgres, limits: Self.quick, leader: lease)
    store.update { $0 = first.store.url }
    return (first, try await BotRunner(router, limits: Self.quick, beside: first, leader: lease))
  }

  @Test func oneLeadsAndTheOtherStandsByAndTakesOver() async throws {
    let (first, second) = try await replicas()
    await first.start()
    try await first.api.waitUntilPolled()
    await second.start()
    try await second.waitForState(.standby)
    #expect(await first.metric("telegram_leader") == "1")
    #expect(await second.metric("telegram_leader") == "0")
    first.api.send("one")
    try await first.api.waitForMessage(containing: "echo one")
    // A kill before that would repeat the send.
    try await eventually("the end of the send") { try await first.count("botkit_outbox") == 0 }
    await first.kill()
    first.api.send("two")
    try await first.api.waitForMessage(containing: "echo two")
    try await second.waitForState(.running)
    #expect(await second.metric("telegram_leader") == "1")
    #expect(await second.stop())
    #expect(first.texts() == ["echo one", "echo two"])
    // The poll of the killed may still have stood.
    #expect(first.api.conflictCount <= 1)
  }

  @Test func aStopHandsTheLeadOver() async throws {
    let (first, second) = try await replicas()
    await first.start()
    try await first.api.waitUntilPolled()
    await second.start()
    try await second.waitForState(.standby)
    #expect(await first.stop())
    try await second.waitForState(.running)
    first.api.send("two")
    try await first.api.waitForMessage(containing: "echo two")
    #expect(await second.stop())
  }

  @Test func whatALeaderLeftIsSentByTheNext() async throws {
    let (first, second) = try await replicas()
    first.api.inject(.stall, into: "sendMessage")
    await first.start()
    first.api.send("one")
    try await first.api.nextCall("sendMessage")
    await second.start()
    try await second.waitForState(.standby)
    await first.kill()
    try await second.api.waitForMessage(containing: "echo one")
    #expect(await second.stop())
    #expect(first.texts() == ["echo one"])
    #expect(try await first.notes() == ["one"])
  }

  @Test func oneConflictMakesTheLeaderStepDown() async throws {
    let bot = try await BotRunner(everyMessage { try await noteAndEcho($0) }, limits: Self.quick)
    let text = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    bot.api.inject(.error(code: 409, description: text), into: "getUpdates")
    await bot.start()
    try await bot.waitForState(.standby)
    #expect(await bot.metric("telegram_leader") == "0")
    #expect(await bot.metric("telegram_poll_errors_total{reason=\"conflict\"}") == "1")
    bot.api.send("one")
    try await bot.api.waitForMessage(containing: "echo one")
    #expect(await bot.status()?.state == .running)
    #expect(await bot.stop())
  }

  @Test(arguments: Backend.allCases)
  func theOffsetIsKeptAcrossRuns(backend: Backend) async throws {
    let bot = try await BotRunner(everyMessage { try await noteAndEcho($0) }, on: backend)
    await bot.start()
    let id = bot.api.send("one")
    try await bot.api.waitForMessage(containing: "echo one")
    try await bot.api.waitUntilConfirmed()
    #expect(await bot.stop())
    let saved: Int64 = try await bot.storage.query("SELECT next_update FROM botkit_offsets").get("next_update")
    #expect(saved == id + 1)
    let before = bot.api.calls.count
    await bot.start()
    try await bot.api.waitUntilPolled()
    let polls = bot.api.calls.dropFirst(before).filter { $0.method == "getUpdates" }
    #expect(polls.first?.int("offset") == id + 1)
    #expect(await bot.stop())
  }

  @Test func anOffsetFromLongAgoIsNotUsed() async throws {
    let bot = try await BotRunner(everyMessage { try await noteAndEcho($0) })
    try await Migrator(bot.storage, [BotKitMigrations.series]).up()
    let old = Timestamp.now().advanced(by: .seconds(-8 * 86_400))
    try await bot.storage.query(
      "INSERT INTO botkit_offsets (bot, next_update, saved_at) VALUES ('123456', 999999, \(old))")
    bot.api.send("one")
    await bot.start()
    try await bot.api.waitForMessage(containing: "echo one")
    #expect(await bot.stop())
  }

  @Test func whatWaitsAtTelegramIsKnown() async throws {
    let bot = try await BotRunner(everyMessage { try await noteAndEcho($0) })
    await bot.start()
    try await eventually("the number of updates that wait") {
      await bot.metric("telegram_pending_updates") == "0"
    }
    #expect(await bot.stop())
  }
}
