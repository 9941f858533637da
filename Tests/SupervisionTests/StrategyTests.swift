import EventLoop
import Supervision
import Support
import Testing

/// Three modules a, b and c that note in one journal when they start and stop, and that fail when told to.
@Loop
private final class Trio {
  let clock = TestClock()
  let journal = Watched<[String]>([])
  let faults = ["a": Faults(), "b": Faults(), "c": Faults()]
  let supervisor: Supervisor
  private let running: Task<Supervisor.End, Never>

  init(_ strategy: RestartStrategy, _ adjust: (inout RestartPolicy) -> Void = { _ in }) {
    var policy = RestartPolicy()
    policy.backoff.jitter = 0
    adjust(&policy)
    let (journal, faults) = (journal, faults)
    let modules = ["a", "b", "c"].map { name in
      ModuleSpecification(name: name, policy: policy) {
        JournalModule(name: name, journal: journal, faults: faults[name] ?? Faults())
      }
    }
    let supervisor = Supervisor(modules, strategy: strategy, clock: clock, wallClock: { 0 })
    self.supervisor = supervisor
    running = Task { await supervisor.run() }
  }

  var end: Supervisor.End { get async { await running.value } }

  func reach(_ entries: [String]) async throws {
    try await journal.wait(for: "the journal \(entries)") { $0 == entries ? () : nil }
  }

  /// Lets a module fail, waits for it, and lets its delay pass.
  func fail(_ name: String, with error: any Error = Broken()) async throws {
    faults[name]?.fail(with: error)
    try await eventually("\(name) in backoff") { @Loop in state(name) == .backoff }
    // Its pause, beside the watches of those that run.
    try await eventually("the pause") { self.clock.deadlines.contains(self.clock.now + .milliseconds(500)) }
    clock.advance(by: .milliseconds(500))
  }

  func state(_ name: String) -> ModuleState? { supervisor.statuses.first { $0.name == name }?.state }

  func stop() async -> [String] { await supervisor.stop(by: clock.now.advanced(by: .seconds(60))) }
}

/// What one module is to fail with, each time it is asked.
private final class Faults: Sendable {
  private let waiting = Watched<[any Error]>([])
  let onStart = Watched<[any Error]>([])

  func fail(with error: any Error) { waiting.update { $0.append(error) } }

  func next() -> (any Error)? { waiting.update { $0.isEmpty ? nil : $0.removeFirst() } }
}

private struct JournalModule: BotModule {
  let name: String
  let journal: Watched<[String]>
  let faults: Faults
  let stopped = Latch()

  @concurrent func start(_ context: ModuleContext) async throws {
    journal.update { $0.append("+\(name)") }
    if let error = faults.onStart.update({ $0.popLast() }) { throw error }
  }

  @concurrent func run(_ context: ModuleContext) async throws {
    while await !stopped.isOpen {
      if let error = faults.next() { throw error }
      context.beat()
      await Task.yield()
    }
  }

  @concurrent func stop(by deadline: ContinuousClock.Instant) async {
    journal.update { $0.append("-\(name)") }
    await stopped.open()
  }
}

@Loop struct StrategyTests {
  @Test func modulesStartInOrderAndStopInReverse() async throws {
    let trio = Trio(.oneForOne)
    try await trio.reach(["+a", "+b", "+c"])
    try await eventually("all to run") { @Loop in trio.supervisor.isReady }
    #expect(await trio.stop() == [])
    #expect(trio.journal.read { $0 } == ["+a", "+b", "+c", "-c", "-b", "-a"])
    #expect(await trio.end == .stopped)
  }

  @Test func oneForOneStartsTheFailedOneAlone() async throws {
    let trio = Trio(.oneForOne)
    try await trio.reach(["+a", "+b", "+c"])
    try await trio.fail("b")
    try await trio.reach(["+a", "+b", "+c", "+b"])
    _ = await trio.stop()
  }

  @Test func restForOneStartsItAndThoseAfterItAnew() async throws {
    let trio = Trio(.restForOne)
    try await trio.reach(["+a", "+b", "+c"])
    try await trio.fail("b")
    try await trio.reach(["+a", "+b", "+c", "-c", "+b", "+c"])
    _ = await trio.stop()
  }

  @Test func oneForAllStartsAllAnewInOrder() async throws {
    let trio = Trio(.oneForAll)
    try await trio.reach(["+a", "+b", "+c"])
    try await trio.fail("b")
    try await trio.reach(["+a", "+b", "+c", "-c", "-a", "+a", "+b", "+c"])
    _ = await trio.stop()
  }

  @Test func theNextModuleWaitsUntilTheOneBeforeHasStarted() async throws {
    let trio = Trio(.oneForOne)
    trio.faults["b"]?.onStart.update { $0 = [Broken()] }
    try await trio.reach(["+a", "+b"])
    try await eventually("b's pause") { @Loop in trio.state("b") == .backoff }
    #expect(trio.state("c") == .starting)
    #expect(!trio.supervisor.hasStarted)
    try await eventually("the pause") { trio.clock.deadlines.contains(trio.clock.now + .milliseconds(500)) }
    trio.clock.advance(by: .milliseconds(500))
    try await trio.reach(["+a", "+b", "+b", "+c"])
    _ = await trio.stop()
  }

  @Test func oneThatWaitsForADependencyDoesNotHoldUpTheOthers() async throws {
    let trio = Trio(.oneForAll) { $0.maxRestarts = 0 }
    trio.faults["a"]?.onStart.update { $0 = [DependencyUnavailable("postgres:main", reason: "refused")] }
    try await trio.reach(["+a", "+b", "+c"])
    #expect(trio.state("a") == .waiting)
    #expect(trio.supervisor.hasStarted)
    _ = await trio.stop()
  }

  @Test func aModuleThatAsksNotToBeRestartedLeavesTheOthersAlone() async throws {
    let trio = Trio(.oneForAll)
    try await trio.reach(["+a", "+b", "+c"])
    trio.faults["b"]?.fail(with: DoNotRestart("its work is done"))
    try await eventually("b to end") { @Loop in trio.state("b") == .stopped }
    #expect(trio.state("a") == .running)
    _ = await trio.stop()
    #expect(trio.journal.read { $0 } == ["+a", "+b", "+c", "-c", "-a"])
  }

  @Test func aModuleThatTerminatesTheTreeStopsAllInReverseAndSaysTheExitCode() async throws {
    let trio = Trio(.oneForOne)
    try await trio.reach(["+a", "+b", "+c"])
    trio.faults["b"]?.fail(with: TerminateTree("nothing left to do", exitCode: 3))
    #expect(await trio.end == .ended(module: "b", exitCode: 3))
    #expect(trio.journal.read { $0 } == ["+a", "+b", "+c", "-c", "-a"])
  }

  @Test func theIntensityIsThatOfAllModulesTogether() async throws {
    let trio = Trio(.oneForOne) { $0.maxRestarts = 1 }
    try await trio.reach(["+a", "+b", "+c"])
    try await trio.fail("a")
    try await trio.reach(["+a", "+b", "+c", "+a"])
    trio.faults["c"]?.fail(with: Broken())
    #expect(await trio.end == .gaveUp(module: "c"))
    #expect(trio.journal.read { $0 }.suffix(2) == ["-b", "-a"])
  }

  @Test func delaysGrowUntilAnAttemptWasStable() async throws {
    let trio = Trio(.oneForOne) { $0.maxRestarts = 100 }
    try await trio.reach(["+a", "+b", "+c"])
    try await trio.fail("b")
    try await trio.reach(["+a", "+b", "+c", "+b"])
    trio.faults["b"]?.fail(with: Broken())
    try await eventually("twice the delay") { @Loop in
      trio.state("b") == .backoff && trio.clock.deadlines.contains(trio.clock.now + .seconds(1))
    }
    trio.clock.advance(by: .seconds(1))
    try await trio.reach(["+a", "+b", "+c", "+b", "+b"])
    try await eventually("b to run") { @Loop in trio.state("b") == .running }
    trio.clock.advance(by: .seconds(60))
    // The first delay again.
    try await trio.fail("b")
    try await trio.reach(["+a", "+b", "+c", "+b", "+b", "+b"])
    _ = await trio.stop()
  }

  @Test func aModuleThatDoesNotStartInTimeHasFailed() async throws {
    let script = ScriptedModule.Script([.neverStart, .run])
    var policy = RestartPolicy()
    policy.startTimeout = .seconds(20)
    let specification = ModuleSpecification(name: "slow", policy: policy) {
      ScriptedModule(act: script.next(), script: script)
    }
    let clock = TestClock()
    let supervisor = Supervisor([specification], clock: clock, wallClock: { 0 })
    let running = Task { await supervisor.run() }
    try await eventually("the failure") { @Loop in
      if clock.sleeperCount > 0 { clock.advance(by: .seconds(15) / 8) }
      return supervisor.statuses[0].restarts["error"] == 1
    }
    #expect(supervisor.statuses[0].lastError == "not started within 20.0 seconds")
    _ = await supervisor.stop(by: clock.now)
    _ = await running.value
  }
}
