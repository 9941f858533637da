public import EventLoop
public import MetricRegistry
public import Pooling
public import Postgres

/// A pgbouncer's own metrics, with pgbouncer_exporter's names, from its admin console.
///
/// The console knows the simple protocol only, and one command at a time, so a scrape is a round trip for each command,
/// on one connection that is kept and shared with the check. Failing commands cost their own metrics only.
@Loop
public final class PgBouncerProbe: Collector {
  /// `pgbouncer:NAME`, also of its pool and its check.
  public nonisolated let name: String
  private let pool: ConnectionPool<PostgresConnection>
  private let labels: LabelSet
  private let clock: any MonotonicClock
  private var failures: CollectorFailures
  private var version: (text: String, backend: Int32)?

  /// - Parameters:
  ///   - configuration: the console; its database is `pgbouncer` unless another is given.
  ///   - target: the value of the label `target`; nil with a single target.
  ///   - password: read before each connect; `nil`: the configuration's own.
  public init(
    name: String, configuration: PostgresConfiguration, target: String?, clock: any MonotonicClock = LoopClock(),
    password: (@Sendable () throws -> String)? = nil
  ) {
    self.name = "pgbouncer:\(name)"
    var configuration = configuration
    configuration.applicationName = "outrigger/probe/\(name)"
    configuration.database = configuration.database ?? "pgbouncer"
    labels = target.map { ["target": $0] } ?? [:]
    self.clock = clock
    failures = CollectorFailures(target: self.name)
    let limits = PoolConfiguration(size: 1, acquireTimeout: .seconds(60), idleTimeout: nil, maxWaiters: 8)
    pool = ConnectionPool(name: self.name, configuration: limits, clock: clock) { [configuration] deadline in
      var current = configuration
      if let password { current.password = try password() }
      return try await PostgresConnection.connect(current, deadline: deadline)
    }
  }

  public var statistics: PoolStatistics { pool.statistics }

  /// Has the lengths of acquisitions told to `watch` from now on.
  public func watchAcquisitions(_ watch: @escaping AcquireWatch) { pool.acquireWatch = watch }

  /// Asks for something small, as its check does.
  public func ping(by deadline: ContinuousClock.Instant) async throws {
    try await pool.withConnection(deadline: deadline) { connection in
      _ = try await connection.command("SHOW VERSION", deadline: deadline)
    }
  }

  /// Never throws: that a pgbouncer is down is what is to be shown.
  public func collect(by deadline: ContinuousClock.Instant) async throws -> [MetricFamily] {
    let start = clock.now
    // A little earlier than the scrape, so that what was not answered can still be said.
    let limit = max(start, deadline - (deadline - start) / 10)
    var families: [MetricFamily] = []
    var isComplete = false
    do {
      isComplete = try await pool.withConnection(deadline: limit) { connection in
        try await askAll(connection, &families, by: limit)
      }
    } catch {
      failures.note(unreachable: error)
    }
    let up = Sample(isComplete ? 1 : 0, labels: labels)
    return families + [MetricFamily("pgbouncer_up", "Whether everything could be asked in this scrape.", .gauge, [up])]
  }

  public func close(by deadline: ContinuousClock.Instant) async { await pool.close(by: deadline) }
}

extension PgBouncerProbe {
  private static let tables: [PgBouncerTable] = [.pools, .totals, .databases]
  private static let lists: [PgBouncerList] = [.lists, .config]

  /// Whether everything was answered.
  private func askAll(
    _ connection: PostgresConnection, _ families: inout [MetricFamily], by deadline: ContinuousClock.Instant
  ) async throws -> Bool {
    let labels = labels
    var isComplete = try await askVersion(connection, &families, by: deadline)
    for list in Self.lists {
      let found = try await ask(list.command, connection, by: deadline) { list.families($0, labels) }
      families += found ?? []
      isComplete = isComplete && found != nil
    }
    for table in Self.tables {
      let found = try await ask(table.command, connection, by: deadline) { table.families($0, labels) }
      families += found ?? []
      isComplete = isComplete && found != nil
    }
    let clients = try await ask("SHOW CLIENTS", connection, by: deadline) { [PgBouncerClients.family($0, labels)] }
    families += clients ?? []
    return isComplete && clients != nil
  }

  /// A session's server does not change its version, so it is asked once.
  private func askVersion(
    _ connection: PostgresConnection, _ families: inout [MetricFamily], by deadline: ContinuousClock.Instant
  ) async throws -> Bool {
    if version?.backend != connection.backendPID {
      let backend = connection.backendPID
      version = nil
      let found = try await ask("SHOW VERSION", connection, by: deadline) { $0.rows.first?[0].text }
      guard let found else { return false }
      version = found.map { ($0, backend) }
    }
    guard let version else { return true }
    let set = labels.adding("version", version.text)
    families.append(MetricFamily("pgbouncer_version_info", "pgbouncer's version.", .gauge, [Sample(1, labels: set)]))
    return true
  }

  /// `nil` when the console refuses this command; throws when nothing more can be asked.
  private func ask<T>(
    _ command: String, _ connection: PostgresConnection, by deadline: ContinuousClock.Instant,
    _ read: (PostgresResult) -> T
  ) async throws -> T? {
    do {
      let result = try await connection.command(command, deadline: deadline)
      failures.note(recovered: command)
      return read(result)
    } catch let error as PostgresError where error.server != nil && !connection.isClosed {
      failures.note(command, error)
      return nil
    }
  }
}
