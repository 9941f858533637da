import EventLoop
import Supervision
import Support
import Testing

/// A supervisor over one scripted module, on a clock the test moves, running until the test ends.
@Loop
private final class Bench {
  let clock = TestClock()
  let script: ScriptedModule.Script
  let supervisor: Supervisor
  private let running: Task<Supervisor.End, Never>

  init(_ acts: [ScriptedModule.Act], _ adjust: (inout RestartPolicy) -> Void = { _ in }) {
    let script = ScriptedModule.Script(acts)
    self.script = script
    var policy = RestartPolicy()
    adjust(&policy)
    let specification = ModuleSpecification(name: "scripted", policy: policy) {
      ScriptedModule(act: script.next(), script: script)
    }
    let supervisor = Supervisor([specification], clock: clock, random: { 0.5 }, wallClock: { 1_700_000_000 })
    self.supervisor = supervisor
    running = Task { await supervisor.run() }
  }

  var end: Supervisor.End { get async { await running.value } }

  var status: ModuleStatus { supervisor.statuses[0] }

  func reach(_ state: ModuleState) async throws {
    try await eventually("state \(state)") { @Loop in self.status.state == state }
  }

  func stop() async -> [String] { await supervisor.stop(by: clock.now.advanced(by: .seconds(60))) }
}

@Loop struct SupervisorTests {
  @Test func aModuleThatStartsIsRunningReadyAndAlive() async throws {
    let bench = Bench([.run])
    #expect(!bench.supervisor.hasStarted)
    try await bench.reach(.running)
    #expect(bench.supervisor.hasStarted)
    #expect(bench.supervisor.isReady)
    #expect(bench.supervisor.isAlive)
    #expect(bench.status.startTimestamp == 1_700_000_000)
    #expect(await bench.stop() == [])
    #expect(await bench.end == .stopped)
    #expect(bench.status.state == .stopped)
  }

  @Test func aThrowIsFollowedByARestartAfterItsDelayWithJitter() async throws {
    let bench = Bench([.throwOnRun(Broken()), .run])
    try await bench.reach(.backoff)
    #expect(!bench.supervisor.isReady)
    #expect(bench.status.restarts == ["error": 1])
    #expect(bench.status.lastError == "it broke")
    // 500 ms, longer by half of a jitter of 0.2.
    try await bench.clock.waitForSleepers()
    #expect(bench.clock.deadlines == [bench.clock.now + .milliseconds(550)])
    bench.clock.advance(by: .milliseconds(550))
    try await bench.reach(.running)
    #expect(bench.status.lastError == nil)
    #expect(bench.status.lastFailure == "it broke")
    _ = await bench.stop()
  }

  @Test func aModuleWaitingForADependencyIsTriedForEverAndNeverGivenUp() async throws {
    let down = DependencyUnavailable("postgres:main", reason: "connection refused")
    let bench = Bench([.throwOnStart(down)]) { $0.maxRestarts = 0 }
    for attempt in 1...20 {
      try await bench.script.attempts.wait(for: "attempt \(attempt)") { $0 == attempt ? () : nil }
      try await eventually("attempt \(attempt) to end") { @Loop in
        bench.status.restarts["waiting"] == UInt64(attempt)
      }
      try await bench.reach(.waiting)
      try await bench.clock.waitForSleepers()
      // Longer each time, but never so long that a dependency that is back waits for the bot.
      let delay = min(Duration.milliseconds(550) * (1 << min(attempt - 1, 5)), .seconds(5))
      #expect(bench.clock.deadlines == [bench.clock.now + delay])
      bench.clock.advance(by: delay)
    }
    #expect(bench.status.lastError == "postgres:main is not available: connection refused")
    #expect(bench.supervisor.hasStarted)
    #expect(!bench.supervisor.isReady)
    #expect(bench.supervisor.isAlive)
    _ = await bench.stop()
    #expect(await bench.end == .stopped)
  }

  @Test(arguments: [(Duration.milliseconds(10), Duration.milliseconds(550)), (.seconds(60), .seconds(60))])
  func aDependencyIsNotAskedAgainBeforeItWantsToBe(retryAfter: Duration, delay: Duration) async throws {
    let busy = DependencyUnavailable("telegram", reason: "too many requests", retryAfter: retryAfter)
    let bench = Bench([.throwOnStart(busy), .run])
    try await bench.reach(.waiting)
    try await bench.clock.waitForSleepers()
    #expect(bench.clock.deadlines == [bench.clock.now + delay])
    bench.clock.advance(by: delay)
    try await bench.reach(.running)
    _ = await bench.stop()
  }

  @Test func moreRestartsThanTheIntensityAllowsAreGivenUpOn() async throws {
    let bench = Bench([.throwOnRun(Broken())]) { $0.maxRestarts = 2 }
    for restart in 1...2 {
      try await eventually("restart \(restart)") { @Loop in bench.status.restarts["error"] == UInt64(restart) }
      try await bench.clock.waitForSleepers()
      bench.clock.advance(by: .seconds(2))
    }
    #expect(await bench.end == .gaveUp(module: "scripted"))
    #expect(bench.status.state == .failed)
    #expect(bench.status.restarts == ["error": 2])
  }

  @Test func anErrorThatARestartWouldNotHelpFailsAtOnce() async throws {
    let bench = Bench([.throwOnStart(UnrecoverableError("the token was revoked"))])
    #expect(await bench.end == .gaveUp(module: "scripted"))
    #expect(bench.script.attempts.read { $0 } == 1)
    #expect(bench.status.lastError == "the token was revoked")
  }

  @Test func aReturnRestartsAPermanentModuleButNotATransientOne() async throws {
    let permanent = Bench([.returnFromRun, .run])
    try await permanent.reach(.backoff)
    #expect(permanent.status.restarts == ["exit": 1])
    _ = await permanent.stop()
    let transient = Bench([.returnFromRun]) { $0.restart = .transient }
    #expect(await transient.end == .stopped)
    #expect(transient.status.state == .stopped)
  }

  @Test func aTemporaryModuleThatFailsIsNotRestartedAndTheEndTellsOfIt() async throws {
    let bench = Bench([.throwOnRun(Broken())]) { $0.restart = .temporary }
    #expect(await bench.end == .failed(module: "scripted"))
    #expect(bench.status.state == .failed)
    #expect(bench.script.attempts.read { $0 } == 1)
  }

  @Test func aStopGoesThroughItsStagesAndNamesWhatItCut() async throws {
    let bench = Bench([.stopInStages(cutting: "update 7")])
    var stages: [StopStage] = []
    bench.supervisor.onStopStage = { stages.append($0) }
    try await bench.reach(.running)
    #expect(await bench.stop() == [])
    #expect(await bench.end == .stopped)
    #expect(stages == [.updates, .offset, .replies])
    #expect(bench.supervisor.cuts.map(\.what) == ["update 7"])
    #expect(bench.supervisor.cuts.map(\.module) == ["scripted"])
  }

  @Test func aLongerHeartbeatTimeoutHoldsAtOnceAndAShorterOneFromTheNextAttempt() async throws {
    let bench = Bench([.run])
    try await bench.reach(.running)
    var policy = RestartPolicy()
    policy.heartbeatTimeout = .seconds(1)
    bench.supervisor.apply(policy, strategy: .oneForOne)
    for _ in 1...7 {
      try await bench.clock.waitForSleepers()
      bench.clock.advance(by: .seconds(15) / 8)
    }
    #expect(bench.supervisor.isAlive)
    #expect(bench.status.state == .running)
    policy.heartbeatTimeout = .seconds(60)
    bench.supervisor.apply(policy, strategy: .oneForOne)
    try await bench.clock.waitForSleepers()
    bench.clock.advance(by: .seconds(15) / 8)
    for _ in 1...5 {
      try await bench.clock.waitForSleepers()
      bench.clock.advance(by: .seconds(60) / 8)
      #expect(bench.supervisor.isAlive)
    }
    #expect(bench.status.state == .running)
    #expect(bench.status.restarts == [:])
    _ = await bench.stop()
  }

  @Test func aMissedHeartbeatCancelsAndRestartsTheModule() async throws {
    let bench = Bench([.silence, .run])
    try await bench.reach(.running)
    for _ in 1...9 {
      try await bench.clock.waitForSleepers()
      bench.clock.advance(by: .seconds(15) / 8)
    }
    try await bench.reach(.backoff)
    #expect(bench.status.restarts == ["hung": 1])
    _ = await bench.stop()
  }

  @Test func aModuleThatWillNotEndIsHungAndFailsLivenessUntilItDoes() async throws {
    let signal = ThreadSignal()
    let bench = Bench([.block(signal), .run])
    try await bench.reach(.running)
    for _ in 1...9 {
      try await bench.clock.waitForSleepers()
      bench.clock.advance(by: .seconds(15) / 8)
    }
    try await bench.reach(.hung)
    #expect(!bench.supervisor.isAlive)
    signal.signal()
    try await bench.reach(.backoff)
    #expect(bench.supervisor.isAlive)
    _ = await bench.stop()
  }

  @Test func aPauseOfTheWholeProcessIsNotAMissedHeartbeat() async throws {
    let bench = Bench([.run])
    try await bench.reach(.running)
    try await bench.clock.waitForSleepers()
    bench.clock.advance(by: .seconds(3600))
    try await bench.clock.waitForSleepers()
    #expect(bench.status.state == .running)
    #expect(bench.supervisor.isAlive)
    _ = await bench.stop()
  }

  @Test func aModuleThatIgnoresTheStopIsCancelledAtItsTimeoutAndReported() async throws {
    let bench = Bench([.ignoreStop]) { $0.stopTimeout = .seconds(3) }
    try await bench.reach(.running)
    async let unfinished = bench.stop()
    try await bench.clock.waitForSleepers(3)
    bench.clock.advance(by: .seconds(3))
    #expect(await unfinished == ["scripted"])
    #expect(await bench.end == .stopped)
  }
}
