import SQLite
import Storage
import Supervision
import Support
import Telegram
import Testing

@testable import BotKit

/// A storage that does not take writes for a while: another handle holds SQLite's write lock.
struct StorageDownTests {
  @Test func aStorageThatIsDownIsWaitedForAndNothingIsLost() async throws {
    let bot = try await BotRunner(everyMessage { try await noteAndEcho($0) }, busyTimeout: .milliseconds(10))
    await bot.start()
    try await bot.api.waitUntilPolled()
    let other = try await SQLiteStorage.open(SQLiteConfiguration(path: bot.folder.file("bot.db")))
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
    let other = try await SQLiteStorage.open(SQLiteConfiguration(path: bot.folder.file("bot.db")))
    try await other.transaction(deadline: .now.advanced(by: .seconds(60))) { _ in
      try await bot.api.waitForMessage(containing: "echo one")
      try await bot.waitForState(.waiting)
    }
    try await eventually("the deletion") { try await bot.count("botkit_outbox") == 0 }
    #expect(await bot.stop())
    #expect(bot.texts() == ["echo one"])
  }
}
