internal import EventLoop
internal import HTTPServer
internal import LogPipeline
internal import Logging
internal import MetricRegistry

/// Counts and logs every request once it is answered: probes and scrapes at debug, also when they say no (what they say no
/// to has a line of its own), the rest at info, failures of ours at error.
@Loop
final class RequestObserver {
  static let label = "api"
  private static let quiet: Set<String> = [
    "/live", "/live/:name", "/ready", "/ready/:name", "/startup", "/startup/:name", "/health", "/metrics",
  ]

  private let requests: CounterFamily
  private let durations: HistogramFamily
  private let logger = Logger(label: label)
  private let threshold: LevelThreshold
  /// The handles of the combinations seen; paths are patterns, so they are few.
  private var counters: [Key: Counter] = [:]
  private var histograms: [String: Histogram] = [:]

  /// The combination of the request before, most often that of this one too.
  private var last: Seen?

  private final class Seen {
    let key: Key
    let counter: Counter
    let histogram: Histogram
    let level: Logger.Level

    init(_ key: Key, _ counter: Counter, _ histogram: Histogram, _ level: Logger.Level) {
      (self.key, self.counter, self.histogram, self.level) = (key, counter, histogram, level)
    }
  }

  private struct Key: Hashable {
    let path: String
    let method: RequestMethod
    let status: Int
  }

  /// `threshold` is the level configured for ``label``: asked of every request, which is too often for a `Logger`.
  init(registry: Registry, threshold: LevelThreshold) {
    self.threshold = threshold
    requests = registry.counter(
      "outrigger_http_requests_total", "Requests answered.", labels: "path", "method", "code")
    durations = registry.histogram(
      "outrigger_http_request_duration_seconds", "From the request's header to the last byte of its answer.",
      labels: "path")
  }

  func observe(_ finished: FinishedRequest) {
    let route = finished.routePattern
    let key = Key(path: route, method: finished.request.method, status: finished.status)
    if let last, last.key == key { return count(finished, as: last) }
    let seen = Seen(key, counter(key), histogram(route), level(key))
    last = seen
    count(finished, as: seen)
  }

  private func count(_ finished: FinishedRequest, as seen: Seen) {
    seen.counter.increment()
    seen.histogram.observe(finished.duration.seconds)
    if threshold.level <= seen.level { log(finished, seen.level) }
  }

  private func level(_ key: Key) -> Logger.Level {
    if Self.quiet.contains(key.path) { return .debug }
    return key.status >= 500 ? .error : .info
  }

  private func log(_ finished: FinishedRequest, _ level: Logger.Level) {
    var context = LogContext()
    context.correlationID = finished.request.correlationID
    LogContext.$current.withValue(context) {
      logger.log(
        level: level, "request answered",
        metadata: [
          "method": "\(finished.request.method.rawValue)", "route": "\(finished.routePattern)",
          "status": .stringConvertible(finished.status),
          "duration_ms": .stringConvertible((finished.duration.seconds * 1e6).rounded() / 1000),
          "bytes": .stringConvertible(finished.bytesSent), "client": "\(finished.request.peer?.host ?? "")",
        ])
    }
  }

  private func counter(_ key: Key) -> Counter {
    if let counter = counters[key] { return counter }
    let method = Self.methods.contains(key.method) ? key.method.rawValue : "other"
    let counter = requests.with(key.path, method, "\(key.status)")
    if Self.methods.contains(key.method) { counters[key] = counter }
    return counter
  }

  /// A method is the client's to invent, so only the usual ones become label values.
  private static let methods: Set<RequestMethod> = [.get, .head, .post, .put, .delete, .options, .patch]

  private func histogram(_ route: String) -> Histogram {
    if let histogram = histograms[route] { return histogram }
    let histogram = durations.with(route)
    histograms[route] = histogram
    return histogram
  }
}
