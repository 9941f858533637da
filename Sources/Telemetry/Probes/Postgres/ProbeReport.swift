internal import EventLoop
internal import MetricRegistry
internal import Postgres

/// What one scrape of a server has found so far, and how each collector fared.
@Loop
final class ProbeReport {
  var families: [MetricFamily] = []
  /// Whether the server has answered anything, be it with an error.
  private(set) var isUp = false
  /// Whether nothing failed.
  private(set) var isComplete = true
  private let labels: LabelSet
  private let clock: any MonotonicClock
  private var known: Set<String> = []
  private var last: ContinuousClock.Instant

  init(_ labels: LabelSet, clock: any MonotonicClock) {
    self.labels = labels
    self.clock = clock
    last = clock.now
    families.reserveCapacity(400)
    families += [
      MetricFamily("pg_scrape_collector_success", "Whether the collector succeeded.", .gauge),
      MetricFamily(
        "pg_scrape_collector_duration_seconds", "How long the server took for the collector.", .gauge),
    ]
  }

  /// The questions are on their way. The server answers one after the other, so that the time between two answers is
  /// what the second took.
  func begin() { last = clock.now }

  func has(_ collector: String) -> Bool { known.contains(collector) }

  /// - Parameter collector: `nil` for what is no collector's.
  func succeed(_ collector: String?, _ found: [MetricFamily], wasAsked: Bool = true) {
    if wasAsked { isUp = true }
    families += found
    note(collector, wasAsked: wasAsked, success: 1)
  }

  func fail(_ collector: String?, _ error: PostgresError? = nil) {
    isComplete = false
    // An error the server has sent is an answer; one of our own is none.
    if let error, error.server != nil { isUp = true }
    note(collector, wasAsked: error != nil, success: 0)
  }

  private func note(_ collector: String?, wasAsked: Bool, success: UInt64) {
    let now = clock.now
    if let collector, known.insert(collector).inserted {
      let labels = labels.adding("collector", collector)
      families[0].add(success, labels: labels)
      families[1].add(wasAsked ? (now - last).seconds : 0, labels: labels)
    }
    if wasAsked { last = now }
  }
}
