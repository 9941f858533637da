import Testing

@testable import MetricRegistry

/// Whatever a scrape has that the one before had not, it is exposed as if there had been none before.
struct MergePlanTests {
  private func text(_ registry: Registry, _ collected: [MetricFamily], foreign: [MetricFamily] = []) -> String {
    TextExposition.text(registry.exposition(with: [collected], foreign: [foreign]))
  }

  /// The same through a registry that has seen nothing.
  private func fresh(_ collected: [MetricFamily], foreign: [MetricFamily] = []) -> String {
    TextExposition.text(Self.registry().exposition(with: [collected], foreign: [foreign]))
  }

  private static func registry() -> Registry {
    let registry = Registry(limits: RegistryLimits(maxSeriesPerFamily: 5), wallClock: { 0 })
    registry.counter("own_total", "Ours.", labels: "a").with("x").increment(by: 3)
    return registry
  }

  private func family(_ name: String, _ values: [String: Double], _ type: MetricType = .gauge) -> MetricFamily {
    MetricFamily(name, "Help.", type, values.map { Sample(.number($0.value), labels: ["l": $0.key]) })
  }

  /// What the registry says of itself has a memory of its own.
  private func exceptItself(_ text: String) -> [Substring] {
    text.split(separator: "\n").filter { !$0.contains("outrigger_") }
  }

  @Test func everyChangeFromOneScrapeToTheNextIsShown() {
    let registry = Self.registry()
    let histogram = HistogramSnapshot(bounds: [1], counts: [1, 2], sum: 4)
    let scrapes: [[MetricFamily]] = [
      [family("a", ["1": 1, "2": 2]), family("b", ["1": 1])],
      [family("a", ["1": 5, "2": 6]), family("b", ["1": -1])],
      [family("a", ["1": 5, "2": 6]), family("b", ["1": -1])],
      [family("a", ["2": 7, "3": 8]), family("b", ["1": 0])],  // another series
      [family("a", ["2": 7]), family("b", ["1": 0])],  // one less
      [family("a", [:]), family("b", ["1": 0])],  // none
      [family("a", ["9": 9]), family("b", ["1": 0])],
      [family("b", ["1": 0]), family("a", ["9": 9])],  // in another order
      [family("b", ["1": 0]), family("a", ["9": 9], .counter)],  // of another type
      [family("b", ["1": 0]), family("a", ["9": -9], .counter)],  // not valid any more
      [family("b", ["1": 0]), family("a", ["9": 9], .counter)],
      [family("b", ["1": 0]), family("a", ["9": 9], .counter), family("b", ["2": 1])],  // of two sources
      [family("b", ["1": 3]), family("a", ["9": 9], .counter), family("b", ["2": 4])],
      [family("b", ["1": 3]), family("a", ["9": 9], .counter), family("b", ["1": 4])],  // the same twice
      [family("b", ["1": 1, "2": 1, "3": 1, "4": 1, "5": 1, "6": 1])],  // too many
      [family("own_total", ["7": 7], .counter)],  // beside our own
      [family("own_total", ["7": 8], .counter)],
      [MetricFamily("h", "", .histogram, [Sample(.histogram(histogram))])],
      [MetricFamily("h", "", .histogram, [Sample(.histogram(histogram))]), family("h_count", ["1": 1])],
      [],
    ]
    for (number, collected) in scrapes.enumerated() {
      let series = collected.first { $0.name == "b" && $0.samples.count == 6 } != nil
      guard !series else {
        // Which five of six are left is for the order to say.
        #expect(
          text(registry, collected).contains("outrigger_limit_reached_total{limit=\"metrics.max_series_per_family\"} 1")
        )
        continue
      }
      #expect(exceptItself(text(registry, collected)) == exceptItself(fresh(collected)), "scrape \(number)")
    }
  }

  @Test func theCountsOfSeriesFollow() {
    let registry = Self.registry()
    for count in [2, 2, 3, 0, 1] {
      let values = Dictionary(uniqueKeysWithValues: (0..<count).map { ("\($0)", 1.0) })
      _ = text(registry, [family("a", values)])
      let shown = text(registry, [family("a", values)])
      #expect(shown.contains("outrigger_series{family=\"a\"} \(count)\n"), "\(count)")
    }
  }

  @Test func aForeignFamilyWhoseNameIsTakenIsDroppedAndCountedEveryTime() {
    let registry = Self.registry()
    let foreign = [family("own_total", ["f": 1], .counter), family("theirs", ["f": 1])]
    for scrape in 1...4 {
      let shown = text(registry, [family("a", ["1": Double(scrape)])], foreign: foreign)
      #expect(shown.contains("theirs{l=\"f\"} 1\n") && !shown.contains("own_total{l="))
      #expect(shown.contains("a{l=\"1\"} \(scrape)\n"))
      #expect(registry.metrics.seriesDropped.with("own_total").reading == .count(UInt64(scrape)))
    }
  }

  @Test func anExpositionKeepsItsValuesWhenTheNextScrapeHasOthers() {
    let registry = Self.registry()
    let first = registry.exposition(with: [[family("a", ["1": 1])]])
    let second = registry.exposition(with: [[family("a", ["1": 2])]])
    #expect(TextExposition.text(first).contains("a{l=\"1\"} 1\n"))
    #expect(TextExposition.text(second).contains("a{l=\"1\"} 2\n"))
  }
}
