public import EventLoop
public import Pooling

/// The pool of one configured Postgres server: connections named `outrigger/pool/NAME`, numbers named `postgres:NAME`.
@Loop
public final class PostgresPool {
  public let name: String
  public let configuration: PostgresConfiguration
  private let pool: ConnectionPool<PostgresConnection>

  /// - Parameters:
  ///   - name: the NAME of the configuration.
  ///   - password: read before each connect, so that a password that changes in its file is picked up; without one
  ///     there is no connection, for the reason `auth`. `nil`: the configuration's own.
  public init(
    name: String, configuration: PostgresConfiguration, pool: PoolConfiguration = PoolConfiguration(),
    clock: any MonotonicClock = LoopClock(), password: (@Sendable () throws -> String)? = nil
  ) {
    var configuration = configuration
    configuration.applicationName = "outrigger/pool/\(name)"
    self.name = name
    self.configuration = configuration
    self.pool = ConnectionPool(name: "postgres:\(name)", configuration: pool, clock: clock) { deadline in
      try await PostgresConnection.connect(configuration, password: password, deadline: deadline)
    }
  }

  public var statistics: PoolStatistics { pool.statistics }

  /// See ``ConnectionPool/apply(size:acquireTimeout:)``.
  public func apply(size: Int, acquireTimeout: Duration) { pool.apply(size: size, acquireTimeout: acquireTimeout) }

  /// Has the lengths of acquisitions told to `watch` from now on.
  public func watchAcquisitions(_ watch: @escaping AcquireWatch) { pool.acquireWatch = watch }

  /// Lends a connection; see ``ConnectionPool/withConnection(deadline:_:)``.
  public func withConnection<R: Sendable>(
    deadline: ContinuousClock.Instant? = nil, _ body: @Loop (PostgresConnection) async throws -> R
  ) async throws -> R {
    try await pool.withConnection(deadline: deadline, body)
  }

  /// Runs one statement on a connection of the pool; the deadline is for both.
  @discardableResult
  public func query(
    _ sql: String, _ parameters: [PostgresValue] = [], isPrepared: Bool = false, deadline: ContinuousClock.Instant
  ) async throws -> PostgresResult {
    try await withConnection(deadline: deadline) {
      try await $0.query(sql, parameters, isPrepared: isPrepared, deadline: deadline)
    }
  }

  /// Runs `body` in a transaction on a connection of the pool;
  /// see ``PostgresConnection/withTransaction(isolation:deadline:_:)``.
  public func withTransaction<R: Sendable>(
    isolation: PostgresIsolation = .readCommitted, deadline: ContinuousClock.Instant,
    _ body: @Loop (PostgresConnection) async throws -> R
  ) async throws -> R {
    try await withConnection(deadline: deadline) {
      try await $0.withTransaction(isolation: isolation, deadline: deadline, body)
    }
  }

  /// Closes the pool; see ``ConnectionPool/close(by:)``.
  @discardableResult
  public func close(by deadline: ContinuousClock.Instant) async -> Int { await pool.close(by: deadline) }
}
