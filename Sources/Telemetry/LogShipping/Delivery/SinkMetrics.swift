public import MetricRegistry

/// One sink's counters.
struct SinkMetrics: Sendable {
  private let name: String
  private let families: SinkMetricFamilies

  init(_ name: String, _ families: SinkMetricFamilies) {
    self.name = name
    self.families = families
  }

  /// `code`: the status, or why there was none.
  func request(code: String, took duration: Duration) {
    families.requests.with(name, code).increment()
    families.duration.with(name).observe(duration)
  }

  func retry(_ reason: String) { families.retries.with(name, reason).increment() }

  func deadLetterFailed() { families.deadLetterFailures.increment() }
}

/// The metrics of all sinks.
public struct SinkMetricFamilies: Sendable {
  let requests: CounterFamily
  let duration: HistogramFamily
  let retries: CounterFamily
  let deadLetterFailures: Counter

  public init(_ registry: Registry) {
    requests = registry.counter(
      "log_sink_requests_total", "Requests to a sink, by status, or by why there was none.", labels: "sink", "code")
    duration = registry.histogram(
      "log_sink_request_duration_seconds", "Time a request to a sink took.", labels: "sink")
    retries = registry.counter(
      "log_sink_retries_total", "Requests to a sink that were sent again, by reason.", labels: "sink", "reason")
    deadLetterFailures = registry.counter(
      "log_dead_letter_failures_total", "Writes to the dead-letter file that failed."
    ).with()
  }
}
