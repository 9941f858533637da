import EventLoop
import HTTPClient
import LogPipeline
import Logging
import MetricRegistry
import Storage
import Support
import Telegram
import Testing

@testable import BotKit

/// What polling asks from, and what it says in the log.
struct PollingSourceTests {
  /// A source that polls a fake Bot API, and all that it needs.
  private struct Bed {
    let fake: FakeBotAPI
    let clock = TestClock()
    let hub = LogHub(LogConfiguration(format: .none))
    let source: PollingSource
    let leadership: Leadership
    let store: TestStore

    init() async throws {
      fake = try FakeBotAPI()
      let token = try #require(BotToken(fake.token))
      let api = BotAPI(token: token, url: fake.url, client: await Client(), registry: Registry())
      let (metrics, limits) = (BotMetrics(Registry()), BotLimits())
      let logger = Logger(label: "bot") { [hub] in PipelineLogHandler(label: $0, hub: hub) }
      store = try await TestStore(.sqlite)
      try await Migrator(store.storage, [BotKitMigrations.series]).up()
      let gate = StorageGate(storage: store.storage, name: "sqlite", attempts: 1, clock: LoopClock())
      leadership = Leadership(
        OnlyReplica(), limits: limits, metrics: metrics, clock: LoopClock(), logger: logger, announce: { _ in })
      source = PollingSource(
        api, allowed: ["message"], limits: limits, metrics: metrics, clock: clock, logger: logger,
        leadership: leadership, watermark: Watermark(gate: gate, limits: limits, bot: "1"), random: { 0 })
    }
  }

  @Test func anOffsetThatHasGrownOldConfirmsNothing() async throws {
    let bed = try await Bed()
    let leading = Task { try await bed.leadership.run() }
    defer { leading.cancel() }
    bed.fake.send("hello")
    // Above an update that Telegram has numbered anew; it grew old while there was nobody to ask.
    let updates = try await bed.source.updates(from: PollOffset(5000, expires: bed.clock.now))
    #expect(updates?.count == 1)
    #expect(bed.fake.calls.last { $0.method == "getUpdates" }?.int("offset") == nil)
    #expect(bed.fake.pendingUpdateCount == 1)
  }

  @Test func aWebhookThatCannotBeRemovedNowIsLeftForAsLongAsTelegramSays() async throws {
    let bed = try await Bed()
    let leading = Task { try await bed.leadership.run() }
    defer { leading.cancel() }
    let text =
      "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
    bed.fake.inject(.error(code: 409, description: text), into: "getUpdates")
    bed.fake.inject(.tooManyRequests(retryAfter: 60), into: "deleteWebhook")
    bed.fake.send("hello")
    async let updates = bed.source.updates(from: nil)
    try await bed.clock.waitForSleepers()
    #expect(bed.clock.deadlines == [bed.clock.now + .seconds(60)])
    bed.clock.advance(by: .seconds(60))
    #expect(try await updates?.count == 1)
  }

  @Test func aChangeOfStateIsOneLineHoweverManyAttemptsFail() async throws {
    let bed = try await Bed()
    let (fake, clock, source, hub) = (bed.fake, bed.clock, bed.source, bed.hub)
    let leading = Task { try await bed.leadership.run() }
    defer { leading.cancel() }
    fake.inject(.serverError(status: 502), into: "getUpdates", times: 3)
    fake.inject(.tooManyRequests(retryAfter: 8), into: "getUpdates")
    fake.send("hello")
    async let updates = source.updates(from: nil)
    for delay in [1, 2, 4, 8] {
      try await clock.waitForSleepers()
      #expect(clock.deadlines == [clock.now + .seconds(delay)])
      clock.advance(by: .seconds(delay))
    }
    #expect(try await updates?.count == 1)
    let lines = try hub.recent.read(after: 0, matching: LogFilter(), limit: 100).lines.map {
      try JSONValue(parsing: String(decoding: $0.bytes, as: UTF8.self))
    }
    #expect(lines.map { $0["message"]?.string } == ["polling fails", "polling fails", "polling works again"])
    #expect(
      !hub.recent.read(after: 0, matching: LogFilter(), limit: 100).lines.contains { line in
        String(decoding: line.bytes, as: UTF8.self).contains(fake.token)
      })
  }
}
