import EventLoop
import MetricRegistry
import OutsideAPIs
import Support
import Testing

struct CircuitBreakerTests {
  private struct Failure: Error {}
  private let clock = TestClock()
  private let registry = Registry()
  private let lines = LogLines()

  @Test func itOpensAtItsRatioTriesAfterAWhileAndClosesWhenTheTrialsSucceed() async throws {
    let breaker = breaker()
    for _ in 0..<9 { try await fail(breaker) }
    #expect(breaker.state == .closed)
    try await fail(breaker)
    #expect(breaker.state == .open)
    #expect(try await gauge() == 2)
    // With half of the jitter: 10 s × 1.1.
    let refusal = await #expect(throws: CircuitOpen.self) { try await breaker.run {} }
    #expect(refusal?.name == "weather" && refusal?.retryAfter == .seconds(11))
    clock.advance(by: .milliseconds(10_999))
    await #expect(throws: CircuitOpen.self) { try await breaker.run {} }
    clock.advance(by: .milliseconds(1))
    try await breaker.run {}
    #expect(breaker.state == .halfOpen)
    #expect(try await gauge() == 1)
    try await breaker.run {}
    #expect(breaker.state == .closed)
    #expect(try await gauge() == 0)
    // What was before counts no more.
    for _ in 0..<9 { try await fail(breaker) }
    #expect(breaker.state == .closed)
    #expect(
      lines.all == [
        "warning circuit breaker changed circuit=weather state=open",
        "notice circuit breaker changed circuit=weather state=half-open",
        "notice circuit breaker changed circuit=weather state=closed",
      ])
  }

  @Test func aTrialThatFailsOpensItAgain() async throws {
    let breaker = breaker()
    for _ in 0..<10 { try await fail(breaker) }
    clock.advance(by: .seconds(11))
    try await breaker.run {}
    try await fail(breaker)
    #expect(breaker.state == .open)
    await #expect(throws: CircuitOpen.self) { try await breaker.run {} }
  }

  @Test func onlyTheTrialsAreLetThroughAtATime() throws {
    let breaker = breaker()
    for _ in 0..<10 { breaker.finish(try breaker.enter(), .failure) }
    clock.advance(by: .seconds(11))
    let trials = [try breaker.enter(), try breaker.enter()]
    #expect(throws: CircuitOpen.self) { try breaker.enter() }
    // A trial that was cancelled leaves its place to another.
    breaker.finish(trials[0], .unknown)
    let third = try breaker.enter()
    breaker.finish(trials[1], .success)
    breaker.finish(third, .success)
    #expect(breaker.state == .closed)
  }

  @Test func aRatioBelowTheLimitKeepsItClosedAndOldCallsDoNotCount() async throws {
    let breaker = breaker()
    for index in 0..<100 {
      if index % 5 >= 3 { try await fail(breaker) } else { try await breaker.run {} }
    }
    #expect(breaker.state == .closed)
    clock.advance(by: .seconds(31))
    for _ in 0..<9 { try await fail(breaker) }
    #expect(breaker.state == .closed)
    clock.advance(by: .seconds(31))
    try await fail(breaker)
    #expect(breaker.state == .closed)
  }

  @Test func callsThatBeganBeforeAChangeSayNothingAfterIt() throws {
    let breaker = breaker()
    let old = try breaker.enter()
    for _ in 0..<10 { breaker.finish(try breaker.enter(), .failure) }
    clock.advance(by: .seconds(11))
    let trial = try breaker.enter()
    breaker.finish(old, .failure)
    #expect(breaker.state == .halfOpen)
    breaker.finish(trial, .success)
    breaker.finish(try breaker.enter(), .success)
    #expect(breaker.state == .closed)
  }

  @Test func whatIsNotTheOtherSidesFaultDoesNotCount() async throws {
    let breaker = breaker()
    for _ in 0..<20 {
      await #expect(throws: Failure.self) { try await breaker.run(isFailure: { _ in false }) { throw Failure() } }
      await #expect(throws: CancellationError.self) { try await breaker.run { throw CancellationError() } }
    }
    #expect(breaker.state == .closed)
  }

  private func breaker() -> CircuitBreaker {
    CircuitBreaker("weather", registry: registry, clock: clock, random: { 0.5 }, logger: lines.logger)
  }

  private func fail(_ breaker: CircuitBreaker) async throws {
    await #expect(throws: Failure.self) { try await breaker.run { throw Failure() } }
  }

  private func gauge() async throws -> Double? {
    try StrictExposition(parsing: TextExposition.text(await registry.scrape(by: .now + .seconds(5))))
      .value("circuit_breaker_state", ["name": "weather"])
  }
}
