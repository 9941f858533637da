import EventLoop
import Testing

@Loop struct LatchTests {
  @Test func openingLetsEveryWaiterThrough() async throws {
    let latch = Latch()
    let waiter: @Loop @Sendable () async throws -> Void = { try await latch.wait() }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<10 { group.addTask(operation: waiter) }
      latch.open()
      try await group.waitForAll()
    }
    try await latch.wait()
    #expect(latch.isOpen)
  }

  @Test func aCancelledWaiterLeavesAtOnce() async {
    let latch = Latch()
    let task = Task { try await latch.wait() }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(!latch.isOpen)
  }
}
