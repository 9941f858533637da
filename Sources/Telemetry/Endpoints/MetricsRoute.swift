internal import Compression
internal import EventLoop
internal import HTTPServer
internal import MetricRegistry

/// `/metrics`: collects within the scrape's own deadline and answers with what is done by then.
@Loop
final class MetricsRoute {
  /// Left of Prometheus's scrape timeout for writing and sending.
  private static let margin = Duration.milliseconds(500)
  /// Below this a deadline would be over before any collector has begun.
  private static let shortest = Duration.milliseconds(100)

  private let registry: Registry
  private let scrapeTimeout: Duration
  private let maxInFlight: Int
  private let clock: any MonotonicClock
  private var inFlight = 0

  init(registry: Registry, scrapeTimeout: Duration, maxInFlight: Int, clock: any MonotonicClock) {
    self.registry = registry
    self.scrapeTimeout = scrapeTimeout
    self.maxInFlight = maxInFlight
    self.clock = clock
  }

  func answer(_ request: ServerRequest) async -> ServerResponse {
    guard inFlight < maxInFlight else {
      registry.limitReached("metrics.max_in_flight")
      var refusal = ServerResponse.error(
        503, code: "too_many_scrapes", message: "\(maxInFlight) scrapes are under way already.")
      refusal.headers.add("Retry-After", "1")
      return refusal
    }
    inFlight += 1
    defer { inFlight -= 1 }
    let names = request.query.filter { $0.name == "name[]" }.map(\.value)
    let exposition = await registry.scrape(by: deadline(request))
    var body: [UInt8] = []
    TextExposition.write(exposition, names: Set(names), into: &body)
    return respond(body, gzip: AcceptEncoding(request.headers.all("Accept-Encoding")).allowsGzip)
  }

  private func deadline(_ request: ServerRequest) -> ContinuousClock.Instant {
    let asked = request.header("X-Prometheus-Scrape-Timeout-Seconds").flatMap(Double.init)
    guard let asked, asked.isFinite, asked > 0, asked < 3600 else { return clock.now.advanced(by: scrapeTimeout) }
    let budget = max(Self.shortest, .milliseconds(Int(asked * 1000)) - Self.margin)
    return clock.now.advanced(by: min(budget, max(scrapeTimeout, Self.shortest)))
  }

  private func respond(_ body: [UInt8], gzip: Bool) -> ServerResponse {
    var headers: Headers = [
      "Content-Type": TextExposition.contentType, "Vary": "Accept-Encoding", "Cache-Control": "no-store",
    ]
    guard gzip, let compressed = try? Gzip.compress(body) else {
      return ServerResponse(headers: headers, body: .bytes(body))
    }
    headers.add("Content-Encoding", "gzip")
    return ServerResponse(headers: headers, body: .bytes(compressed))
  }
}

/// The `Accept-Encoding` of a request (RFC 9110 section 12.5.3).
struct AcceptEncoding {
  let allowsGzip: Bool

  /// `gzip`, `x-gzip` or `*` with a weight above 0; the more specific entry decides.
  init(_ values: [String]) {
    var gzip: Double?
    var any: Double?
    for entry in values.flatMap({ $0.split(separator: ",") }) {
      let parts = entry.split(separator: ";").map { $0.filter { $0 != " " }.lowercased() }
      let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
      switch parts.first {
      case "gzip", "x-gzip": gzip = weight
      case "*": any = weight
      default: break
      }
    }
    allowsGzip = (gzip ?? any ?? 0) > 0
  }
}
