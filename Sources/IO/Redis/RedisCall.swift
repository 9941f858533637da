internal import EventLoop

/// The commands of one `send` and the answers they are still owed.
///
/// A call whose caller has gone keeps its place in the order, so that its answers are taken for nobody else's.
@Loop final class RedisCall {
  /// Answers still owed.
  private(set) var owed: Int
  private(set) var isAbandoned = false
  private var values: [RedisValue] = []
  private var continuation: CheckedContinuation<[RedisValue], any Error>?
  private var timer: LoopTimer?

  init(commands: Int) {
    owed = commands
    values.reserveCapacity(commands)
  }

  func begin(_ continuation: CheckedContinuation<[RedisValue], any Error>, timer: LoopTimer) {
    self.continuation = continuation
    self.timer = timer
  }

  /// Takes the next answer; the last one resumes the caller.
  func take(_ value: RedisValue) {
    owed -= 1
    if !isAbandoned { values.append(value) }
    if owed == 0 { finish(.success(values)) }
  }

  /// Resumes the caller without the answers. `false` when it has been resumed already.
  func abandon(_ error: any Error) -> Bool {
    guard continuation != nil else { return false }
    isAbandoned = true
    finish(.failure(error))
    return true
  }

  private func finish(_ result: Result<[RedisValue], any Error>) {
    timer?.cancel()
    continuation?.resume(with: result)
    continuation = nil
  }
}
