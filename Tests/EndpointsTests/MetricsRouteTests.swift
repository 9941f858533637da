import EventLoop
import MetricRegistry
import Support
import Testing

/// A collector that waits for the test.
private struct Held: Collector {
  let name = "held"
  let entered = Latch()
  let release = Latch()

  @Loop func collect(by deadline: ContinuousClock.Instant) async throws -> [MetricFamily] {
    entered.open()
    try await release.wait()
    return [MetricFamily("held_value", "Held back.", .gauge, [Sample(1)])]
  }
}

@Loop struct MetricsRouteTests {
  @Test func theAnswerIsStrictlyValidText() async throws {
    let bench = try await EndpointsBench()
    bench.registry.counter("jobs_total", "Jobs \\ done.", labels: "kind").with("a\"b\n").increment()
    let answer = try await bench.probe.get("/metrics")
    #expect(answer.status == 200)
    #expect(answer.headers["Content-Type"] == "text/plain; version=0.0.4; charset=utf-8")
    #expect(answer.headers["Vary"] == "Accept, Accept-Encoding")
    _ = try StrictExposition(parsing: answer.text)
    let verdict = try await Promtool.check(answer.text)
    #expect(verdict.isValid, "\(verdict.findings)")
    await bench.stop()
  }

  @Test func namesFilterTheFamilies() async throws {
    let bench = try await EndpointsBench()
    bench.registry.counter("a_total", "A.").with().increment()
    bench.registry.counter("b_total", "B.").with().increment()
    let answer = try await bench.probe.get("/metrics?name[]=a_total")
    #expect(answer.text == "# HELP a_total A.\n# TYPE a_total counter\na_total 1\n")
    await bench.stop()
  }

  @Test func moreScrapesThanAllowedAreRefusedAndCounted() async throws {
    let bench = try await EndpointsBench(maxInFlight: 1)
    let held = Held()
    bench.registry.add(held)
    let port = bench.probe.port
    let first = Task { try await HTTPProbe(port: port).get("/metrics") }
    try await held.entered.wait()
    let second = try await bench.probe.get("/metrics")
    #expect(second.status == 503)
    #expect(second.headers["Retry-After"] == "1")
    held.release.open()
    #expect(try await first.value.status == 200)
    let metrics = try StrictExposition(parsing: try await bench.probe.get("/metrics").text)
    #expect(metrics.value("outrigger_limit_reached_total", ["limit": "metrics.max_in_flight"]) == 1)
    await bench.stop()
  }

  @Test func aCollectorThatIsLateLosesOnlyItsOwnFamilies() async throws {
    let bench = try await EndpointsBench()
    let held = Held()
    bench.registry.add(held)
    let answer = try await bench.probe.get("/metrics", headers: ["X-Prometheus-Scrape-Timeout-Seconds": "0.6"])
    #expect(answer.status == 200)
    #expect(!answer.text.contains("held_value"))
    #expect(answer.text.contains("outrigger_series"))
    held.release.open()
    await bench.stop()
  }

  @Test func requestsAreCountedByPatternNeverByPath() async throws {
    let bench = try await EndpointsBench()
    _ = try await bench.probe.get("/ready/module:helpdesk")
    _ = try await bench.probe.get("/no/such/page")
    let metrics = try StrictExposition(parsing: try await bench.probe.get("/metrics").text)
    let requests = "outrigger_http_requests_total"
    #expect(metrics.value(requests, ["path": "/ready/:name", "method": "GET", "code": "200"]) == 1)
    #expect(metrics.value(requests, ["path": "other", "method": "GET", "code": "404"]) == 1)
    await bench.stop()
  }

  @Test func everyAnswerCarriesACorrelationID() async throws {
    let bench = try await EndpointsBench()
    let own = try await bench.probe.get("/live", headers: ["X-Correlation-ID": "abc-1.2_3"])
    #expect(own.headers["X-Correlation-ID"] == "abc-1.2_3")
    let other = try await bench.probe.get("/live", headers: ["X-Request-Id": "from-the-proxy"])
    #expect(other.headers["X-Correlation-ID"] == "from-the-proxy")
    let made = try await bench.probe.get("/missing", headers: ["X-Correlation-ID": "no spaces"])
    #expect(made.status == 404)
    #expect(made.headers["X-Correlation-ID"]?.count == 32)
    await bench.stop()
  }
}
