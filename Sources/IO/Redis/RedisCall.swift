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
  /// The end of the call; it may come before its caller waits.
  private var result: Result<[RedisValue], any Error>?
  private var timer: LoopTimer?

  init(commands: Int) {
    owed = commands
    values.reserveCapacity(commands)
  }

  /// Starts the caller's wait. `expire` is called at the deadline.
  func begin(
    _ continuation: CheckedContinuation<[RedisValue], any Error>, deadline: ContinuousClock.Instant,
    expire: @escaping @Loop () -> Void
  ) {
    if let result { return continuation.resume(with: result) }
    self.continuation = continuation
    timer = LoopTimer(at: deadline, handler: expire)
  }

  /// Takes the next answer; the last one resumes the caller.
  func take(_ value: RedisValue) {
    owed -= 1
    if !isAbandoned { values.append(value) }
    if owed == 0 { finish(.success(values)) }
  }

  /// Ends the call without its answers. `false` when it has ended already.
  func abandon(_ error: any Error) -> Bool {
    guard result == nil else { return false }
    isAbandoned = true
    finish(.failure(error))
    return true
  }

  private func finish(_ result: Result<[RedisValue], any Error>) {
    self.result = result
    timer?.cancel()
    continuation?.resume(with: result)
    continuation = nil
  }
}
