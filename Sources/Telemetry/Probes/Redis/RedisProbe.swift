public import EventLoop
internal import Logging
public import MetricRegistry
internal import Pooling
public import Redis

/// A Redis server's own metrics, with redis_exporter's names: one connection kept open, every command of a scrape in one
/// write. Valkey, KeyDB, clusters and sentinels are told by what they say of themselves.
@Loop
public final class RedisProbe: Collector {
  /// Scrapes that may fail in a row before the connection is thought to be dead though it looks alive.
  private static let patience = 3
  /// The largest answer of a scrape; INFO and the latencies of a thousand commands are below 1 MiB.
  private nonisolated static let maxReplyBytes = 16 << 20

  public nonisolated let name: String
  private let configuration: RedisConfiguration
  private let password: (@Sendable () throws -> String)?
  private var keys: RedisKeyChecks
  private let labels: LabelSet
  private let clock: any MonotonicClock
  private let wallClock: @Sendable () -> Double
  private let onLimit: @Sendable (String) -> Void
  private let logger = Logger(label: "outrigger")
  private var session: RedisSession?
  private var missed = 0
  private var durations = SummarySnapshot(quantiles: [], count: 0, sum: 0)
  /// Refusals that were logged, as question and first word.
  private var logged: Set<String> = []

  /// - Parameters:
  ///   - target: the value of the label `target`; nil with a single target.
  ///   - keys: what is looked at besides the server's own statistics.
  ///   - password: read before each connect; `nil`: the configuration's own.
  ///   - wallClock: Unix seconds, for the server's start.
  ///   - onLimit: is told of a limit that was reached, by its configuration key.
  public nonisolated init(
    name: String, configuration: RedisConfiguration, target: String?, keys: RedisKeyChecks = RedisKeyChecks(),
    clock: any MonotonicClock = LoopClock(), wallClock: @escaping @Sendable () -> Double,
    password: (@Sendable () throws -> String)? = nil, onLimit: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.password = password
    self.name = "redis:\(name)"
    var configuration = configuration
    configuration.clientName = "outrigger/probe/\(name)"
    configuration.maxReplyBytes = Self.maxReplyBytes
    self.configuration = configuration
    self.keys = keys
    labels = target.map { ["target": $0] } ?? [:]
    self.clock = clock
    self.wallClock = wallClock
    self.onLimit = onLimit
  }

  /// What is looked at from the next scrape on.
  public func apply(_ keys: RedisKeyChecks) { self.keys = keys }

  /// Never throws: that a server is down is what is to be shown.
  public func collect(by deadline: ContinuousClock.Instant) async throws -> [MetricFamily] {
    let start = clock.now
    // A little earlier than the scrape, so that what was not answered can still be said.
    let limit = max(start, deadline - (deadline - start) / 10)
    var connected = start
    var failure: RedisError.Reason?
    var families: [MetricFamily] = []
    do {
      let session = try await connectedSession(by: limit)
      connected = clock.now
      families = try await read(session, by: limit)
      missed = 0
    } catch {
      failure = (error as? RedisError)?.reason ?? .timeout
      if connected == start { connected = clock.now }
      missScrape()
    }
    let took = (clock.now - start).seconds
    durations.count += 1
    durations.sum += took
    families += ownFamilies(failure, took: took, connecting: (connected - start).seconds)
    families.removeAll { $0.samples.isEmpty }
    return families
  }

  private func read(_ session: RedisSession, by deadline: ContinuousClock.Instant) async throws -> [MetricFamily] {
    let reading = try await session.read(labels, by: deadline) { note($0, $1) }
    var families = reading.info.families(databases: reading.databases, now: wallClock(), labels: labels)
    families += reading.families
    guard !keys.isEmpty else { return families }
    families += await readKeys(session, by: deadline)
    return families
  }

  /// Keys get half of the time that is left; when it is over they are missing, and nothing else is.
  private func readKeys(_ session: RedisSession, by deadline: ContinuousClock.Instant) async -> [MetricFamily] {
    let now = clock.now
    let batch = RedisBatch(connection: session.connection, deadline: now + max(.zero, deadline - now) / 2)
    do {
      let outcome = try await RedisKeyReader(checks: keys, batch: batch).read(labels)
      if outcome.isCut {
        onLimit("redis.\(name.dropFirst(6)).check_limit")
        note("check_keys, check_streams", "LIMIT more than \(keys.limit) keys were found; the rest is left out")
      }
      return outcome.families
    } catch {
      note("check_keys, check_streams", "\(error)")
      return []
    }
  }

  private func ownFamilies(_ failure: RedisError.Reason?, took: Double, connecting: Double) -> [MetricFamily] {
    var error = MetricFamily("redis_exporter_last_scrape_error", "1 if the last scrape failed.", .gauge)
    error.add(failure == nil ? 0 : 1, labels: labels.adding("err", failure?.rawValue ?? ""))
    return [
      gauge("redis_up", "Whether the server could be asked in this scrape.", failure == nil ? 1 : 0),
      gauge("redis_exporter_last_scrape_duration_seconds", "How long the scrape took.", took),
      gauge(
        "redis_exporter_last_scrape_connect_time_seconds", "How long the scrape waited for a connection.", connecting),
      error,
      MetricFamily(
        "redis_exporter_scrapes_total", "Scrapes of the server.", .counter,
        [Sample(.count(durations.count), labels: labels)]),
      MetricFamily(
        "redis_exporter_scrape_duration_seconds", "How long scrapes took.", .summary,
        [Sample(.summary(durations), labels: labels)]),
    ]
  }

  /// One line for each question and kind of refusal.
  private func note(_ question: String, _ message: String) {
    guard logged.count < 100, logged.insert("\(question) \(message.prefix { $0 != " " })").inserted else { return }
    logger.notice(
      "redis metrics incomplete",
      metadata: ["target": "\(name)", "asked": "\(question)", "answer": "\(message)"])
  }

  private func missScrape() {
    missed += 1
    if missed >= Self.patience { disconnect() }
  }

  private func connectedSession(by deadline: ContinuousClock.Instant) async throws -> RedisSession {
    if let session, session.connection.isUsable { return session }
    disconnect()
    let opened = RedisSession(
      try await RedisConnection.connect(configuration, password: password, deadline: deadline), clock: clock)
    session = opened
    return opened
  }

  /// Ends the session, when the sidecar lets go of the server.
  public func disconnect() {
    session?.connection.close()
    session = nil
    missed = 0
  }

  private func gauge(_ name: String, _ help: String, _ value: Double) -> MetricFamily {
    MetricFamily(name, help, .gauge, [Sample(.number(value), labels: labels)])
  }
}
