import EventLoop
import Testing

struct LoopTaskExecutorTests {
  @Test func workOnTheLoopGoesOnWhileEveryThreadOfThePoolIsBlocked() async {
    // More than the pool has threads; each is let go when the loop's work is through.
    let gates = (0..<64).map { _ in ThreadSignal() }
    let finished = ThreadSignal()
    let loopWork: @Loop @Sendable () async -> Void = {
      try? await LoopClock().sleep(for: .milliseconds(1))
      let latch = Latch()
      let timer = LoopTimer(at: ContinuousClock.now.advanced(by: .milliseconds(1))) { latch.open() }
      try? await latch.wait()
      withExtendedLifetime(timer) {}
      try? await withDeadline(.now.advanced(by: .seconds(1))) { try await LoopClock().sleep(for: .milliseconds(1)) }
      finished.signal()
      for gate in gates { gate.signal() }
    }
    await withTaskGroup(of: Void.self) { group in
      for gate in gates {
        let block: @concurrent @Sendable () async -> Void = { _ = gate.wait(for: .seconds(20)) }
        group.addTask(operation: block)
      }
      group.addTask(executorPreference: LoopTaskExecutor.shared, operation: loopWork)
    }
    #expect(finished.wait(for: .zero))
  }
}
