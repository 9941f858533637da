internal import EventLoop
internal import HTTPClient
internal import MetricRegistry
internal import Pooling
internal import Postgres
internal import Probes
internal import ProcFS
internal import Redis
internal import SQLite
internal import SidecarSettings
internal import Storage

/// Everything outside this process that the configuration names: its pools, its checks, and how to let go of it.
@Loop
final class Dependencies {
  struct PostgresTarget {
    let name: String
    let pool: PostgresPool
    let probe: PostgresProbe
    let check: Check
  }

  struct PgBouncerTarget {
    let probe: PgBouncerProbe
    let check: Check
  }

  struct RedisTarget {
    let name: String
    let pool: RedisPool
    let probe: RedisProbe
    let check: Check
  }

  /// In the order of their names.
  let postgres: [PostgresTarget]
  let redis: [RedisTarget]
  let pgbouncer: [PgBouncerTarget]
  /// Other processes that are watched.
  let processes: [WatchedProcessCollector]
  let http: Client
  /// Of all who probe a Postgres server.
  let backends: ProbeBackends
  private var sqlite: SQLiteStorage?

  /// Opens nothing yet: a dependency that is down is a fact to report, not a reason not to start.
  ///
  /// - Parameter onLimit: is told of a limit that was reached, by its configuration key.
  init(_ settings: Settings, onLimit: @escaping @Sendable (String) -> Void = { _ in }) throws {
    let backends = ProbeBackends(
      configured: settings.postgres.values.compactMap { try? PostgresConfiguration(url: $0.url.revealed) })
    self.backends = backends
    let always = settings.metrics.targetLabel == .always
    let labelPostgres = always || settings.postgres.count > 1
    postgres = try settings.postgres.sorted { $0.key < $1.key }.map { name, postgres in
      try Self.target(name, postgres, label: labelPostgres ? name : nil, backends)
    }
    let labelRedis = always || settings.redis.count > 1
    redis = try settings.redis.sorted { $0.key < $1.key }.map { name, redis in
      try Self.target(name, redis, label: labelRedis ? name : nil, onLimit)
    }
    processes = try settings.process.sorted { $0.key < $1.key }.map { name, process in
      WatchedProcessCollector(group: name, try ProcessSelector(process, name: name), onLimit: onLimit)
    }
    let labelPgBouncer = always || settings.pgbouncer.count > 1
    pgbouncer = try settings.pgbouncer.sorted { $0.key < $1.key }.map { name, pgbouncer in
      try Self.target(name, pgbouncer, label: labelPgBouncer ? name : nil)
    }
    var client = ClientConfiguration()
    client.maxConnections = settings.httpClient.maxConnections
    client.keepalive = settings.httpClient.keepalive
    client.timeout = settings.httpClient.timeout
    client.userAgent = "outrigger"
    http = Client(configuration: client)
  }

  var checks: [Check] { postgres.map(\.check) + redis.map(\.check) + pgbouncer.map(\.check) }

  /// The targets' own metrics, and other processes'.
  var collectors: [any Collector] {
    postgres.map(\.probe) + redis.map(\.probe) + pgbouncer.map(\.probe) + processes
  }

  /// Every pool by the name of its check.
  var pools: [(name: String, read: @Loop @Sendable () -> PoolStatistics)] {
    var pools: [(name: String, read: @Loop @Sendable () -> PoolStatistics)] = []
    for target in postgres { pools.append((target.check.name, { target.pool.statistics })) }
    for target in redis { pools.append((target.check.name, { target.pool.statistics })) }
    for target in pgbouncer { pools.append((target.check.name, { target.probe.statistics })) }
    let http = http
    pools.append(("http", { http.statistics }))
    return pools
  }

  /// Has the waits for a connection of every pool counted.
  func countAcquisitions(in acquisitions: PoolAcquisitions) {
    for target in postgres { target.pool.watchAcquisitions(acquisitions.watch(target.check.name)) }
    for target in redis { target.pool.watchAcquisitions(acquisitions.watch(target.check.name)) }
    for target in pgbouncer { target.probe.watchAcquisitions(acquisitions.watch(target.check.name)) }
    http.watchAcquisitions(acquisitions.watch("http"))
  }

  /// The bot's storage. SQLite's file is opened here, since a path that cannot be opened will not heal by itself.
  ///
  /// - Throws: `ConfigurationError`, `StorageError`.
  func openStorage(_ storage: BotStorage) async throws -> any SQLStorage {
    switch storage {
    case .postgres(let name):
      guard let target = postgres.first(where: { $0.name == name }) else {
        let known = postgres.isEmpty ? "none" : postgres.map { "postgres:\($0.name)" }.joined(separator: ", ")
        throw ConfigurationError(
          key: "bot.storage",
          problem: "cannot keep the bot's data in postgres:\(name): it is not configured; "
            + "write sqlite:PATH or one that is (\(known))")
      }
      return PostgresStorage(target.pool)
    case .sqlite(let path):
      let opened = try await SQLiteStorage.open(SQLiteConfiguration(path: path))
      sqlite = opened
      return opened
    }
  }

  /// What can change of those that are there.
  func apply(_ settings: Settings) {
    for target in postgres {
      guard let new = settings.postgres[target.name] else { continue }
      target.probe.apply(PostgresCollectorChoice(new.collectors))
      target.pool.apply(size: new.pool.size, acquireTimeout: new.pool.acquireTimeout)
    }
    for target in redis {
      guard let new = settings.redis[target.name] else { continue }
      target.probe.apply(RedisKeyChecks(new))
      target.pool.connections.apply(size: new.pool.size, acquireTimeout: new.pool.acquireTimeout)
    }
    let client = settings.httpClient
    http.apply(maxConnections: client.maxConnections, keepalive: client.keepalive, timeout: client.timeout)
  }

  /// Waits for what is in use, then closes everything.
  ///
  /// - Returns: what was in use at the deadline and closed all the same, by the names of the pools.
  @discardableResult
  func close(by deadline: ContinuousClock.Instant) async -> [String] {
    for target in postgres { target.probe.disconnect() }
    for target in redis { target.probe.disconnect() }
    var cut: [(name: String, count: Int)] = []
    for target in postgres { cut.append((target.check.name, await target.pool.close(by: deadline))) }
    for target in redis { cut.append((target.check.name, await target.pool.close(by: deadline))) }
    for target in pgbouncer { await target.probe.close(by: deadline) }
    await sqlite?.close(by: deadline)
    http.close()
    return cut.filter { $0.count > 0 }.map { "pool \($0.name) with \($0.count) connections in use" }
  }
}

extension Dependencies {
  /// - Throws: `ConfigurationError` for what is no address.
  private static func parsed<T>(_ key: String, _ parse: () throws -> T) throws -> T {
    do { return try parse() } catch { throw ConfigurationError(key: key, problem: "\(error)") }
  }

  /// A secret is read each time it is used, so that a rotated file takes effect.
  private static func reader(_ secret: Secret) -> @Sendable () throws -> String { { try secret.reveal() } }

  private static func target(
    _ name: String, _ settings: PostgresSettings, label: String?, _ backends: ProbeBackends
  ) throws -> PostgresTarget {
    let url = settings.url.revealed
    let configuration = try parsed("postgres.\(name).url") { try PostgresConfiguration(url: url) }
    let password = settings.password.map(reader)
    let pool = PostgresPool(
      name: name, configuration: configuration, pool: settings.pool.configuration, password: password)
    let check = Check(
      name: "postgres:\(name)", isCritical: settings.critical, timing: settings.check.timing,
      probe: { deadline in _ = try await pool.query("SELECT 1", deadline: deadline) })
    let collectors = PostgresCollectorChoice(settings.collectors)
    let probe = PostgresProbe(
      name: name, configuration: configuration, target: label, collectors: collectors,
      queries: try settings.queries.map { try CustomQueries(path: $0) }, backends: backends, password: password)
    return PostgresTarget(name: name, pool: pool, probe: probe, check: check)
  }

  private static func target(_ name: String, _ settings: PgbouncerSettings, label: String?) throws -> PgBouncerTarget {
    let url = settings.url.revealed
    let configuration = try parsed("pgbouncer.\(name).url") { try PostgresConfiguration(url: url) }
    let probe = PgBouncerProbe(
      name: name, configuration: configuration, target: label, password: settings.password.map(reader))
    let check = Check(
      name: probe.name, isCritical: settings.critical, timing: settings.check.timing,
      probe: { deadline in try await probe.ping(by: deadline) })
    return PgBouncerTarget(probe: probe, check: check)
  }

  private static func target(
    _ name: String, _ settings: RedisSettings, label: String?, _ onLimit: @escaping @Sendable (String) -> Void
  ) throws -> RedisTarget {
    let url = settings.url.revealed
    var configuration = try parsed("redis.\(name).url") { try RedisConfiguration(url: url) }
    if let username = settings.username { configuration.username = username }
    let password = settings.password.map(reader)
    configuration.clientName = "outrigger/pool/\(name)"
    if configuration.tls != nil {
      configuration.tls = TLSConfiguration(
        caFile: settings.tls.caFile, certificateFile: settings.tls.certFile, keyFile: settings.tls.keyFile)
    }
    let pool = RedisPool(
      name: "redis:\(name)", configuration: configuration, pool: settings.pool.configuration, password: password)
    let check = Check(
      name: "redis:\(name)", isCritical: settings.critical, timing: settings.check.timing,
      probe: { deadline in _ = try await pool.command("PING", deadline: deadline) })
    let probe = RedisProbe(
      name: name, configuration: configuration, target: label, keys: RedisKeyChecks(settings),
      wallClock: WallClock.seconds, password: password, onLimit: onLimit)
    return RedisTarget(name: name, pool: pool, probe: probe, check: check)
  }
}

extension PoolSettings {
  fileprivate var configuration: PoolConfiguration {
    var configuration = PoolConfiguration(size: size)
    configuration.acquireTimeout = acquireTimeout
    return configuration
  }
}

extension PostgresCollectorChoice {
  init(_ settings: CollectorSettings) {
    self.init(enabled: settings.enable.map(\.rawValue), disabled: settings.disable.map(\.rawValue))
  }
}

extension CheckSettings {
  var timing: CheckTiming {
    var timing = CheckTiming()
    timing.interval = interval
    timing.timeout = timeout
    timing.fall = fall
    timing.rise = rise
    return timing
  }
}

extension ProcessSelector {
  /// - Throws: `ConfigurationError` for a pattern that is none.
  fileprivate init(_ settings: ProcessSettings, name: String) throws {
    if let pid = settings.pid {
      self = .pid(Int32(clamping: pid))
    } else if let path = settings.pidFile {
      self = .pidFile(path)
    } else {
      do {
        self = .command(try CommandPattern(settings.command ?? ""))
      } catch {
        throw ConfigurationError(
          key: "process.\(name).command", problem: "is no POSIX extended regular expression: \(error)")
      }
    }
  }
}

extension RedisKeyChecks {
  init(_ settings: RedisSettings) {
    self.init()
    keys = settings.checkKeys.compactMap(RedisKeyPattern.init)
    streams = settings.checkStreams.compactMap(RedisKeyPattern.init)
    limit = settings.checkLimit
  }
}
