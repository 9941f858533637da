internal import EventLoop
internal import HTTPServer

/// When a scrape has to be answered: what Prometheus says of its own timeout, up to ours.
@Loop
struct ScrapeTimeout {
  /// Left of Prometheus's timeout for writing and sending.
  private static let margin = Duration.milliseconds(500)
  /// Below this a deadline would be over before any collector has begun.
  private static let shortest = Duration.milliseconds(100)

  var limit: Duration
  let clock: any MonotonicClock

  func deadline(of request: ServerRequest) -> ContinuousClock.Instant {
    let asked = request.header("X-Prometheus-Scrape-Timeout-Seconds").flatMap(Double.init)
    guard let asked, asked.isFinite, asked > 0, asked < 3600 else { return clock.now.advanced(by: limit) }
    let budget = max(Self.shortest, .milliseconds(Int(asked * 1000)) - Self.margin)
    return clock.now.advanced(by: min(budget, max(limit, Self.shortest)))
  }
}
