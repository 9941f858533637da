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

  let families: [any RegisteredFamily]

  /// `outrigger_series{family}`: counted when the families of a scrape are merged, so it has no instrument.
  static let seriesName = "outrigger_series"
  static let seriesHelp = "Series of a family in this scrape."

  /// The limits the registry itself counts reaching.
  enum Limit {
    static let series = "metrics.max_series_per_family"
    static let scrapeTimeout = "metrics.scrape_timeout"
  }

  /// These families report drops of their own series nowhere: their label values are names from our code and
  /// configuration.
  init(limits: RegistryLimits) {
    func counters(_ name: String, _ help: String, label: String) -> CounterFamily {
      Family(
        FamilyDescriptor(name: name, help: help, type: .counter, labels: .fixed([label])), options: NoOptions(),
        limit: limits.maxSeriesPerFamily, onDrop: { _ in })
    }
    seriesDropped = counters(
      "outrigger_series_dropped_total", "Series that are not exposed: over the limit, duplicate or invalid.",
      label: "family")
    limitReached = counters(
      "outrigger_limit_reached_total", "How often a limit was reached, by its configuration key.", label: "limit")
    let duration = GaugeFamily(
      FamilyDescriptor(
        name: "outrigger_scrape_duration_seconds", help: "Duration of the last collection of all metrics.",
        type: .gauge, labels: .fixed([])),
      options: NoOptions(), limit: 1, onDrop: { _ in })
    scrapeDuration = duration.with()
    families = [seriesDropped, limitReached, duration]
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
