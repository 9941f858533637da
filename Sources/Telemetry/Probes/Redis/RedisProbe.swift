public import EventLoop
public import MetricRegistry
public import Redis

/// A Redis server's own metrics, with redis_exporter's names: one connection kept open, every command of a scrape in one
/// write.
@Loop
public final class RedisProbe: Collector {
  /// Scrapes that may fail in a row before the connection is thought to be dead though it looks alive.
  private static let patience = 3

  public nonisolated let name: String
  private let configuration: RedisConfiguration
  private let password: (@Sendable () throws -> String)?
  private let labels: LabelSet
  private let clock: any MonotonicClock
  private var connection: RedisConnection?
  private var missed = 0
  private var scrapes: UInt64 = 0

  /// - Parameters:
  ///   - target: the value of the label `target`; nil with a single target.
  ///   - password: read before each connect; `nil`: the configuration's own.
  public nonisolated init(
    name: String, configuration: RedisConfiguration, target: String?, clock: any MonotonicClock = LoopClock(),
    password: (@Sendable () throws -> String)? = nil
  ) {
    self.password = password
    self.name = "redis:\(name)"
    var configuration = configuration
    configuration.clientName = "outrigger/probe/\(name)"
    self.configuration = configuration
    labels = target.map { ["target": $0] } ?? [:]
    self.clock = clock
  }

  /// Never throws: that a server is down is what is to be shown.
  public func collect(by deadline: ContinuousClock.Instant) async throws -> [MetricFamily] {
    let start = clock.now
    scrapes += 1
    // A little earlier than the scrape, so that what was not answered can still be said.
    let answer = await ask(by: max(start, deadline - (deadline - start) / 10))
    var families = answer ?? []
    var error = MetricFamily("redis_exporter_last_scrape_error", "1 if the last scrape failed.", .gauge)
    error.add(answer == nil ? 1 : 0, labels: labels.adding("err", ""))
    families += [
      gauge("redis_up", "Whether the server could be asked in this scrape.", answer == nil ? 0 : 1),
      gauge("redis_exporter_last_scrape_duration_seconds", "How long the scrape took.", (clock.now - start).seconds),
      error,
      MetricFamily(
        "redis_exporter_scrapes_total", "Scrapes of the server.", .counter,
        [Sample(SampleValue(scrapes), labels: labels)]),
    ]
    return families
  }

  /// `nil` when the server could not be asked.
  private func ask(by deadline: ContinuousClock.Instant) async -> [MetricFamily]? {
    do {
      let connection = try await connected(by: deadline)
      let replies = try await connection.send(
        [RedisCommand("INFO", "ALL"), RedisCommand("CONFIG", "GET", "databases")], deadline: deadline)
      missed = 0
      guard let text = replies.first?.text else { return nil }
      // A user without the right to CONFIG gets the usual number of databases.
      let databases = replies.last?.array?.last?.text.flatMap { Int($0) }
      return RedisInfo(text).families(databases: databases, labels: labels)
    } catch {
      missed += 1
      if missed >= Self.patience { disconnect() }
      return nil
    }
  }

  private func connected(by deadline: ContinuousClock.Instant) async throws -> RedisConnection {
    if let connection, connection.isUsable { return connection }
    disconnect()
    var current = configuration
    if let password { current.password = try password() }
    let opened = try await RedisConnection.connect(current, deadline: deadline)
    connection = opened
    return opened
  }

  /// Ends the session, when the sidecar lets go of the server.
  public func disconnect() {
    connection?.close()
    connection = nil
    missed = 0
  }

  private func gauge(_ name: String, _ help: String, _ value: Double) -> MetricFamily {
    MetricFamily(name, help, .gauge, [Sample(.number(value), labels: labels)])
  }
}
