internal import Cells
internal import Synchronization

/// What the registry tells about itself, and the one family of limits every component counts in.
public struct RegistryMetrics: Sendable {
  /// `outrigger_series_dropped_total{family}`: series that were asked for or collected and are not exposed: over the
  /// family's limit, duplicates, invalid or clashing names.
  public let seriesDropped: CounterFamily

  /// `outrigger_limit_reached_total{limit}`: how often a limit made something wait, be refused or be dropped;
  /// `limit` is the configuration key's path.
  public let limitReached: CounterFamily

  /// `outrigger_scrape_duration_seconds`: how long the collection of the scrape in hand took.
  public let scrapeDuration: Gauge

  /// `outrigger_exemplars_dropped_total`: exemplars that were longer than the format allows, or not valid.
  public let exemplarsDropped: Counter

  /// `outrigger_series{family}`: how many series each family of the last scrape had.
  let series: SeriesCounts

  let families: [any RegisteredFamily]

  /// The limits the registry itself counts reaching.
  enum Limit {
    static let series = "metrics.max_series_per_family"
    static let scrapeTimeout = "metrics.scrape_timeout"
  }

  /// These families report drops of their own series nowhere: their label values are names from our code and
  /// configuration.
  init(limits: RegistryLimits, wallClock: @escaping @Sendable () -> UInt64) {
    func family<Metric: Instrument>(
      _ name: String, _ help: String, labels: String..., limit: Int? = nil
    ) -> Family<Metric> where Metric.Options == NoOptions {
      let descriptor = FamilyDescriptor(name: name, help: help, type: Metric.type, labels: .fixed(labels))
      var own = limits
      if let limit { own.maxSeriesPerFamily = limit }
      let set = SeriesSet(
        descriptor, Metric.kind(NoOptions()), .number, limits: own, idleLimit: nil, wallClock: wallClock)
      return Family(set, options: NoOptions(), onDrop: { _ in })
    }
    seriesDropped = family(
      "outrigger_series_dropped_total", "Series that are not exposed: over the limit, duplicate or invalid.",
      labels: "family")
    limitReached = family(
      "outrigger_limit_reached_total", "How often a limit was reached, by its configuration key.", labels: "limit")
    // A collector's families count as well, so there may be more than the registry has.
    let counts: GaugeFamily = family(
      "outrigger_series", "Series of a family in this scrape.", labels: "family", limit: 4 * limits.maxFamilies)
    series = SeriesCounts(counts)
    let exemplars: CounterFamily = family(
      "outrigger_exemplars_dropped_total", "Exemplars that are not exposed: too long or invalid.")
    exemplarsDropped = exemplars.with()
    let duration: GaugeFamily = family(
      "outrigger_scrape_duration_seconds", "Duration of the last collection of all metrics.")
    scrapeDuration = duration.with()
    families = [seriesDropped, limitReached, counts, exemplars, duration]
  }

  func countDrop(_ reason: SeriesDrop, family: String) {
    seriesDropped.with(family).increment()
    if reason == .overLimit { limitReached.with(Limit.series).increment() }
  }

  func countDrops(_ drops: [FamilyMerger.Drop]) {
    for drop in drops {
      seriesDropped.with(drop.family).increment(by: drop.series)
      if drop.overLimit { limitReached.with(Limit.series).increment() }
    }
  }
}

/// How many series each family of a scrape has.
final class SeriesCounts: Sendable {
  private let family: GaugeFamily
  /// Those set so far by the name of what they count.
  private let gauges = Mutex<[String: Gauge]>([:])

  init(_ family: GaugeFamily) { self.family = family }

  /// A family that is gone has 0: a series that vanishes is no number.
  func set(_ entries: [Exposition.Entry]) {
    gauges.withLock { gauges in
      for gauge in gauges.values { gauge.set(0) }
      for entry in entries where entry.seriesCount > 0 {
        gauge(entry.name, &gauges).set(entry.seriesCount)
      }
      // Itself last: it may just have grown.
      let own = gauge(family.name, &gauges)
      own.set(family.table.count)
    }
  }

  private func gauge(_ name: String, _ gauges: inout [String: Gauge]) -> Gauge {
    if let known = gauges[name] { return known }
    let new = family.with(name)
    gauges[name] = new
    return new
  }
}
