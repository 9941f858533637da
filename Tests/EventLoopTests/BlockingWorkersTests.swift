import EventLoop
import Testing

struct BlockingWorkersTests {
  @Test func callsRunOffTheLoopAndReturnTheirValue() async throws {
    let isLoop = try await BlockingWorkers.shared.run { Loop.isCurrent }
    #expect(!isLoop)
  }

  @Test func moreCallsThanThreadsAllFinish() async throws {
    let workers = BlockingWorkers()
    let sum = try await withThrowingTaskGroup(of: Int.self) { group in
      for number in 0..<100 { group.addTask { try await workers.run { number } } }
      return try await group.reduce(0, +)
    }
    #expect(sum == 4950)
  }

  @Test func aCancelledCallerStopsWaitingForACallThatHangs() async {
    let workers = BlockingWorkers()
    let gate = ThreadSignal()
    let task = Task { try await workers.run { gate.wait() } }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    gate.signal()
  }

  @Test func aFullQueueIsRefusedWithAClearError() async {
    let workers = BlockingWorkers()
    let gate = ThreadSignal()
    let refused = await withTaskGroup(of: (any Error)?.self) { group in
      for _ in 0..<(BlockingWorkers.threadLimit + BlockingWorkers.queueLimit + 1) {
        group.addTask {
          do {
            try await workers.run { gate.wait() }
            return nil
          } catch { return error }
        }
      }
      var first: (any Error)?
      for await error in group where error is EventLoopError {
        first = error
        break
      }
      group.cancelAll()
      return first
    }
    #expect(refused as? EventLoopError == .workersBusy(queued: BlockingWorkers.queueLimit))
    for _ in 0..<BlockingWorkers.threadLimit { gate.signal() }
  }
}
