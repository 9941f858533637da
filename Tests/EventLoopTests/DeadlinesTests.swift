import Support
import Testing

@testable import EventLoop

struct DeadlinesTests {
  private let deadlines = Deadlines()

  @Test func eachIsReachedOnceInItsOrder() async throws {
    let reached = Watched<[Int]>([])
    let now = ContinuousClock.now
    for (number, wait) in [(3, 30), (1, 10), (2, 20), (0, -5)] {
      _ = deadlines.add(at: now + .milliseconds(wait)) { reached.update { $0.append(number) } }
    }
    try await eventually("all") { reached.read { $0.count } == 4 }
    #expect(reached.read { $0 } == [0, 1, 2, 3])
  }

  @Test func oneThatIsTakenBackIsNotReached() async throws {
    let reached = Watched<[Int]>([])
    let now = ContinuousClock.now
    let tokens = (0..<1000).map { number in
      deadlines.add(at: now + .milliseconds(200)) { reached.update { $0.append(number) } }
    }
    for token in tokens.dropLast() { deadlines.remove(token) }
    deadlines.remove(tokens[0])
    try await eventually("the last") { reached.read { !$0.isEmpty } }
    #expect(reached.read { $0 } == [999])
  }

  /// Of those that are set and taken back, or reached, beside one that is far away, no timers stay behind.
  @Test func fewTimersServeMany() async throws {
    let far = deadlines.add(at: .now + .seconds(3600)) {}
    for _ in 0..<300 {
      let taken = deadlines.add(at: .now + .seconds(10)) {}
      try await deadlines.sleep(until: .now + .milliseconds(1))
      deadlines.remove(taken)
      #expect(deadlines.timerCount <= 3)
    }
    deadlines.remove(far)
    try await eventually("no timer") { deadlines.timerCount == 0 }
  }

  @Test func aSleepEndsAtItsTimeOrWithItsTask() async throws {
    let start = ContinuousClock.now
    try await deadlines.sleep(until: start + .milliseconds(10))
    #expect(ContinuousClock.now - start >= .milliseconds(10))
    try await deadlines.sleep(until: start)
    let task = Task { try await deadlines.sleep(until: start + .seconds(3600)) }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  @Test func aTimeLimitEndsWhatTakesTooLongAndNothingElse() async throws {
    #expect(try await withTimeLimit(until: .now + .seconds(60)) { 1 } == 1)
    await #expect(throws: DeadlineExceeded.self) {
      try await withTimeLimit(until: .now + .milliseconds(10)) { try await Latch().wait() }
    }
    let clock = TestClock()
    let task = Task {
      try await withTimeLimit(until: clock.now + .seconds(5), clock: clock) { try await Latch().wait() }
    }
    try await clock.waitForSleepers()
    clock.advance(by: .seconds(5))
    await #expect(throws: DeadlineExceeded.self) { try await task.value }
  }
}
