internal import EventLoop
internal import HTTPServer
internal import MetricRegistry

/// `/metrics`: collects within the scrape's own deadline and answers with what is done by then, in the format and the
/// encoding that the scraper asks for.
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
  private let memory = ScrapeMemory()
  private var inFlight = 0

  init(registry: Registry, scrapeTimeout: Duration, maxInFlight: Int, clock: any MonotonicClock) {
    self.registry = registry
    self.scrapeTimeout = scrapeTimeout
    self.maxInFlight = maxInFlight
    self.clock = clock
  }

  /// A scrape is in flight until its body has been sent, for that is how long it costs memory.
  func answer(_ request: ServerRequest) async -> ServerResponse {
    guard inFlight < maxInFlight else {
      registry.limitReached("metrics.max_in_flight")
      var refusal = ServerResponse.error(
        503, code: "too_many_scrapes", message: "\(maxInFlight) scrapes are under way already.")
      refusal.headers.add("Retry-After", "1")
      return refusal
    }
    inFlight += 1
    let names = request.query.filter { $0.name == "name[]" }.map(\.value)
    let accepted = AcceptMetrics(request.headers.all("Accept"))
    let isCompressed = AcceptEncoding(request.headers.all("Accept-Encoding")).allowsGzip
    let exposition = await registry.scrape(by: deadline(request))
    let body = ScrapeBody(
      exposition, format: accepted.format, names: Set(names), isCompressed: isCompressed, memory: memory
    ) { [weak self] in self?.inFlight -= 1 }
    var headers: Headers = [
      "Content-Type": accepted.contentType, "Vary": "Accept, Accept-Encoding", "Cache-Control": "no-store",
    ]
    if body.isCompressed { headers.add("Content-Encoding", "gzip") }
    return ServerResponse(headers: headers, body: body.start())
  }

  private func deadline(_ request: ServerRequest) -> ContinuousClock.Instant {
    let asked = request.header("X-Prometheus-Scrape-Timeout-Seconds").flatMap(Double.init)
    guard let asked, asked.isFinite, asked > 0, asked < 3600 else { return clock.now.advanced(by: scrapeTimeout) }
    let budget = max(Self.shortest, .milliseconds(Int(asked * 1000)) - Self.margin)
    return clock.now.advanced(by: min(budget, max(scrapeTimeout, Self.shortest)))
  }
}
