import EventLoop
import Support
import Synchronization
import Testing

@Suite(.serialized) struct LoopTaskExecutorTests {
  @Test func workOnTheLoopGoesOnWhileEveryThreadOfThePoolIsBlocked() async throws {
    let gates = (0..<64).map { _ in ThreadSignal() }
    let blocked = Atomic(0)
    let finished = ThreadSignal()
    let body: @Loop @Sendable () async -> Void = {
      try? await LoopClock().sleep(for: .milliseconds(1))
      let latch = Latch()
      let timer = LoopTimer(at: ContinuousClock.now.advanced(by: .milliseconds(1))) { latch.open() }
      try? await latch.wait()
      withExtendedLifetime(timer) {}
      _ = try? await withDeadline(.now.advanced(by: .seconds(1))) { try await LoopClock().sleep(for: .milliseconds(1)) }
      finished.signal()
      for gate in gates { gate.signal() }
    }
    await withTaskGroup(of: Void.self) { group in
      // More blockers than the pool has threads; nothing runs on it until the loop's work is through.
      for gate in gates {
        group.addTask { @concurrent in
          blocked.add(1, ordering: .relaxed)
          _ = gate.wait(for: .seconds(20))
        }
      }
      group.addTask(executorPreference: LoopTaskExecutor.shared, operation: body)
    }
    #expect(finished.wait(for: .seconds(1)))
  }
}
