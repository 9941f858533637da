internal import EventLoop
internal import HTTPServer
internal import MetricRegistry

/// `/metrics`: collects within the scrape's own deadline and answers with what is done by then, in the format and the
/// encoding that the scraper asks for.
@Loop
final class MetricsRoute {
  private let registry: Registry
  var timeout: ScrapeTimeout
  var maxInFlight: Int
  private let memory = ScrapeMemory()
  private var inFlight = 0
  /// What the last scrape accepted: a Prometheus says the same every time.
  private var accepted: (values: [String], metrics: AcceptMetrics) = ([], AcceptMetrics([]))

  init(registry: Registry, timeout: ScrapeTimeout, maxInFlight: Int) {
    self.registry = registry
    self.timeout = timeout
    self.maxInFlight = maxInFlight
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
    let accepted = accepted(by: request)
    let isCompressed = AcceptEncoding(request.headers.all("Accept-Encoding")).allowsGzip
    let exposition = await registry.scrape(by: timeout.deadline(of: request))
    let body = ScrapeBody(
      exposition, format: accepted.format, names: Set(names), isCompressed: isCompressed, memory: memory
    ) { [weak self] in self?.inFlight -= 1 }
    var headers: Headers = [
      "Content-Type": accepted.contentType, "Vary": "Accept, Accept-Encoding", "Cache-Control": "no-store",
    ]
    if body.isCompressed { headers.add("Content-Encoding", "gzip") }
    return ServerResponse(headers: headers, body: body.start())
  }

  private func accepted(by request: ServerRequest) -> AcceptMetrics {
    let values = request.headers.all("Accept")
    if values != accepted.values { accepted = (values, AcceptMetrics(values)) }
    return accepted.metrics
  }
}
