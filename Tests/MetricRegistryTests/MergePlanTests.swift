import Cells
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

  /// Writes as a scrape after a scrape does, with the text before at hand, and checks it against a writer that has none.
  private final class Scraper {
    private let scratch = ExpositionScratch()
    private var (buffer, known) = (TextBuffer(), TextBuffer())

    func text(_ exposition: Exposition, _ format: ExpositionFormat, names: Set<String> = []) -> String {
      buffer.clear()
      let writer = ExpositionWriter(exposition, format: format, names: names, scratch: scratch, known: known)
      #expect(!writer.write(into: buffer, upTo: 1 << 20))
      #expect(writer.ends.last == buffer.count)
      swap(&buffer, &known)
      return String(decoding: known.bytes, as: UTF8.self)
    }
  }

  @Test(arguments: [ExpositionFormat.text, .openMetrics(version: "1.0.0"), .protobuf])
  func aTextThatIsPutTogetherFromTheOneBeforeIsTheSameAsOneWrittenAnew(format: ExpositionFormat) {
    let registry = Self.registry()
    let own = registry.gauge("own", "Ours.", labels: "a")
    let scraper = Scraper()
    var generator = SystemRandomNumberGenerator()
    var values = [Double](repeating: 0, count: 40)
    for round in 0..<200 {
      // Few change, some a lot longer than they were; now and then a series comes or goes, or another format is asked for.
      for _ in 0..<Int.random(in: 0...4, using: &generator) {
        let value = [0, -1.5, .nan, 1e300, .infinity, Double(round)].randomElement(using: &generator) ?? 0
        values[Int.random(in: 0..<40, using: &generator)] = value
      }
      own.with("x").set(Double(round / 3))
      let families = (0..<20).map { place in
        var family = self.family("f\(place)", ["1": values[place]])
        if round % 17 != place { family.add(values[20 + place], labels: ["l": "2"]) }
        return family
      }
      let exposition = registry.exposition(with: [families])
      let asked = round % 31 == 30 ? ExpositionFormat.text : format
      let names: Set<String> = round % 23 == 22 ? ["f3", "own"] : []
      let fresh = ExpositionWriter(exposition, format: asked, names: names)
      let text = TextBuffer()
      #expect(!fresh.write(into: text, upTo: 1 << 20))
      #expect(scraper.text(exposition, asked, names: names) == String(decoding: text.bytes, as: UTF8.self), "\(round)")
    }
  }

  @Test func anOlderExpositionIsNotWrittenWithTheTextOfANewerOne() {
    let (registry, scraper) = (Self.registry(), Scraper())
    let expositions = (0..<4).map { registry.exposition(with: [[family("a", ["1": Double($0)])]]) }
    for place in [2, 3, 1, 3, 2] {
      #expect(scraper.text(expositions[place], .text).contains("a{l=\"1\"} \(place)\n"), "\(place)")
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
