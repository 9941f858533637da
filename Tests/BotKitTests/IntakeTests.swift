import EventLoop
import Logging
import MetricRegistry
import Supervision
import Support
import Synchronization
import Telegram
import Testing

@testable import BotKit

/// The intake with handlers of the test and without a storage.
struct IntakeTests {
  /// Gives what the test puts in, again as long as it is unconfirmed, like Telegram.
  private final class Feed: UpdateSource {
    let repeatsUnconfirmed = true
    let pending: Watched<[Update]>
    let offsets = Watched<[Int64?]>([])

    init(_ updates: [Update]) { pending = Watched(updates) }

    func identify() async throws -> User { User(id: 1, isBot: true, firstName: "Bot") }

    func updates(from poll: PollOffset?) async throws -> [ReceivedUpdate]? {
      let offset = poll?.number
      offsets.update { $0.append(offset) }
      let updates = pending.update { pending in
        pending.removeAll { $0.id < offset ?? 0 }
        return pending
      }
      if updates.isEmpty { try await Latch().wait() }
      return updates.map { .update($0) }
    }

    func confirm(below offset: Int64) async {}
  }

  private let registry = Registry()
  private let stop = Latch()
  private let beats = Watched(0)
  private let activities = Watched<[String]>([])
  private let stages = Watched<[StopStage]>([])
  private let cuts = Watched<[String]>([])

  private func intake(
    _ source: Feed, limits: BotLimits = BotLimits(), clock: any MonotonicClock = LoopClock(),
    handle: @escaping @concurrent @Sendable (Update) async throws -> Void
  ) -> Intake {
    Intake(
      source: source, limits: limits, metrics: BotMetrics(registry), clock: clock, logger: Logger(label: "bot"),
      tickInterval: .seconds(3), stopRequested: stop,
      beat: { [beats, activities] doing in
        activities.update { $0.append(doing) }
        beats.update { $0 += 1 }
      }, enter: { [stages] stage in stages.update { $0.append(stage) } },
      noteCut: { [cuts] cut in cuts.update { $0.append(cut) } }, handle: handle)
  }

  @Test func aSlowChatHoldsUpNoOtherAndIsNotConfirmed() async throws {
    let source = Feed([
      TestUpdates.message(1, chat: 1), TestUpdates.message(2, chat: 1), TestUpdates.message(3, chat: 2),
    ])
    let (release, handled) = (Latch(), Watched<[Int64]>([]))
    let intake = intake(source) { update in
      if update.id == 1 { try await release.wait() }
      handled.update { $0.append(update.id) }
    }
    async let offset = intake.run()
    try await handled.wait(for: "the other chat") { $0 == [3] ? () : nil }
    source.pending.update { $0.append(TestUpdates.message(4, chat: 3)) }
    try await handled.wait(for: "a later update") { $0 == [3, 4] ? () : nil }
    #expect(source.offsets.read { $0 }.allSatisfy { $0 ?? 1 == 1 })
    await release.open()
    try await handled.wait(for: "the slow chat") { $0 == [3, 4, 1, 2] ? () : nil }
    await stop.open()
    #expect(try await offset == 5)
  }

  @Test func theHeartBeatsWhileNothingHappensAndWhileAHandlerHangs() async throws {
    let clock = TestClock()
    let source = Feed([TestUpdates.message(1)])
    let release = Latch()
    let intake = intake(source, clock: clock) { _ in try await release.wait() }
    async let offset = intake.run()
    for _ in 0..<3 {
      let before = beats.read { $0 }
      try await eventually("a beat") {
        clock.advance(by: .seconds(3))
        return beats.read { $0 } > before + 1
      }
    }
    await release.open()
    await stop.open()
    #expect(try await offset == 2)
  }

  @Test func itsHeartbeatSaysWhatItIsAt() async throws {
    let source = Feed([TestUpdates.message(7, chat: 1), TestUpdates.message(8, chat: 2)])
    let release = Latch()
    let intake = intake(source) { _ in try await release.wait() }
    async let offset = intake.run()
    try await activities.wait(for: "the updates") { $0.last == "handling update 7 and 1 more" ? () : nil }
    await release.open()
    try await activities.wait(for: "the end of them") { $0.last == "waiting for updates" ? () : nil }
    #expect(stages.read { $0 } == [])
    await stop.open()
    _ = try await offset
    #expect(stages.read { $0 } == [.updates])
    #expect(cuts.read { $0 } == [])
  }

  @Test func updatesThatAreUnfinishedWhenAStopIsCutAreNamed() async throws {
    let source = Feed([TestUpdates.message(1, chat: 1), TestUpdates.message(2, chat: 2)])
    let intake = intake(source) { _ in try await Latch().wait() }
    let running = Task { try await intake.run() }
    try await activities.wait(for: "the updates") { $0.last == "handling update 1 and 1 more" ? () : nil }
    await stop.open()
    try await stages.wait(for: "the end of the poll") { $0 == [.updates] ? () : nil }
    running.cancel()
    _ = await running.result
    #expect(cuts.read { $0 } == ["update 1", "update 2"])
  }

  @Test func anErrorOfAHandlerEndsTheIntake() async throws {
    struct Down: Error {}
    let intake = intake(Feed([TestUpdates.message(1)])) { _ in throw Down() }
    await #expect(throws: Down.self) { try await intake.run() }
  }

  @Test func noMoreIsFetchedThanMayBeInFlight() async throws {
    var limits = BotLimits()
    limits.maxInFlight = 2
    limits.repollInterval = .zero
    let source = Feed([TestUpdates.message(1), TestUpdates.message(2)])
    let (release, handled) = (Latch(), Watched<[Int64]>([]))
    let intake = intake(source, limits: limits) { update in
      try await release.wait()
      handled.update { $0.append(update.id) }
    }
    async let offset = intake.run()
    try await source.offsets.wait(for: "the first poll") { $0.isEmpty ? nil : () }
    try await eventually("both in flight") { beats.read { $0 } >= 1 }
    #expect(source.offsets.read { $0.count } == 1)
    await release.open()
    try await handled.wait(for: "both") { $0 == [1, 2] ? () : nil }
    await stop.open()
    #expect(try await offset == 3)
  }

  @Test func limitsThatAreReachedAreCountedOnceEachTimeItComesToThat() async throws {
    var limits = BotLimits()
    limits.maxInFlight = 3
    limits.maxParallel = 2
    limits.repollInterval = .zero
    let source = Feed([1, 2, 3].map { TestUpdates.message($0, chat: $0) })
    let (release, handled) = (Watched(0), Watched(0))
    let intake = intake(source, limits: limits) { _ in
      let number = handled.update { handled in
        handled += 1
        return handled
      }
      try await release.wait(for: "the release of \(number)") { $0 >= number ? () : nil }
    }
    async let offset = intake.run()
    for (turn, count) in [(1, 3), (2, 6)] {
      for limit in ["bot.limits.max_in_flight", "bot.limits.max_parallel"] {
        try await eventually("\(limit), \(turn)") { await reached(limit) == turn }
      }
      release.update { $0 = count }
      try await eventually("all handled") { activities.read { $0.last } == "waiting for updates" }
      if turn == 1 { source.pending.update { $0 += [4, 5, 6].map { TestUpdates.message($0, chat: $0) } } }
    }
    await stop.open()
    #expect(try await offset == 7)
  }

  private func reached(_ limit: String) async -> Int? {
    let text = TextExposition.text(await registry.scrape(by: .now.advanced(by: .seconds(5))))
    return text.split(separator: "\n").first { $0.hasPrefix("outrigger_limit_reached_total{limit=\"\(limit)\"} ") }?
      .split(separator: " ").last.flatMap { Int($0) }
  }

  @Test func aBacklogIsHandledInOrderForEachChat() async throws {
    let updates = (1...2000).map { TestUpdates.message(Int64($0), chat: Int64($0 % 50)) }
    let handled = Watched<[Int64: [Int64]]>([:])
    let intake = intake(Feed(updates)) { update in
      handled.update { $0[update.chatID ?? 0, default: []].append(update.id) }
    }
    async let offset = intake.run()
    try await handled.wait(for: "all") { $0.values.reduce(0) { $0 + $1.count } == 2000 ? () : nil }
    await stop.open()
    #expect(try await offset == 2001)
    #expect(handled.read { $0.values.allSatisfy { $0 == $0.sorted() } })
  }
}
