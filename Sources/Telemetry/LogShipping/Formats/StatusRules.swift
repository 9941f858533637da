internal import HTTPClient
internal import LogPipeline

/// What a status means to a kind of sink. What is in none of the sets is refused for good.
struct StatusRules: Sendable {
  let delivered: ClosedRange<Int>
  let retried: Set<Int>
  /// Whether every 5xx is retried, but 501.
  let retriesServerErrors: Bool
  /// Statuses above 499 that are refused for good all the same.
  var refused: Set<Int> = []

  /// 260 is what a Loki that blocks ingestion may answer: it did not keep the lines
  /// (https://grafana.com/docs/loki/latest/configure/, block_ingestion_status_code).
  static let loki = StatusRules(delivered: 200...259, retried: [260, 408, 429], retriesServerErrors: true)
  /// https://opentelemetry.io/docs/specs/otlp/#failures-1
  static let otlp = StatusRules(delivered: 200...299, retried: [429, 502, 503, 504], retriesServerErrors: false)
  static let elasticsearch = StatusRules(
    delivered: 200...299, retried: [408, 429], retriesServerErrors: true, refused: [501])
  /// https://develop.sentry.dev/sdk/expected-features/rate-limiting/
  static let sentry = StatusRules(delivered: 200...299, retried: [408, 429], retriesServerErrors: true)

  func verdict(on response: ClientResponse) -> SinkVerdict {
    let status = response.status
    if delivered.contains(status) { return .delivered }
    if status == 413 { return .split }
    let isServerError = retriesServerErrors && (500...599).contains(status) && !refused.contains(status)
    if retried.contains(status) || isServerError {
      return .retry(SinkRetry(reason: "status_\(status)", after: RetryAfter.delay(response.header("Retry-After"))))
    }
    return .rejected("status \(status): \(response.text.prefix(200))")
  }
}

/// RFC 9110 section 10.2.3.
enum RetryAfter {
  /// Nobody makes us wait longer than this.
  static let maximum = Duration.seconds(300)

  /// From seconds, or a date; nil if it is neither.
  static func delay(_ value: String?, now: LogTimestamp = .now()) -> Duration? {
    guard let value else { return nil }
    if let seconds = Int64(value), seconds >= 0 { return min(.seconds(seconds), maximum) }
    guard let moment = date(value) else { return nil }
    let microseconds = max(0, moment.microseconds - now.microseconds)
    return min(.microseconds(microseconds), maximum)
  }

  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  /// IMF-fixdate: `Sun, 06 Nov 1994 08:49:37 GMT`.
  private static func date(_ value: String) -> LogTimestamp? {
    let words = value.split(separator: " ")
    guard words.count == 6, words[5] == "GMT", let month = months.firstIndex(of: String(words[2])) else { return nil }
    let number = month + 1 < 10 ? "0\(month + 1)" : "\(month + 1)"
    return LogTimestamp("\(words[3])-\(number)-\(words[1])T\(words[4])Z", now: LogTimestamp(microseconds: 0))
  }
}
