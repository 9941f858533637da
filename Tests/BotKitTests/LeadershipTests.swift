import EventLoop
import Logging
import MetricRegistry
import Postgres
import Redis
import Support
import Testing

@testable import BotKit

struct LeadershipTests {
  private let lease = ScriptedLease()
  private let clock = TestClock()
  private let announced = Watched<[Bool]>([])

  private func leadership() -> Leadership {
    let announced = announced
    return Leadership(
      lease, limits: BotLimits(), metrics: BotMetrics(Registry()), clock: clock, logger: Logger(label: "test"),
      announce: { leads in announced.update { $0.append(leads) } })
  }

  /// Runs `body` while the lease is kept.
  private func keeping(_ leadership: Leadership, _ body: () async throws -> Void) async throws {
    let running = Task { try await leadership.run() }
    defer { running.cancel() }
    try await body()
  }

  @Test func whoHasTheLeaseLeadsAndSaysSo() async throws {
    let leadership = leadership()
    lease.answers.update { $0 = .success(true) }
    try await keeping(leadership) {
      try await leadership.wait()
      #expect(leadership.leads && leadership.term == 1)
      #expect(announced.read { $0 } == [true])
    }
  }

  @Test func whoHasNoLeaseStandsByUntilItIsFree() async throws {
    let leadership = leadership()
    try await keeping(leadership) {
      let waiting = Task { try await leadership.wait() }
      try await eventually("the standby") { announced.read { $0 } == [false] }
      lease.answers.update { $0 = .success(true) }
      try await clock.waitForSleepers()
      clock.advance(by: .seconds(2))
      try await waiting.value
      #expect(announced.read { $0 } == [false, true])
    }
  }

  @Test func theLeaseIsLookedAtBeforeEachPollAlsoAfterAPause() async throws {
    let leadership = leadership()
    lease.answers.update { $0 = .success(true) }
    try await keeping(leadership) {
      try await leadership.wait()
      let asked = lease.asked.read { $0 }
      // The whole process stood still, and somebody else has the lease now.
      clock.advance(by: .seconds(60))
      lease.answers.update { $0 = .success(false) }
      let waiting = Task { try await leadership.wait() }
      try await eventually("the loss") { !leadership.leads }
      #expect(lease.asked.read { $0 } > asked)
      waiting.cancel()
      await #expect(throws: CancellationError.self) { try await waiting.value }
    }
  }

  @Test func whatRunsWhileLeadingEndsWithTheLead() async throws {
    struct Stalled: Error {}
    let leadership = leadership()
    lease.answers.update { $0 = .success(true) }
    try await keeping(leadership) {
      try await leadership.wait()
      async let result = leadership.whileLeading {
        try await Watched(0).wait(for: "ever", timeout: .seconds(30)) { _ in Int?.none }
      }
      lease.answers.update { $0 = .failure(Stalled()) }
      try await clock.waitForSleepers()
      clock.advance(by: .seconds(2))
      #expect(try await result == nil)
    }
  }

  @Test func whoStepsDownGivesTheLeaseBackAndRests() async throws {
    let leadership = leadership()
    lease.answers.update { $0 = .success(true) }
    try await keeping(leadership) {
      try await leadership.wait()
      await leadership.stepDown(for: .seconds(3))
      #expect(lease.released.read { $0 } == 1 && !leadership.leads)
      let asked = lease.asked.read { $0 }
      let waiting = Task { try await leadership.wait() }
      try await clock.waitForSleepers()
      clock.advance(by: .seconds(1))
      #expect(lease.asked.read { $0 } == asked)
      try await eventually("the lead") {
        clock.advance(by: .milliseconds(500))
        return leadership.leads
      }
      try await waiting.value
      #expect(leadership.term == 2)
    }
  }
}

/// Answers as a test says.
private final class ScriptedLease: LeaderLease {
  let isAlwaysHeld = false
  let answers = Watched<Result<Bool, any Error>>(.success(false))
  let asked = Watched(0)
  let released = Watched(0)

  @concurrent func hold(by deadline: ContinuousClock.Instant) async throws -> Bool {
    asked.update { $0 += 1 }
    return try answers.read { try $0.get() }
  }

  @concurrent func release() async { released.update { $0 += 1 } }
}

/// What every lease promises, on real servers.
struct LeaseTests {
  private enum Kind: String, CaseIterable, Sendable { case postgres, redis }

  /// Two replicas' leases of one thing.
  private func leases(_ kind: Kind) async throws -> [any LeaderLease] {
    let name = "test/\(UInt64.random(in: 0 ... .max))"
    switch kind {
    case .postgres:
      let url = try await SharedServers.postgres().makeDatabase()
      let configuration = try PostgresConfiguration(url: url)
      return (0..<2).map { _ in PostgresLease(name: name, configuration: configuration) }
    case .redis:
      let url = try await SharedServers.redis().url()
      let pool = await RedisPool(name: "redis:main", configuration: try RedisConfiguration(url: url))
      return (0..<2).map { RedisLease(name: name, pool: pool, holder: "\($0)") }
    }
  }

  private var soon: ContinuousClock.Instant { .now + .seconds(10) }

  @Test(arguments: Kind.allCases)
  private func oneHoldsItUntilItIsReleased(kind: Kind) async throws {
    let leases = try await leases(kind)
    #expect(try await leases[0].hold(by: soon))
    #expect(try await !leases[1].hold(by: soon))
    #expect(try await leases[0].hold(by: soon))
    // Whoever does not hold it releases nothing.
    await leases[1].release()
    #expect(try await !leases[1].hold(by: soon))
    await leases[0].release()
    #expect(try await leases[1].hold(by: soon))
    #expect(try await !leases[0].hold(by: soon))
    await leases[1].release()
  }

  @Test func aSessionThatIsGoneIsNoticed() async throws {
    let server = try await SharedServers.postgres()
    let url = try await server.makeDatabase()
    var configuration = try PostgresConfiguration(url: url)
    configuration.applicationName = "lease-\(UInt32.random(in: 0 ... .max))"
    let lease = PostgresLease(name: "x", configuration: configuration)
    #expect(try await lease.hold(by: soon))
    let end = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = "
    #expect(try await server.query("\(end)'\(configuration.applicationName)'") == "1")
    await #expect(throws: (any Error).self) { try await lease.hold(by: soon) }
    #expect(try await lease.hold(by: soon))
    await lease.release()
  }

  @Test func bothEndsWatchTheSession() async throws {
    let server = try await PostgresServer.start()
    var configuration = try PostgresConfiguration(url: server.url())
    configuration.applicationName = "lease"
    let lease = PostgresLease(name: "x", configuration: configuration)
    #expect(try await lease.hold(by: soon))
    let inode = try await server.query("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'")
    #expect(inode == "1")
    await lease.release()
    try await eventually("the release") {
      try await server.query("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'") == "0"
    }
    try await server.stop()
  }
}
