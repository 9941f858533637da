import EventLoop
import Postgres
import SQLite
import Storage
import Supervision
import Support
import Telegram
import Testing

@testable import BotKit

/// A storage that is down for a while: a Postgres that was killed, or an SQLite whose write lock another handle holds.
struct StorageDownTests {
  /// It ends by no deadline, and everybody else waits for it: only whoever watches the module can tell.
  @Test func aHandlerThatBlocksTheDatabasesThreadIsSeenToHang() async throws {
    let (isFirst, release) = (Watched(true), ThreadSignal())
    let bot = try await BotRunner(
      everyMessage { context in
        if isFirst.read({ $0 }) {
          isFirst.update { $0 = false }
          release.wait()
        }
        try await noteAndEcho(context)
      })
    var policy = RestartPolicy()
    policy.heartbeatTimeout = .seconds(1)
    await bot.start(policy: policy)
    try await bot.api.waitUntilPolled()
    bot.api.send("one")
    try await bot.waitForState(.hung)
    release.signal()
    try await bot.api.waitForMessage(containing: "echo one")
    #expect(await bot.stop())
    #expect(try await bot.notes() == ["one"])
  }

  @Test func aStorageThatIsDownIsWaitedForAndNothingIsLost() async throws {
    let bot = try await BotRunner(everyMessage { try await noteAndEcho($0) }, busyTimeout: .milliseconds(10))
    await bot.start()
    try await bot.api.waitUntilPolled()
    let other = try await SQLiteStorage.open(SQLiteConfiguration(path: bot.store.path))
    try await other.transaction(deadline: .now.advanced(by: .seconds(60))) { _ in
      bot.api.send("one")
      try await bot.waitForState(.waiting)
      #expect(await bot.status()?.lastError?.hasPrefix("sqlite is not available: ") == true)
      #expect(bot.api.pendingUpdateCount == 1)
    }
    try await bot.api.waitForMessage(containing: "echo one")
    try await bot.api.waitUntilConfirmed()
    #expect(await bot.stop())
    #expect(try await bot.notes() == ["one"])
    #expect(bot.texts() == ["echo one"])
    #expect(await bot.status()?.restarts["error"] == nil)
  }

  @Test func aReplyThatWasSentIsNotSentAgainWhenItCouldNotBeDeleted() async throws {
    let bot = try await BotRunner(everyMessage { try await noteAndEcho($0) }, busyTimeout: .milliseconds(10))
    bot.api.inject(.tooManyRequests(retryAfter: 1), into: "sendMessage")
    bot.api.send("one")
    await bot.start()
    try await bot.api.nextCall("sendMessage")
    let other = try await SQLiteStorage.open(SQLiteConfiguration(path: bot.store.path))
    try await other.transaction(deadline: .now.advanced(by: .seconds(60))) { _ in
      try await bot.api.waitForMessage(containing: "echo one")
      try await bot.waitForState(.waiting)
    }
    try await eventually("the deletion") { try await bot.count("botkit_outbox") == 0 }
    #expect(await bot.stop())
    #expect(bot.texts() == ["echo one"])
  }

  @Test func aPostgresThatIsDownAtTheStartAndInTheMiddleIsWaitedFor() async throws {
    let server = try await PostgresServer()
    let pool = await PostgresPool(name: "main", configuration: try PostgresConfiguration(url: server.url()))
    let bot = try await BotRunner(everyMessage { try await noteAndEcho($0) }, storage: PostgresStorage(pool))
    bot.api.send("one")
    await bot.start()
    try await bot.waitForState(.waiting)
    try await server.start()
    try await bot.api.waitForMessage(containing: "echo one")
    try await server.kill()
    bot.api.send("two")
    try await bot.waitForState(.waiting)
    #expect(bot.api.pendingUpdateCount == 1)
    try await server.start()
    try await bot.api.waitForMessage(containing: "echo two")
    #expect(await bot.stop())
    #expect(try await bot.notes() == ["one", "two"])
    #expect(bot.texts() == ["echo one", "echo two"])
    try await server.stop()
  }
}
