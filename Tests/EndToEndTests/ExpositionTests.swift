import Support
import Testing

extension EndToEnd {
  struct ExpositionTests {
    @Test func promtoolHasNothingAgainstTheMetricsOfEverythingTogether() async throws {
      let redis = try await SharedServers.redis()
      let setup = DeskSetup(
        api: try FakeBotAPI(), postgres: try await TestDatabase().url, redis: redis.url(),
        more: "metrics: {native_histograms: true}")
      let outrigger = try await setup.startReady()
      _ = try await setup.api.createRequest("The lamp is broken.", priority: "low")
      let text = try await outrigger.get("/metrics").text
      for needed in ["pg_stat_database_", "redis_memory_", "process_cpu_", "telegram_updates_total", "check_up"] {
        #expect(text.contains("\n\(needed)"), "\(needed)")
      }
      let verdict = try await Promtool.check(text)
      #expect(verdict.isValid, "\(verdict.findings)")
      _ = try StrictExposition(parsing: text)
      try await checkOtherFormats(of: outrigger)
      try await outrigger.stop()
    }

    /// What is done on an update's behalf has its correlation id as an example: the handler, its waits for a connection,
    /// the calls of the Bot API it led to. Native buckets are where they can be.
    private func checkOtherFormats(of outrigger: OutriggerBinary) async throws {
      let accept = ["Accept": "application/openmetrics-text;version=1.0.0"]
      let openMetrics = try await outrigger.get("/metrics", headers: accept).text
      if OpenMetricsParser.isWanted { try await OpenMetricsParser.check(openMetrics) }
      for series in [
        "bot_handler_duration_seconds_bucket{",
        "connection_pool_acquire_duration_seconds_bucket{pool=\"postgres:main\"",
        "connection_pool_acquire_duration_seconds_bucket{pool=\"http\"",
        "telegram_api_request_duration_seconds_bucket{method=\"sendMessage\"",
      ] {
        let bucket = openMetrics.split(separator: "\n").first {
          $0.hasPrefix(series) && $0.contains(" # {correlation_id=\"")
        }
        #expect(bucket != nil, "\(series)")
      }
      // Nobody's work in particular has nobody's id.
      let polls = openMetrics.split(separator: "\n").filter {
        $0.hasPrefix("telegram_api_request_duration_seconds_bucket{method=\"getUpdates\"")
      }
      #expect(!polls.isEmpty && !polls.contains { $0.contains(" # {") })

      let type = "application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily;encoding=delimited"
      let protobuf = try await outrigger.get("/metrics", headers: ["Accept": type])
      let durations = try ProtobufExposition(parsing: protobuf.body).histograms("bot_handler_duration_seconds")
      #expect(durations.first?.schema == 3)
    }

    @Test func tenThousandRequestsOnOneConnectionUseOneConnection() async throws {
      let outrigger = try OutriggerBinary.start()
      try await outrigger.waitUntil("/ready")
      let probe = HTTPProbe(port: outrigger.port)
      var answered = 0
      for _ in 0..<10_000 where try await probe.get("/live").status == 200 { answered += 1 }
      #expect(answered == 10_000)
      let metrics = try StrictExposition(parsing: try await probe.get("/metrics").text)
      let labels = ["path": "/live", "method": "GET", "code": "200"]
      #expect(metrics.value("outrigger_http_requests_total", labels) == 10_000)
      #expect(probe.connectionsOpened == 1)
      try await outrigger.stop()
    }
  }
}
