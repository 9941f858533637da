import EventLoop
import MetricRegistry
import Support
import Testing

/// Which format and encoding a scraper gets for what it asks.
@Loop struct MetricsFormatTests {
  nonisolated private static let text = "text/plain; version=0.0.4; charset=utf-8"
  nonisolated private static let openMetrics = "application/openmetrics-text; version=1.0.0; charset=utf-8"
  nonisolated private static let protobuf =
    "application/vnd.google.protobuf; proto=io.prometheus.client.MetricFamily; encoding=delimited"
  nonisolated private static let protobufAsked =
    "application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily;encoding=delimited"

  nonisolated private static let prometheus3 =
    "application/openmetrics-text;version=1.0.0;escaping=allow-utf-8;q=0.5,"
    + "application/openmetrics-text;version=0.0.1;q=0.4,text/plain;version=1.0.0;escaping=allow-utf-8;q=0.3,"
    + "text/plain;version=0.0.4;q=0.2,*/*;q=0.1"

  nonisolated private static let prometheus2 =
    "application/openmetrics-text;version=1.0.0,application/openmetrics-text;version=0.0.1;q=0.75,"
    + "text/plain;version=0.0.4;q=0.5,*/*;q=0.1"

  /// What is asked, and what is answered.
  nonisolated private static let cases: [(String, String)] = [
    ("", text), ("*/*", text), ("text/html", text),
    ("text/plain;version=0.0.4;q=0.5, */*;q=0.1", text),
    (prometheus3, "\(openMetrics); escaping=allow-utf-8"),
    (prometheus2, "\(openMetrics); escaping=underscores"),
    ("\(protobufAsked);q=0.8,\(prometheus3)", protobuf),
    ("\(protobufAsked);q=0,\(prometheus3)", "\(openMetrics); escaping=allow-utf-8"),
    ("application/vnd.google.protobuf;proto=other;encoding=delimited, text/plain;q=0.1", text),
    ("application/openmetrics-text;version=2.0.0,text/plain;version=0.0.4;q=0.2", text),
    (
      "application/openmetrics-text; version=\"1.0.0\"; Q=0.1 , text/plain ; q=0",
      "\(openMetrics); escaping=underscores"
    ),
  ]

  @Test(arguments: cases)
  func acceptDecidesTheFormat(accept: String, contentType: String) async throws {
    let bench = try await EndpointsBench()
    bench.registry.counter("jobs_total", "Jobs.").with().increment()
    let answer = try await bench.probe.get("/metrics", headers: accept.isEmpty ? [:] : ["Accept": accept])
    #expect(answer.status == 200)
    #expect(answer.headers["Content-Type"] == contentType)
    if contentType.hasPrefix("text") {
      _ = try StrictExposition(parsing: answer.text)
    } else if contentType.hasPrefix("application/openmetrics") {
      #expect(answer.text.hasSuffix("# EOF\n"))
      #expect(answer.text.contains("# TYPE jobs counter\n# HELP jobs Jobs.\njobs_total 1\n"))
    } else {
      #expect(try ProtobufExposition(parsing: answer.body).metrics["jobs_total"]?.count == 1)
    }
    await bench.stop()
  }

  @Test(arguments: [
    ("gzip", true), ("deflate, gzip;q=1.0, *;q=0.5", true), ("*", true), ("identity", false), ("gzip;q=0", false),
    ("*;q=0", false), ("", false),
  ])
  func acceptEncodingDecidesTheCompression(accepted: String, isCompressed: Bool) async throws {
    let bench = try await EndpointsBench()
    let family = bench.registry.counter("jobs_total", "Jobs.", labels: "number")
    for number in 0..<2000 { family.with("\(number)").increment() }
    let answer = try await bench.probe.get("/metrics", headers: accepted.isEmpty ? [:] : ["Accept-Encoding": accepted])
    #expect(answer.headers["Content-Encoding"] == (isCompressed ? "gzip" : nil))
    #expect(answer.headers["Vary"] == "Accept, Accept-Encoding")
    var text = answer.text
    if isCompressed {
      let unpacked = try await Command.run(Launch("gzip", ["-dc"], input: .bytes(answer.body)))
      #expect(unpacked.status == .exited(0), "\(unpacked.errorOutput)")
      text = unpacked.output
    }
    #expect(try StrictExposition(parsing: text).family("jobs_total")?.samples.count == 2000)
    await bench.stop()
  }

  @Test func headHasTheHeadersOfGetAndNoBody() async throws {
    let bench = try await EndpointsBench()
    let answer = try await bench.probe.request("HEAD", "/metrics")
    #expect(answer.status == 200)
    #expect(answer.headers["Content-Type"] == Self.text)
    #expect(answer.body.isEmpty)
    // The connection goes on as if nothing had been.
    #expect(try await bench.probe.get("/metrics").status == 200)
    #expect(bench.probe.connectionsOpened == 1)
    await bench.stop()
  }

  @Test func scrapersThatTakeNoBodyLeaveNothingInFlight() async throws {
    let bench = try await EndpointsBench(maxInFlight: 2)
    let family = bench.registry.counter("jobs_total", "Jobs.", labels: "number")
    let long = String(repeating: "x", count: 4000)
    for number in 0..<2000 { family.with("\(number)\(long)").increment() }
    for _ in 0..<5 { #expect(try await bench.probe.request("HEAD", "/metrics").status == 200) }
    for _ in 0..<5 {
      // Hangs up with megabytes still to come.
      let stream = try await bench.probe.stream("/metrics")
      #expect(stream.status == 200)
    }
    try await eventually("room for a scrape") { try await bench.probe.get("/metrics?name[]=jobs_total").status == 200 }
    await bench.stop()
  }

  @Test func aLargeBodyComesInPiecesAndWhole() async throws {
    let bench = try await EndpointsBench()
    let family = bench.registry.histogram("wait_seconds", "Waits.", labels: "number", buckets: [1])
    for number in 0..<3000 { family.with("\(number)").observe(0.5) }
    let answer = try await bench.probe.get("/metrics?name[]=wait_seconds")
    #expect(answer.headers["Transfer-Encoding"] == "chunked")
    #expect(answer.headers["Content-Length"] == nil)
    #expect(answer.text.split(separator: "\n").count == 2 + 4 * 3000)
    #expect(answer.text.hasSuffix("wait_seconds_count{number=\"2999\"} 1\n"))
    await bench.stop()
  }

  @Test(.enabled(if: OpenMetricsParser.isWanted))
  func theStrictParserTakesEveryFamilyOfTheEndpoints() async throws {
    let bench = try await EndpointsBench()
    _ = try await bench.probe.get("/live")
    let accept = ["Accept": "application/openmetrics-text;version=1.0.0"]
    let answer = try await bench.probe.get("/metrics", headers: accept)
    #expect(try await OpenMetricsParser.check(answer.text) > 10)
    await bench.stop()
  }
}
