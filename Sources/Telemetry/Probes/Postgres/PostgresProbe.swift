public import EventLoop
internal import Logging
public import MetricRegistry
public import Postgres

/// A Postgres server's own metrics, with postgres_exporter's names: one connection kept open, all statements of a scrape
/// in one pipeline with a sync after each, so that one that fails costs its own metrics only.
@Loop
public final class PostgresProbe: Collector {
  public nonisolated let name: String
  private let session: ProbeSession
  private let labels: LabelSet
  private let server: String
  private var collectors: [PostgresCollector]
  /// The same, for the open session.
  private var readers: [CollectorReader] = []
  private let clock: any MonotonicClock
  private var settings: ServerSettings?
  private let queries: CustomQueries?
  private var identity: (version: String, number: Int)?
  private var limits: ScrapeLimits?
  /// Whether the session has yet to be told to convert nothing.
  private var needsBytes = false
  private var scrapes: UInt64 = 0
  private var failures: CollectorFailures

  /// - Parameters:
  ///   - target: the value of the label `target`; nil with a single target.
  ///   - collectors: which of the groups of metrics are asked.
  ///   - queries: the user's own queries, if there are any.
  ///   - backends: shared by all who probe the same servers.
  ///   - password: read before each connect; `nil`: the configuration's own.
  public nonisolated init(
    name: String, configuration: PostgresConfiguration, target: String?,
    collectors: PostgresCollectorChoice = PostgresCollectorChoice(), queries: CustomQueries? = nil,
    backends: ProbeBackends = ProbeBackends(), clock: any MonotonicClock = LoopClock(),
    password: (@Sendable () throws -> String)? = nil
  ) {
    self.name = "postgres:\(name)"
    var configuration = configuration
    configuration.applicationName = "\(ProbeSession.namePrefix)\(name)"
    session = ProbeSession(configuration, backends: backends, clock: clock, password: password)
    labels = target.map { ["target": $0] } ?? [:]
    server = "\(configuration.host):\(configuration.port)"
    self.collectors = PostgresCollector.all.filter { collectors.includes($0.name) }
    settings = collectors.includes(ServerSettings.name) ? ServerSettings() : nil
    self.queries = queries
    self.clock = clock
    failures = CollectorFailures(target: self.name)
  }

  /// Asks these groups of metrics from the next scrape on.
  public func apply(_ choice: PostgresCollectorChoice) {
    collectors = PostgresCollector.all.filter { choice.includes($0.name) }
    readers = []
    let hasSettings = choice.includes(ServerSettings.name)
    if hasSettings != (settings != nil) { settings = hasSettings ? ServerSettings() : nil }
  }

  /// Never throws: that a server is down is what is to be shown.
  public func collect(by deadline: ContinuousClock.Instant) async throws -> [MetricFamily] {
    let start = clock.now
    scrapes += 1
    // A little earlier than the scrape, so that what was not answered can still be said.
    let limit = max(start, deadline - (deadline - start) / 10)
    await queries?.reload(by: limit)
    let report = ProbeReport(labels, clock: clock)
    do {
      let (connection, isNew) = try await session.connected(by: limit)
      if isNew { forget() }
      // Names there may be of any bytes, and it would refuse to send those that are not UTF-8.
      needsBytes = isNew && connection.parameterStatus("server_encoding") == "SQL_ASCII" || needsBytes
      let target = ProbeTarget(labels: labels, server: server, version: connection.serverVersion)
      try await ask(connection, target, report, by: limit)
    } catch {
      failures.note(unreachable: error)
    }
    report.isUp ? session.noteAnswer() : session.noteMiss()
    for name in collectorNames where !report.has(name) { report.fail(name) }
    report.families += identityFamily
    report.families += queries?.loadFamilies(labels) ?? []
    report.families += summary(report, since: start)
    return report.families
  }

  /// Ends the session, when the sidecar lets go of the server.
  public func disconnect() { session.close() }

  private var collectorNames: [String] {
    (settings == nil ? [] : [ServerSettings.name]) + collectors.map(\.name) + (queries?.names ?? [])
  }

  /// What was known through another session.
  private func forget() {
    identity = nil
    limits = nil
    readers = []
    needsBytes = false
    settings?.reset()
  }

  private func summary(_ report: ProbeReport, since start: ContinuousClock.Instant) -> [MetricFamily] {
    [
      gauge("pg_up", "Whether the server answered in this scrape.", report.isUp ? 1 : 0),
      gauge("pg_exporter_last_scrape_duration_seconds", "How long the scrape took.", (clock.now - start).seconds),
      gauge("pg_exporter_last_scrape_error", "1 if anything of the scrape failed.", report.isComplete ? 0 : 1),
      MetricFamily(
        "pg_exporter_scrapes_total", "Scrapes of the server.", .counter, [Sample(SampleValue(scrapes), labels: labels)]),
    ]
  }

  private var identityFamily: [MetricFamily] {
    guard let identity else { return [] }
    let short = "\(identity.number / 10_000).\(identity.number % 10_000).0"
    let set = LabelSet(
      labels.labels + [
        Label("server", server), Label("version", identity.version), Label("short_version", short),
      ])
    return [MetricFamily("pg_static", "The server's version.", .untyped, [Sample(1, labels: set)])]
  }

  private func gauge(_ name: String, _ help: String, _ value: Double) -> MetricFamily {
    MetricFamily(name, help, .gauge, [Sample(.number(value), labels: labels)])
  }
}

extension PostgresProbe {
  /// One statement of the pipeline and what becomes of its answer.
  private struct Step {
    /// The collector it is for; `nil` for what keeps the session in order.
    let name: String?
    let segment: PostgresSegment
    let read: @Loop (PostgresResult) -> [MetricFamily]
  }

  private func ask(
    _ connection: PostgresConnection, _ target: ProbeTarget, _ report: ProbeReport, by deadline: ContinuousClock.Instant
  ) async throws {
    let steps = upkeep(target, by: deadline) + questions(target, report, by: deadline)
    var next = 0
    report.begin()
    try await connection.pipeline(steps.map(\.segment), deadline: deadline) { result in
      let step = steps[next]
      next += 1
      switch result {
      case .success(let rows):
        report.succeed(step.name, step.read(rows))
        step.name.map { failures.note(recovered: $0) }
      case .failure(let error):
        report.fail(step.name, error)
        step.name.map { failures.note($0, error) }
      }
    }
  }

  /// What has to be said only now and then: the session's limits, and questions whose answers last.
  private func upkeep(_ target: ProbeTarget, by deadline: ContinuousClock.Instant) -> [Step] {
    var steps: [Step] = []
    let wanted = ScrapeLimits(budget: deadline - clock.now)
    if limits?.serves(wanted) != true {
      steps.append(
        Step(name: nil, segment: PostgresSegment(wanted.statement)) { [self] _ in
          limits = wanted
          return []
        })
    }
    if needsBytes {
      let statement = PostgresStatement("SELECT set_config('client_encoding', 'SQL_ASCII', false)")
      steps.append(
        Step(name: nil, segment: PostgresSegment(statement)) { [self] _ in
          needsBytes = false
          return []
        })
    }
    if identity == nil {
      steps.append(
        Step(name: nil, segment: PostgresSegment(PostgresStatement("SELECT version()"))) { [self] result in
          identity = result.rows.first?[0].text.map { ($0, target.version) }
          return []
        })
    }
    if let farewell = session.farewell {
      steps.append(
        Step(name: nil, segment: PostgresSegment(farewell)) { [session] result in
          session.note(farewell: result)
          return []
        })
    }
    return steps
  }

  private func questions(
    _ target: ProbeTarget, _ report: ProbeReport, by deadline: ContinuousClock.Instant
  ) -> [Step] {
    var steps: [Step] = []
    if let settings {
      steps.append(
        Step(name: ServerSettings.name, segment: PostgresSegment(settings.statement)) { [self] in
          self.settings?.read($0, target) ?? []
        })
    }
    if readers.isEmpty { readers = collectors.map { CollectorReader($0, version: target.version) } }
    for reader in readers {
      let name = reader.collector.name
      // A server too old to have what is asked for is no failure.
      guard target.version >= reader.collector.since else {
        report.succeed(name, [], wasAsked: false)
        continue
      }
      steps.append(Step(name: name, segment: PostgresSegment(reader.statement)) { reader.families($0, target) })
    }
    steps += customQuestions(target, report, by: deadline)
    return steps.isEmpty ? [Self.greeting] : steps
  }

  private func customQuestions(
    _ target: ProbeTarget, _ report: ProbeReport, by deadline: ContinuousClock.Instant
  ) -> [Step] {
    guard let queries else { return [] }
    var steps: [Step] = []
    for query in queries.queries {
      if let kept = query.versions.contains(target.version) ? queries.kept(query) : [] {
        report.succeed(query.collectorName, kept, wasAsked: false)
        continue
      }
      let segment = query.segment(within: ScrapeLimits(budget: deadline - clock.now).statementTimeout)
      steps.append(
        Step(name: query.collectorName, segment: segment) { result in
          let families = query.families(result, target)
          queries.keep(families, of: query)
          return families
        })
    }
    return steps
  }

  /// With nothing else to ask, the server is still asked whether it is there.
  private static let greeting = Step(name: nil, segment: PostgresSegment(PostgresStatement("SELECT 1"))) { _ in [] }
}
