import EventLoop
import MetricRegistry
import Postgres
import Support
import Testing

@testable import Probes

/// The user's own queries on a real server.
@Loop struct CustomQueryTests {
  private func soon(_ clock: any MonotonicClock = LoopClock()) -> ContinuousClock.Instant {
    clock.now.advanced(by: .seconds(10))
  }

  private func probe(
    _ text: String, clock: any MonotonicClock = LoopClock(), in directory: TemporaryDirectory
  ) async throws -> PostgresProbe {
    let server = try await SharedServers.postgres()
    let queries = try CustomQueries(path: try directory.write(text, to: "queries.yml"), clock: clock)
    let nothing = PostgresCollectorChoice(disabled: PostgresCollectorChoice.names.keys)
    return PostgresProbe(
      name: "main", configuration: try PostgresConfiguration(url: server.url()), target: nil, collectors: nothing,
      queries: queries, clock: clock)
  }

  @Test func everyUsageBecomesItsMetric() async throws {
    let directory = try TemporaryDirectory()
    let probe = try await probe(
      """
      shop:
        query: >
          SELECT 'a' AS kind, 3 AS orders, 2.5 AS ratio, 'good' AS mood, '1m30s' AS age, true AS open,
            timestamptz '2026-11-21 08:24:56+00' AS at, NULL::int AS nothing, 'x' AS word, 7 AS extra, 8 AS hidden,
            ARRAY[1, 5] AS wait, ARRAY[2, 3] AS wait_bucket, 12.5 AS wait_sum, 4 AS wait_count
        metrics:
          - kind: {usage: LABEL}
          - orders: {usage: COUNTER, description: "Orders."}
          - ratio: {usage: GAUGE}
          - mood: {usage: MAPPEDMETRIC, metric_mapping: {good: 1}}
          - age: {usage: DURATION}
          - open: {usage: GAUGE}
          - at: {usage: GAUGE}
          - nothing: {usage: GAUGE}
          - hidden: {usage: DISCARD}
          - wait: {usage: HISTOGRAM}
      """, in: directory)
    let exposed = Exposed(try await probe.collect(by: soon()))
    #expect(exposed.families["shop_orders"]?.type == .counter)
    #expect(exposed.families["shop_orders"]?.help == "Orders.")
    #expect(exposed.labelNames("shop_orders") == ["kind", "server"])
    #expect(exposed.value("shop_orders", ["kind": "a"]) == 3)
    #expect(exposed.value("shop_ratio") == 2.5)
    #expect(exposed.value("shop_mood") == 1)
    #expect(exposed.value("shop_age_milliseconds") == 90_000)
    #expect(exposed.value("shop_open") == 1)
    #expect(exposed.value("shop_at") == 1_795_249_496)
    #expect(exposed.families["shop_extra"]?.type == .untyped)
    #expect(exposed.value("shop_extra") == 7)
    #expect(exposed.value("shop_nothing") == nil && exposed.value("shop_word") == nil)
    #expect(exposed.families["shop_hidden"] == nil && exposed.families["shop_wait_sum"] == nil)
    #expect(
      exposed.families["shop_wait"]?.samples.first?.value
        == .histogram(HistogramSnapshot(bounds: [1, 5], counts: [2, 1, 1], sum: 12.5)))
    #expect(exposed.value("pg_scrape_collector_success", ["collector": "query:shop"]) == 1)
    #expect(exposed.value("pg_exporter_user_queries_load_error") == 0)
    probe.disconnect()
  }

  @Test func aQueryCanChangeNothingAndOneThatFailsLosesItself() async throws {
    let server = try await SharedServers.postgres()
    try await server.query("CREATE TABLE IF NOT EXISTS untouched (a int)")
    let directory = try TemporaryDirectory()
    let probe = try await probe(
      """
      writes:
        query: INSERT INTO untouched VALUES (1) RETURNING a
        metrics: [{a: {usage: GAUGE}}]
      allows:
        query: SELECT set_config('transaction_read_only', 'off', false)
        metrics: [{set_config: {usage: DISCARD}}]
      twice:
        query: COMMIT; INSERT INTO untouched VALUES (2)
        metrics: [{a: {usage: GAUGE}}]
      fine:
        query: SELECT 1 AS a
        metrics: [{a: {usage: GAUGE}}]
      """, in: directory)
    for _ in 1...2 {
      let exposed = Exposed(try await probe.collect(by: soon()))
      #expect(exposed.failed == ["query:allows", "query:twice", "query:writes"])
      #expect(exposed.value("fine_a") == 1)
      #expect(exposed.value("pg_up") == 1)
    }
    #expect(try await server.query("SELECT count(*) FROM untouched") == "0")
    probe.disconnect()
  }

  @Test func aQueryHasATimeOfItsOwn() async throws {
    let directory = try TemporaryDirectory()
    let probe = try await probe(
      """
      slow:
        query: SELECT pg_sleep(60)
        timeout: 100ms
        metrics: [{pg_sleep: {usage: GAUGE}}]
      fine:
        query: SELECT 1 AS a
        metrics: [{a: {usage: GAUGE}}]
      """, in: directory)
    let start = ContinuousClock.now
    let exposed = Exposed(try await probe.collect(by: soon()))
    #expect(exposed.failed == ["query:slow"])
    #expect(exposed.families["fine_a"]?.samples.count == 1)
    #expect(ContinuousClock.now - start < .seconds(5))
    probe.disconnect()
  }

  @Test func aResultIsKeptForItsTime() async throws {
    let directory = try TemporaryDirectory()
    // The clock stands still from here on, and connects have real deadlines.
    _ = try await SharedServers.postgres()
    let clock = TestClock()
    let probe = try await probe(
      """
      kept:
        query: SELECT extract(epoch FROM clock_timestamp()) AS at
        cache_seconds: 60
        metrics: [{at: {usage: GAUGE}}]
      """, clock: clock, in: directory)
    let first = Exposed(try await probe.collect(by: soon(clock))).value("kept_at")
    clock.advance(by: .seconds(59))
    #expect(Exposed(try await probe.collect(by: soon(clock))).value("kept_at") == first)
    clock.advance(by: .seconds(2))
    #expect(Exposed(try await probe.collect(by: soon(clock))).value("kept_at") != first)
    probe.disconnect()
  }

  @Test func aFileThatChangesIsReadAgainAndABadOneKeepsTheLast() async throws {
    let directory = try TemporaryDirectory()
    // The clock stands still from here on, and connects have real deadlines.
    _ = try await SharedServers.postgres()
    let clock = TestClock()
    let probe = try await probe(
      "old: {query: SELECT 1 AS a, metrics: [{a: {usage: GAUGE}}]}\n", clock: clock, in: directory)
    #expect(Exposed(try await probe.collect(by: soon(clock))).value("old_a") == 1)
    try directory.write("new: {query: SELECT 2 AS a, metrics: [{a: {usage: GAUGE}}]}\n", to: "queries.yml")
    clock.advance(by: .seconds(11))
    let renewed = Exposed(try await probe.collect(by: soon(clock)))
    #expect(renewed.value("new_a") == 2 && renewed.families["old_a"] == nil)
    try directory.write("new: [", to: "queries.yml")
    clock.advance(by: .seconds(11))
    let kept = Exposed(try await probe.collect(by: soon(clock)))
    #expect(kept.value("new_a") == 2)
    #expect(kept.value("pg_exporter_user_queries_load_error") == 1)
    probe.disconnect()
  }

  @Test func aQueryForOtherServersIsNotAsked() async throws {
    let directory = try TemporaryDirectory()
    let probe = try await probe(
      """
      old: {query: SELECT nonsense, runonserver: "<10.0.0", metrics: [{a: {usage: GAUGE}}]}
      """, in: directory)
    let exposed = Exposed(try await probe.collect(by: soon()))
    #expect(exposed.value("pg_up") == 1)
    #expect(exposed.families["pg_scrape_collector_success"]?.samples.count == 1)
    probe.disconnect()
  }
}
