public import EventLoop
public import Logging
internal import Pooling
internal import Synchronization

/// A Redis that its user can do without, as a cache can.
///
/// While it answers, it is asked. After a call that failed it is left alone for a while, so that nobody waits for a server
/// that is down or slow; then one call tries it. Each change is one line of the log. Safe from any thread.
public final class OptionalRedis: Sendable {
  private struct State {
    var isDown = false
    /// When one call may try again.
    var retryAt: ContinuousClock.Instant
  }

  private let pool: RedisPool
  private let name: String
  private let role: String
  private let timeout: Mutex<Duration>
  private let retryInterval: Duration
  private let clock: any MonotonicClock
  private let onTimeout: @Sendable () -> Void
  private let state: Mutex<State>
  private let logger: Logger

  /// - Parameters:
  ///   - pool: the server's connections, which others may use too.
  ///   - name: the server's name among the checks, as `redis:main`, for the lines.
  ///   - role: what it is used as, for the lines; also the label of the logger, unless there is one.
  ///   - timeout: how long one call may take, the wait for a connection included.
  ///   - retryInterval: how long it is left alone after a call that failed.
  ///   - onTimeout: is told of each call that took too long.
  public init(
    _ pool: RedisPool, name: String, role: String, timeout: Duration = .milliseconds(250),
    retryInterval: Duration = .seconds(1), clock: any MonotonicClock = LoopClock(),
    logger: Logger? = nil, onTimeout: @escaping @Sendable () -> Void = {}
  ) {
    self.pool = pool
    self.name = name
    self.role = role
    self.timeout = Mutex(timeout)
    self.retryInterval = retryInterval
    self.clock = clock
    self.onTimeout = onTimeout
    state = Mutex(State(retryAt: clock.now))
    self.logger = logger ?? Logger(label: role)
  }

  /// From the next call on.
  public func apply(timeout: Duration) { self.timeout.withLock { $0 = timeout } }

  /// Whether the last call that was made failed.
  public var isDown: Bool { state.withLock(\.isDown) }

  /// Runs commands in one write. Error answers are values, but for those by which the server serves nobody.
  ///
  /// - Returns: nil when it could not be asked, or was not, being down.
  public func send(_ commands: [RedisCommand]) async -> [RedisValue]? {
    await ask { connection, deadline in
      let answers = try await connection.send(commands, deadline: deadline)
      for (answer, command) in zip(answers, commands) { try answer.checkService(command.name) }
      return answers
    }
  }

  /// Runs a script, as ``send(_:)``.
  public func run(_ script: RedisScript, keys: [String], _ arguments: [any RedisArgument]) async -> RedisValue? {
    await ask { connection, deadline in
      let answer = try await script.run(on: connection, keys: keys, arguments, deadline: deadline)
      try answer.checkService("EVAL")
      return answer
    }
  }

  /// Runs `body` on a connection. What it throws means that the server is down, but for a cancellation.
  private func ask<R: Sendable>(
    _ body: @escaping @Loop @Sendable (RedisConnection, ContinuousClock.Instant) async throws -> R
  ) async -> R? {
    guard mayAsk() else { return nil }
    let deadline = ContinuousClock.now + timeout.withLock { $0 }
    do {
      let answer = try await pool.withConnection(deadline: deadline) { try await body($0, deadline) }
      noteSuccess()
      return answer
    } catch {
      if !(error is CancellationError) { noteFailure(error) }
      return nil
    }
  }

  /// Whether to ask now; while it is down, that is one call in each interval.
  private func mayAsk() -> Bool {
    let now = clock.now
    return state.withLock { state in
      guard state.isDown else { return true }
      guard now >= state.retryAt else { return false }
      state.retryAt = now + retryInterval
      return true
    }
  }

  private func noteSuccess() {
    let wasDown = state.withLock { state in
      defer { state.isDown = false }
      return state.isDown
    }
    if wasDown { logger.notice("redis available again", metadata: ["redis": "\(name)", "role": "\(role)"]) }
  }

  private func noteFailure(_ error: any Error) {
    let reason = Self.reason(error)
    if reason == .timeout { onTimeout() }
    let isNew = state.withLock { state in
      defer { state.isDown = true }
      state.retryAt = clock.now + retryInterval
      return !state.isDown
    }
    guard isNew else { return }
    logger.warning(
      "redis unavailable",
      metadata: [
        "redis": "\(name)", "role": "\(role)", "error.type": "\(reason.rawValue)", "error.message": "\(error)",
      ])
  }

  private static func reason(_ error: any Error) -> FailureReason {
    switch error {
    case let error as RedisError: error.reason
    case is PoolError: .timeout
    default: .refused
    }
  }
}

extension RedisValue {
  /// - Throws: ``RedisError`` for an error answer that any command would have got: loading, no rights.
  fileprivate func checkService(_ command: String) throws(RedisError) {
    guard let text = errorMessage else { return }
    let reason = RedisError.reason(ofAnswer: text, to: command)
    guard reason == .protocol else { throw RedisError(reason, "Redis refused \(command): \(text)") }
  }
}
