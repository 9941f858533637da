import EventLoop
import Storage
import Supervision
import Support
import Telegram
import Testing

@testable import BotKit

/// Jobs of a running bot, on a clock that the test moves.
@Suite(.serialized) struct JobTests {
  /// 2026-11-21 16:30:00 UTC at the test clock's beginning.
  private static let base = Timestamp(microseconds: 1_795_278_600_000_000)

  /// A wall clock that goes with a test clock.
  private final class Wall: Sendable {
    let clock: TestClock
    private let start: ContinuousClock.Instant

    init(_ clock: TestClock) {
      self.clock = clock
      start = clock.now
    }

    func now() -> Timestamp { JobTests.base.advanced(by: clock.now - start) }
  }

  private struct Broken: Error {}

  /// Writes down that it ran, and says so in chat 100.
  private func noting(_ name: String, _ schedule: String, catchUp: Duration = .seconds(3600)) throws -> BotJob {
    BotJob(name, try Schedule(schedule), catchUp: catchUp) { context in
      try await context.transaction.query("INSERT INTO notes (text) VALUES (\(context.dueAt.description))")
      context.notify(100, "ran \(context.dueAt.description.dropFirst(11).prefix(5))")
    }
  }

  private func bot(
    _ jobs: [BotJob], on backend: Backend = .sqlite, _ wall: Wall, beside other: BotRunner? = nil,
    leader: @escaping BotTransport.LeaseMaker = { _ in OnlyReplica() }
  ) async throws -> BotRunner {
    var limits = BotLimits()
    // On a clock that runs ahead of the machine.
    limits.jobTimeout = .seconds(900)
    return try await BotRunner(
      everyMessage { try await noteAndEcho($0) }, on: backend, limits: limits, clock: wall.clock, beside: other,
      leader: leader, now: { wall.now() }, configure: { $0.jobs = jobs })
  }

  /// Starts it and waits until its tables are there.
  ///
  /// Time goes by here faster than a bot could show that it lives.
  private func start(_ bot: BotRunner) async throws {
    var policy = RestartPolicy()
    policy.heartbeatTimeout = .seconds(7 * 86_400)
    await bot.start(policy: policy)
    try await bot.waitForState(.running)
  }

  /// Lets time pass in small steps until something has come true.
  private func pass(_ wall: Wall, until what: String, _ condition: @escaping () async throws -> Bool) async throws {
    try await eventually(what) {
      wall.clock.advance(by: .seconds(5))
      return try await condition()
    }
  }

  private func outcomes(_ bot: BotRunner) async throws -> [String] {
    try await bot.storage.query("SELECT outcome FROM botkit_jobs ORDER BY due_at").map { try $0.get("outcome") }
  }

  @Test(arguments: Backend.allCases)
  func aJobRunsWhenItIsDueAndSaysWhatItHasToSay(backend: Backend) async throws {
    let wall = Wall(TestClock())
    let bot = try await bot([try noting("digest", "32 16 * * *")], on: backend, wall)
    try await start(bot)
    try await eventually("the job to be known") { try await outcomes(bot) == ["known"] }
    #expect(try await bot.notes() == [])
    try await pass(wall, until: "the message") { bot.texts() == ["ran 16:32"] }
    #expect(await bot.stop())
    #expect(try await bot.notes() == ["2026-11-21T16:32:00.000000Z"])
    #expect(try await outcomes(bot) == ["known", "ok"])
    #expect(await bot.metric("bot_job_duration_seconds_count{job=\"digest\"}") == "1")
    #expect(try await bot.count("botkit_outbox") == 0)
  }

  @Test func aJobRunsAgainAndAgain() async throws {
    let wall = Wall(TestClock())
    let bot = try await bot([try noting("tick", "every 1m")], wall)
    try await start(bot)
    try await pass(wall, until: "three runs") { try await bot.notes().count >= 3 }
    #expect(await bot.stop())
    let notes = try await bot.notes()
    #expect(Set(notes).count == notes.count)
    #expect(notes.first == "2026-11-21T16:31:00.000000Z")
  }

  @Test(arguments: Backend.allCases)
  func aMissedRunIsMadeUpForOnceAndOnlyTheLast(backend: Backend) async throws {
    let wall = Wall(TestClock())
    let first = try await bot([try noting("tick", "every 10m")], on: backend, wall)
    try await start(first)
    try await eventually("the job to be known") { try await outcomes(first) == ["known"] }
    #expect(await first.stop())
    wall.clock.advance(by: .seconds(35 * 60))
    let second = try await bot([try noting("tick", "every 10m")], wall, beside: first)
    try await start(second)
    try await eventually("the run") { try await second.notes() == ["2026-11-21T17:00:00.000000Z"] }
    #expect(await second.stop())
    #expect(try await outcomes(second) == ["known", "ok"])
  }

  @Test func whatWasMissedForTooLongIsSkippedAndCounted() async throws {
    let wall = Wall(TestClock())
    let first = try await bot([try noting("daily", "@daily")], wall)
    try await start(first)
    try await eventually("the job to be known") { try await outcomes(first) == ["known"] }
    #expect(await first.stop())
    wall.clock.advance(by: .seconds(9 * 3600))
    let second = try await bot([try noting("daily", "@daily")], wall, beside: first)
    try await start(second)
    try await eventually("the skipping") { try await outcomes(second) == ["known", "missed"] }
    #expect(await second.stop())
    #expect(try await second.notes() == [])
    #expect(await second.metric("bot_jobs_missed_total{job=\"daily\"}") == "1")
  }

  /// Both think that they lead, as for a moment two may.
  @Test(arguments: Backend.allCases)
  func ofTwoReplicasOneRunsIt(backend: Backend) async throws {
    let wall = Wall(TestClock())
    let first = try await bot([try noting("tick", "every 1m")], on: backend, wall)
    let second = try await bot([try noting("tick", "every 1m")], wall, beside: first)
    try await start(first)
    try await start(second)
    try await pass(wall, until: "five runs") { try await first.notes().count >= 5 }
    #expect(await first.stop())
    #expect(await second.stop())
    let notes = try await first.notes()
    #expect(Set(notes).count == notes.count)
    #expect(try await first.count("botkit_jobs") == notes.count + 1)
  }

  private final class Lease: LeaderLease {
    let isAlwaysHeld = false
    let isHeld: Watched<Bool>
    init(_ isHeld: Watched<Bool>) { self.isHeld = isHeld }
    @concurrent func hold(by deadline: ContinuousClock.Instant) async throws -> Bool { isHeld.read { $0 } }
    @concurrent func release() async {}
  }

  @Test func whoStandsByRunsNothingUntilItLeads() async throws {
    let wall = Wall(TestClock())
    let isHeld = Watched(false)
    let bot = try await bot([try noting("tick", "every 1m")], wall, leader: { _ in Lease(isHeld) })
    await bot.start()
    try await bot.waitForState(.standby)
    for _ in 0..<30 { wall.clock.advance(by: .seconds(10)) }
    #expect(try await bot.count("botkit_jobs") == 0)
    isHeld.update { $0 = true }
    try await pass(wall, until: "a run") { try await bot.notes().count >= 1 }
    #expect(await bot.stop())
  }

  @Test(arguments: Backend.allCases)
  func aJobThatFailsLeavesNothingAndIsNotTriedAgain(backend: Backend) async throws {
    let wall = Wall(TestClock())
    let job = BotJob("broken", try Schedule("31 * * * *")) { context in
      try await context.transaction.query("INSERT INTO notes (text) VALUES ('half')")
      context.notify(100, "never said")
      throw Broken()
    }
    let bot = try await bot([job], on: backend, wall)
    try await start(bot)
    try await pass(wall, until: "the failure") { try await outcomes(bot) == ["known", "error"] }
    for _ in 0..<20 { wall.clock.advance(by: .seconds(5)) }
    #expect(await bot.stop())
    #expect(try await bot.notes() == [])
    #expect(bot.texts() == [])
    #expect(await bot.metric("bot_job_errors_total{error=\"Broken\",job=\"broken\"}") == "1")
  }

  @Test func aJobThatHangsIsEndedByItsTimeout() async throws {
    let wall = Wall(TestClock())
    let job = BotJob("hanging", try Schedule("31 * * * *")) { _ in try await Latch().wait() }
    let bot = try await bot([job, try noting("tick", "31 * * * *")], wall)
    try await start(bot)
    try await pass(wall, until: "the timeout") {
      await bot.metric("bot_job_errors_total{error=\"timeout\",job=\"hanging\"}") == "1"
    }
    try await pass(wall, until: "the other job") { try await bot.notes().count >= 1 }
    #expect(await bot.stop())
  }

  /// As kill -9 before the commit: the run is not lost, and not done twice.
  @Test(arguments: Backend.allCases)
  func aRunThatWasCutByAKillIsDoneByTheNextStart(backend: Backend) async throws {
    let wall = Wall(TestClock())
    let (isRunning, kills) = (Watched(false), Watched(true))
    let job = BotJob("tick", try Schedule("31 * * * *")) { context in
      try await context.transaction.query("INSERT INTO notes (text) VALUES ('ran')")
      guard kills.read({ $0 }) else { return }
      isRunning.update { $0 = true }
      try await Latch().wait()
    }
    let first = try await bot([job], on: backend, wall)
    try await start(first)
    try await pass(wall, until: "the run") { isRunning.read { $0 } }
    await first.kill()
    kills.update { $0 = false }
    #expect(try await first.notes() == [])
    let second = try await bot([job], wall, beside: first)
    try await start(second)
    try await eventually("the run of the second start") { try await second.notes() == ["ran"] }
    await second.kill()
    let third = try await bot([job], wall, beside: first)
    try await start(third)
    try await third.api.waitUntilPolled()
    for _ in 0..<10 { wall.clock.advance(by: .seconds(1)) }
    #expect(await third.stop())
    #expect(try await third.notes() == ["ran"])
  }

  @Test func aStopWaitsForTheJobThatRunsAndSendsWhatItSays() async throws {
    let wall = Wall(TestClock())
    let (isRunning, goesOn) = (Watched(false), Latch())
    let job = BotJob("slow", try Schedule("31 * * * *")) { context in
      isRunning.update { $0 = true }
      try await goesOn.wait()
      context.notify(100, "done <b>")
      context.notify(100, "<b>\("<done>")</b>" as HTMLText)
      try context.broadcast(SendMessage(chatID: 0, text: "to all"), to: [1, 2])
    }
    let bot = try await bot([job], wall)
    try await start(bot)
    try await pass(wall, until: "the run") { isRunning.read { $0 } }
    async let hasStopped = bot.stop(within: .seconds(3600))
    await goesOn.open()
    #expect(await hasStopped)
    #expect(bot.texts() == ["done <b>", "<b>&lt;done&gt;</b>"])
    let toAll = bot.texts(chat: 1) + bot.texts(chat: 2)
    #expect(try await toAll.count + bot.count("botkit_outbox") == 2, "Broadcasts may wait for the next start.")
  }

  @Test func twoJobsOfOneNameAreAMistake() async throws {
    let wall = Wall(TestClock())
    let bot = try await bot([try noting("tick", "every 1m"), try noting("tick", "every 2m")], wall)
    await bot.start()
    try await bot.waitForState(.failed)
    #expect(await bot.stop())
  }

  @Test(arguments: Backend.allCases)
  func oldRunsAreForgottenButNotAJobsLatest(backend: Backend) async throws {
    let store = try await TestStore(backend)
    try await Migrator(store.storage, [BotKitMigrations.series]).up()
    let table = JobTable()
    for (job, minutes) in [("a", 1), ("a", 2), ("a", 3), ("b", 1)] {
      let due = Self.base.advanced(by: .seconds(60 * minutes))
      #expect(try await table.claim(job, dueAt: due, as: .ok, in: store.storage))
      #expect(try await !table.claim(job, dueAt: due, as: .ok, in: store.storage))
    }
    try await table.prune(before: Self.base.advanced(by: .seconds(3600)), in: store.storage)
    #expect(try await table.latest(of: "a", in: store.storage) == Self.base.advanced(by: .seconds(180)))
    #expect(try await table.latest(of: "b", in: store.storage) == Self.base.advanced(by: .seconds(60)))
    #expect(try await store.storage.query("SELECT count(*) AS n FROM botkit_jobs").get("n") == 2)
    #expect(try await table.latest(of: "c", in: store.storage) == nil)
  }
}
