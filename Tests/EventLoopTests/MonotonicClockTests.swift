import EventLoop
import Testing

struct MonotonicClockTests {
  @Test func aSleepEndsAtItsDeadline() async throws {
    let start = ContinuousClock.now
    try await LoopClock().sleep(for: .milliseconds(5))
    #expect(ContinuousClock.now - start >= .milliseconds(5))
  }

  @Test func cancellationEndsASleepAtOnce() async {
    let task = Task { try await LoopClock().sleep(for: .seconds(3600)) }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  @Test func aDeadlineCancelsTheCallAndSaysSo() async {
    await #expect(throws: DeadlineExceeded.self) {
      try await withDeadline(ContinuousClock.now) { try await LoopClock().sleep(for: .seconds(3600)) }
    }
  }

  @Test func aCallInTimeReturnsItsValueWithoutWaitingForTheDeadline() async throws {
    let value = try await withDeadline(ContinuousClock.now.advanced(by: .seconds(3600))) { 42 }
    #expect(value == 42)
  }

  @Test func aCallsOwnErrorPassesThrough() async {
    struct Broken: Error {}
    await #expect(throws: Broken.self) {
      try await withDeadline(ContinuousClock.now.advanced(by: .seconds(3600))) { throw Broken() }
    }
  }
}
