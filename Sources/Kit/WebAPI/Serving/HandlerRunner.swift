internal import EventLoop
internal import HTTPServer

/// Runs handlers on the cooperative pool while the connections that wait for them stay on the loop. One that writes on
/// SQLite goes on to the database's thread.
///
/// An answer is there at its deadline whatever the handler does: one that does not heed its cancellation goes on, and
/// counts until it ends.
@Loop
final class HandlerRunner {
  /// Handlers that have not ended.
  private(set) var inFlight = 0
  private let queue = HandlerQueue()
  private var emptied: [Latch] = []

  nonisolated init() {}

  /// Runs what is performed until ``close()``.
  func run() async {
    await withDiscardingTaskGroup { group in
      while let job = await queue.next() {
        // A bot's own code leaves the loop.
        group.addTask(executorPreference: globalConcurrentExecutor, operation: job)
      }
      group.cancelAll()
    }
  }

  func close() { queue.close() }

  /// What `body` returns or throws, or `DeadlineExceeded`.
  func perform<T: Sendable>(
    by deadline: ContinuousClock.Instant, _ body: @escaping @concurrent @Sendable () async throws -> T
  ) async throws -> T {
    inFlight += 1
    return try await withCheckedThrowingContinuation { continuation in
      let answer = Answer(continuation)
      let timer = LoopTimer(at: deadline) { answer.give(.failure(DeadlineExceeded())) }
      queue.push { [self] in
        let result: Result<T, any Error>
        do {
          result = .success(try await withDeadline(deadline) { try await body() })
        } catch {
          result = .failure(error)
        }
        timer.cancel()
        answer.give(result)
        end()
      }
    }
  }

  /// Waits for the handlers that run; returns how many have not ended by then.
  func settle(by deadline: ContinuousClock.Instant) async -> Int {
    guard inFlight > 0 else { return 0 }
    let latch = Latch()
    emptied.append(latch)
    _ = await latch.waitUncancelled(until: deadline)
    return inFlight
  }

  private func end() {
    inFlight -= 1
    guard inFlight == 0 else { return }
    for latch in emptied { latch.open() }
    emptied = []
  }

  /// The first result counts.
  @Loop
  private final class Answer<T: Sendable> {
    private var continuation: CheckedContinuation<T, any Error>?

    init(_ continuation: CheckedContinuation<T, any Error>) { self.continuation = continuation }

    func give(_ result: Result<T, any Error>) {
      continuation?.resume(with: result)
      continuation = nil
    }
  }
}
