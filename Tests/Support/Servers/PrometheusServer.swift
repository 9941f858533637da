/// A real Prometheus of our own that scrapes its targets every second: own port, own data.
public final class PrometheusServer: Sendable {
  public let port: UInt16
  /// For its API.
  public let probe: HTTPProbe
  private let directory: TemporaryDirectory
  private let process: ChildProcess

  /// - Parameters:
  ///   - target: the port of what it scrapes, on this machine.
  ///   - others: ports of further programs that it scrapes likewise.
  ///   - features: what `--enable-feature` gets. With `native-histograms` it asks for the protobuf format first.
  ///   - access: how to ask the target, as lines of the scrape's configuration: `scheme: https`, `basic_auth: {…}`.
  public static func start(
    scraping target: UInt16, and others: [UInt16] = [], features: [String] = [], access: [String] = []
  ) async throws -> PrometheusServer {
    let server = try PrometheusServer([target] + others, features, access)
    try await eventually("Prometheus to be ready", timeout: .seconds(60)) {
      if let ended = server.process.exitStatus { throw SupportError("Prometheus \(ended).\n\(server.process.tail)") }
      return (try? await server.probe.get("/-/ready"))?.status == 200
    }
    return server
  }

  private init(_ targets: [UInt16], _ features: [String], _ access: [String]) throws {
    directory = try TemporaryDirectory()
    port = try FreePort.next()
    probe = HTTPProbe(port: port, timeout: .seconds(30))
    let configuration = """
      global: {scrape_interval: 1s, scrape_timeout: 1s}
      scrape_configs:
        - job_name: ours
          static_configs: [{targets: [\(targets.map { "\"127.0.0.1:\($0)\"" }.joined(separator: ", "))]}]

      """ + access.map { "    \($0)\n" }.joined()
    var arguments = [
      "--config.file=\(try directory.write(configuration, to: "prometheus.yml"))",
      "--storage.tsdb.path=\(directory.file("data"))", "--web.listen-address=127.0.0.1:\(port)",
    ]
    if !features.isEmpty { arguments.append("--enable-feature=" + features.joined(separator: ",")) }
    process = try ChildProcess.start(Launch("prometheus", arguments, directory: directory.path))
  }

  /// Waits until it has scraped each target well so often.
  public func waitForScrapes(_ count: Int = 2) async throws {
    try await eventually("\(count) scrapes", timeout: .seconds(60)) {
      let query = "min(count_over_time((up == 1)[1m:1s]))"
      return try await value(query).map { $0 >= Double(count) } ?? false
    }
  }

  /// The value of a query that gives one number; nil when it gives none.
  public func value(_ query: String) async throws -> Double? {
    let result = try await api("query?query=\(Self.encoded(query))")["result"]?.array ?? []
    guard result.count <= 1 else { throw SupportError("\(query) gives \(result.count) series.") }
    return result.first?["value"]?[1]?.string.flatMap(Double.init)
  }

  /// How many series a query gives. Throws with what Prometheus says when it cannot be parsed or answered.
  public func count(_ query: String) async throws -> Int {
    try await api("query?query=\(Self.encoded(query))")["result"]?.array?.count ?? 0
  }

  /// How many of the series that a query gives are numbers: 0 / 0 is none.
  public func countOfNumbers(_ query: String) async throws -> Int {
    let result = try await api("query?query=\(Self.encoded(query))")["result"]?.array ?? []
    return result.count { $0["value"]?[1]?.string != "NaN" }
  }

  /// The exemplars of the last minutes: their labels and values.
  public func exemplars(_ query: String) async throws -> [(labels: [String: String], value: Double)] {
    let answer = try await probe.get("/api/v1/query_exemplars?query=\(Self.encoded(query))&start=0&end=99999999999")
    let series = try JSONValue(parsing: answer.text)["data"]?.array ?? []
    return series.flatMap { $0["exemplars"]?.array ?? [] }.map { exemplar in
      let labels = exemplar["labels"]?.object?.compactMapValues(\.string) ?? [:]
      return (labels, exemplar["value"]?.string.flatMap(Double.init) ?? .nan)
    }
  }

  /// All values of a label.
  public func labelValues(_ label: String) async throws -> Set<String> {
    let answer = try await probe.get("/api/v1/label/\(label)/values")
    return Set((try JSONValue(parsing: answer.text)["data"]?.array ?? []).compactMap(\.string))
  }

  /// What it has against the target: empty when it has nothing.
  public func targetError() async throws -> String {
    let targets = try await api("targets")["activeTargets"]?.array ?? []
    return targets.first?["lastError"]?.string ?? "no target"
  }

  /// What it says of itself.
  public func ownMetrics() async throws -> StrictExposition {
    try StrictExposition(parsing: try await probe.get("/metrics").text)
  }

  public func stop() async throws {
    try await process.terminate()
  }

  private func api(_ path: String) async throws -> JSONValue {
    let answer = try await probe.get("/api/v1/" + path)
    let text = try JSONValue(parsing: answer.text)
    guard answer.status == 200, let data = text["data"] else {
      throw SupportError("Prometheus answers \(answer.status) to \(path): \(text["error"]?.string ?? "").")
    }
    return data
  }

  private static func encoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF")
    return text.utf8.reduce(into: "") { encoded, byte in
      encoded += "%" + String(digits[Int(byte >> 4)]) + String(digits[Int(byte & 15)])
    }
  }
}
