public import EventLoop
internal import Logging
public import MetricRegistry
public import Postgres

/// A Postgres server's own metrics, with postgres_exporter's names: one connection kept open, all queries of a scrape in
/// one pipeline with a sync after each, so that one that fails costs its own metrics only.
@Loop
public final class PostgresProbe: Collector {
  /// Scrapes that may fail in a row before the connection is thought to be dead though it looks alive.
  private static let patience = 3

  public nonisolated let name: String
  private let configuration: PostgresConfiguration
  private let password: (@Sendable () throws -> String)?
  private let labels: LabelSet
  private let clock: any MonotonicClock
  private var connection: PostgresConnection?
  private var missed = 0
  private var scrapes: UInt64 = 0

  /// - Parameters:
  ///   - target: the value of the label `target`; nil with a single target.
  ///   - password: read before each connect; `nil`: the configuration's own.
  public nonisolated init(
    name: String, configuration: PostgresConfiguration, target: String?, clock: any MonotonicClock = LoopClock(),
    password: (@Sendable () throws -> String)? = nil
  ) {
    self.password = password
    self.name = "postgres:\(name)"
    var configuration = configuration
    configuration.applicationName = "outrigger/probe/\(name)"
    self.configuration = configuration
    labels = target.map { ["target": $0] } ?? [:]
    self.clock = clock
  }

  /// Never throws: that a server is down is what is to be shown.
  public func collect(by deadline: ContinuousClock.Instant) async throws -> [MetricFamily] {
    let start = clock.now
    scrapes += 1
    // A little earlier than the scrape, so that what was not answered can still be said.
    let limit = max(start, deadline - (deadline - start) / 10)
    let outcome = await query(by: limit)
    var families = outcome.families
    families += [
      gauge("pg_up", "Whether the server could be asked in this scrape.", outcome.isUp ? 1 : 0),
      gauge("pg_exporter_last_scrape_duration_seconds", "How long the scrape took.", (clock.now - start).seconds),
      gauge("pg_exporter_last_scrape_error", "1 if anything of the scrape failed.", outcome.isComplete ? 0 : 1),
      MetricFamily(
        "pg_exporter_scrapes_total", "Scrapes of the server.", .counter, [Sample(SampleValue(scrapes), labels: labels)]),
    ]
    return families
  }

  private struct Outcome {
    var families: [MetricFamily] = []
    var isUp = false
    var isComplete = false
  }

  private func query(by deadline: ContinuousClock.Instant) async -> Outcome {
    var outcome = Outcome()
    var success = MetricFamily("pg_scrape_collector_success", "Whether the collector succeeded.", .gauge)
    var duration = MetricFamily("pg_scrape_collector_duration_seconds", "How long the collector took.", .gauge)
    let start = clock.now
    let results = await pipeline(by: deadline)
    let took = (clock.now - start).seconds
    outcome.isUp = results != nil
    outcome.isComplete = results != nil
    for (index, collector) in PostgresCollector.all.enumerated() {
      let labels = labels.adding("collector", collector.name)
      duration.add(took, labels: labels)
      if let results, index < results.count, case .success(let result) = results[index] {
        outcome.families += collector.families(result, self.labels)
        success.add(1, labels: labels)
      } else {
        outcome.isComplete = false
        success.add(0, labels: labels)
      }
    }
    outcome.families += [success, duration]
    return outcome
  }

  /// `nil` when nothing was answered.
  private func pipeline(
    by deadline: ContinuousClock.Instant
  ) async -> [Result<PostgresResult, PostgresError>]? {
    do {
      let connection = try await connected(by: deadline)
      let version = connection.serverVersion
      let statements = PostgresCollector.all.map { PostgresStatement($0.sql(version)) }
      let results = try await connection.pipeline(statements, deadline: deadline)
      guard results.contains(where: \.isSuccess) else { return missScrape() }
      missed = 0
      return results
    } catch {
      return missScrape()
    }
  }

  private func missScrape() -> [Result<PostgresResult, PostgresError>]? {
    missed += 1
    if missed >= Self.patience { disconnect() }
    return nil
  }

  private func connected(by deadline: ContinuousClock.Instant) async throws -> PostgresConnection {
    if let connection, connection.isUsable { return connection }
    disconnect()
    var current = configuration
    if let password { current.password = try password() }
    let opened = try await PostgresConnection.connect(current, deadline: deadline)
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

extension Result {
  fileprivate var isSuccess: Bool { if case .success = self { true } else { false } }
}
