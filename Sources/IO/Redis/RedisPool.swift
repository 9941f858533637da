public import EventLoop
public import Pooling

/// Pooled connections to one Redis server.
@Loop
public final class RedisPool {
  /// For everything that needs one connection for several calls, and for closing.
  public let connections: ConnectionPool<RedisConnection>

  /// - Parameter password: read before each connect, so that a password that changes in its file is picked up; without one
  ///   there is no connection, for the reason `auth`. `nil`: the configuration's own.
  public init(
    name: String, configuration: RedisConfiguration, pool: PoolConfiguration = PoolConfiguration(),
    clock: any MonotonicClock = LoopClock(), password: (@Sendable () throws -> String)? = nil
  ) {
    connections = ConnectionPool(name: name, configuration: pool, clock: clock) { deadline in
      try await RedisConnection.connect(configuration, password: password, deadline: deadline)
    }
  }

  public var statistics: PoolStatistics { connections.statistics }

  /// Has the lengths of acquisitions told to `watch` from now on.
  public func watchAcquisitions(_ watch: @escaping AcquireWatch) { connections.acquireWatch = watch }

  /// Runs one command on any connection: `try await pool.command("GET", key, deadline: deadline)`.
  ///
  /// - Throws: ``RedisError`` also for an error answer (`protocol`, unless its kind is known), `PoolError`, or
  ///   `CancellationError`.
  public func command(
    _ name: String, _ arguments: any RedisArgument..., deadline: ContinuousClock.Instant
  ) async throws -> RedisValue {
    let command = RedisCommand(name, arguments: arguments)
    let answer = try await send([command], deadline: deadline).first ?? .null
    if let text = answer.errorMessage {
      throw RedisError(RedisError.reason(ofAnswer: text, to: name), "Redis refused \(name): \(text)")
    }
    return answer
  }

  /// Runs commands in one write on any connection; error answers are values.
  public func send(_ commands: [RedisCommand], deadline: ContinuousClock.Instant) async throws -> [RedisValue] {
    try await withConnection(deadline: deadline) { try await $0.send(commands, deadline: deadline) }
  }

  /// Lends a connection; see ``ConnectionPool/withConnection(deadline:_:)``.
  public func withConnection<R: Sendable>(
    deadline: ContinuousClock.Instant? = nil, _ body: @Loop (RedisConnection) async throws -> R
  ) async throws -> R {
    try await connections.withConnection(deadline: deadline, body)
  }

  /// Closes every connection; those lent out may come back until `deadline`.
  ///
  /// - Returns: how many had not.
  @discardableResult
  public func close(by deadline: ContinuousClock.Instant) async -> Int {
    await connections.close(by: deadline)
  }
}
