import Support
import Testing

struct TestClockTests {
  @Test func sleepersWakeWhenTheirTimeHasCome() async throws {
    let clock = TestClock()
    let woken = Watched<[Int]>([])
    try await withThrowingTaskGroup(of: Void.self) { group in
      for seconds in [2, 1, 3] {
        group.addTask {
          try await clock.sleep(until: clock.now + .seconds(seconds))
          woken.update { $0.append(seconds) }
        }
      }
      try await clock.waitForSleepers(3)
      clock.advance(by: .seconds(1))
      try await woken.wait(for: "the first") { $0 == [1] ? () : nil }
      #expect(clock.sleeperCount == 2)
      clock.advance(by: .seconds(2))
      try await group.waitForAll()
    }
    #expect(Set(woken.read { $0 }) == [1, 2, 3])
  }

  @Test func aCancelledSleeperThrows() async throws {
    let clock = TestClock()
    await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await clock.sleep(until: clock.now + .seconds(1)) }
      group.cancelAll()
      await #expect(throws: CancellationError.self) { try await group.next() }
    }
    #expect(clock.sleeperCount == 0)
  }
}
