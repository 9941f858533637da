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

/// What polling says in the log.
struct PollingSourceTests {
  @Test func aChangeOfStateIsOneLineHoweverManyAttemptsFail() async throws {
    let (fake, clock) = (try FakeBotAPI(), TestClock())
    let token = try #require(BotToken(fake.token))
    let hub = LogHub(LogConfiguration(format: .none))
    let api = BotAPI(token: token, url: fake.url, client: await Client(), registry: Registry())
    let (metrics, limits) = (BotMetrics(Registry()), BotLimits())
    let logger = Logger(label: "bot") { PipelineLogHandler(label: $0, hub: hub) }
    let store = try await TestStore(.sqlite)
    try await Migrator(store.storage, [BotKitMigrations.series]).up()
    let gate = StorageGate(storage: store.storage, name: "sqlite", attempts: 1, clock: LoopClock())
    let leadership = Leadership(
      OnlyReplica(), limits: limits, metrics: metrics, clock: LoopClock(), logger: logger, announce: { _ in })
    let leading = Task { try await leadership.run() }
    defer { leading.cancel() }
    let source = PollingSource(
      api, allowed: ["message"], limits: limits, metrics: metrics, clock: clock, logger: logger, leadership: leadership,
      watermark: Watermark(gate: gate, limits: limits, bot: "1"), random: { 0 })
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
