import EventLoop
import Pooling
import Probes
import Support
import Testing

/// A dependency that the test takes down and brings up, and a runner that looks at it on the test's clock.
@Loop
private final class Bench {
  let clock = TestClock()
  let runner: CheckRunner
  var failure: (any Error)?
  private var task: Task<Void, Never>?

  init(isCritical: Bool = true) {
    let state = State()
    let check = Check(name: "postgres:main", isCritical: isCritical, timing: CheckTiming()) { _ in
      if let failure = state.bench?.failure { throw failure }
    }
    let runner = CheckRunner([check], clock: clock, random: { 0 }, wallClock: { 1_700_000_000 })
    self.runner = runner
    state.bench = self
  }

  func start() {
    let runner = runner
    task = Task { await runner.run() }
  }

  var status: CheckStatus { runner.statuses[0] }

  /// Lets the next look happen and be noted.
  func look() async throws {
    let seen = status.lastResult
    try await clock.waitForSleepers()
    clock.advance(by: .seconds(5))
    try await eventually("the next look") { @Loop in self.status.lastResult != seen }
  }

  func stop() { task?.cancel() }

  @Loop private final class State { weak var bench: Bench? }
}

private struct Refused: Error, CustomStringConvertible { var description: String { "refused" } }

@Loop struct CheckRunnerTests {
  @Test func aCheckPassesFromItsFirstSuccess() async throws {
    let bench = Bench()
    #expect(bench.runner.failingCritical() == ["postgres:main"])
    bench.start()
    try await bench.runner.haveLooked.wait()
    #expect(bench.status.isUp == true)
    #expect(bench.runner.failingCritical() == [])
    #expect(bench.status.lastSuccess == 1_700_000_000)
    bench.stop()
  }

  @Test func itTakesThreeFailuresToFallAndTwoSuccessesToRise() async throws {
    let bench = Bench()
    bench.start()
    try await bench.runner.haveLooked.wait()
    bench.failure = Refused()
    try await bench.look()
    try await bench.look()
    #expect(bench.status.isUp == true)
    #expect(bench.status.consecutiveFailures == 2)
    try await bench.look()
    #expect(bench.status.isUp == false)
    #expect(bench.status.failures == [.refused: 3])
    bench.failure = nil
    try await bench.look()
    #expect(bench.status.isUp == false)
    #expect(bench.status.lastFailure == nil)
    try await bench.look()
    #expect(bench.status.isUp == true)
    bench.stop()
  }

  @Test func aLookThatDoesNotEndIsATimeout() async throws {
    let clock = TestClock()
    let check = Check(name: "redis:main", isCritical: false, timing: CheckTiming()) { _ in try await Latch().wait() }
    let runner = CheckRunner([check], clock: clock, wallClock: { 0 })
    let task = Task { await runner.run() }
    try await clock.waitForSleepers()
    clock.advance(by: .seconds(2))
    try await runner.haveLooked.wait()
    #expect(runner.statuses[0].lastFailure?.reason == .timeout)
    #expect(runner.failingCritical() == [])
    task.cancel()
  }

  @Test func anOpinionTooOldToStandForAnythingDoesNotPass() async throws {
    let bench = Bench()
    bench.start()
    try await bench.runner.haveLooked.wait()
    let seen = try #require(bench.status.lastResult)
    #expect(bench.status.passes(at: seen.advanced(by: .seconds(17))))
    #expect(!bench.status.passes(at: seen.advanced(by: .seconds(18))))
    bench.stop()
  }
}
