internal import Cells
internal import EventLoop
internal import Synchronization

extension Registry {
  /// Asks `collector` at every scrape from now on. One of the same name is replaced.
  public func add(_ collector: any Collector) {
    scraper.add(collector)
  }

  /// Asks the collector of this name no more.
  public func remove(collector name: String) {
    scraper.remove(name)
  }

  /// Serves the collectors until the task is cancelled; once a registry. A scrape that comes before waits for it, up to
  /// its deadline; one that comes after has the registry's own families only.
  @Loop
  public func run() async {
    await withTaskExecutorPreference(LoopTaskExecutor.shared) { await scraper.run() }
  }

  /// Everything there is at this moment, at the latest at `deadline`.
  ///
  /// Scrapes that come while one is under way share its collection. A collector that fails or is late costs its own
  /// families and nothing else: it is named in `Exposition.missing` and logged when that changes, and lateness counts
  /// as limit `metrics.scrape_timeout`.
  @Loop
  public func scrape(by deadline: ContinuousClock.Instant) async -> Exposition {
    guard scraper.hasCollectors else {
      metrics.scrapeDuration.set(0)
      return exposition(with: [])
    }
    let collection = scraper.collection(by: deadline)
    await withTaskExecutorPreference(LoopTaskExecutor.shared) {
      await scraper.wait(for: collection, by: deadline)
    }
    if let shared = collection.exposition { return shared }
    guard scraper.isOver(collection) else { return exposition(of: collection) }
    metrics.scrapeDuration.set(scraper.close(collection))
    let exposition = exposition(of: collection)
    collection.exposition = exposition
    return exposition
  }

  @Loop
  private func exposition(of collection: Collection) -> Exposition {
    var collected: [MetricFamily] = []
    var foreign: [MetricFamily] = []
    var missing: [String] = []
    for runner in collection.runners {
      if case .families(let families) = collection.answer(of: runner) {
        if runner.collector.isForeign { foreign += families } else { collected += families }
      } else {
        missing.append(runner.collector.name)
      }
    }
    return exposition(with: collected, foreign: foreign, missing: missing)
  }

  /// The families of now, the registry's own and these.
  func exposition(with collected: [MetricFamily], foreign: [MetricFamily] = [], missing: [String] = []) -> Exposition {
    let families = self.families
    let isOwn = collected.isEmpty && foreign.isEmpty && missing.isEmpty
    if isOwn, let exposition = known.withLock({ $0?.exposition(of: families) }) {
      metrics.series.set(exposition.entries)
      return exposition
    }
    var merger = FamilyMerger(limits: limits)
    var read: [MetricFamily] = []
    for family in families {
      switch family.content {
      case .series(let set):
        set.expire()
        merger.add(set)
      case .values(let values): read.append(values)
      }
    }
    for family in read + collected { merger.add(collected: family) }
    for family in foreign { merger.add(foreign: family) }
    let (entries, drops) = merger.finish()
    metrics.countDrops(drops)
    metrics.series.set(entries)
    let exposition = Exposition(entries: entries, missing: missing)
    let isKept = isOwn && read.isEmpty && drops.isEmpty
    known.withLock { $0 = isKept ? KnownExposition(exposition, of: families) : nil }
    return exposition
  }
}

/// The exposition of a registry's own families, good as long as no family comes, gets its first series or loses its last
/// one: what a scrape then needs no memory for.
struct KnownExposition {
  private let families: [any RegisteredFamily]
  private let areEmpty: [Bool]
  private let exposition: Exposition

  init(_ exposition: Exposition, of families: [any RegisteredFamily]) {
    self.exposition = exposition
    self.families = families
    areEmpty = families.map(Self.isEmpty)
  }

  /// Nil when it is another one now.
  func exposition(of families: [any RegisteredFamily]) -> Exposition? {
    guard families.count == self.families.count else { return nil }
    for (place, family) in families.enumerated() {
      guard family === self.families[place], Self.isEmpty(family) == areEmpty[place] else { return nil }
    }
    return exposition
  }

  /// After its idle series are taken out.
  private static func isEmpty(_ family: any RegisteredFamily) -> Bool {
    guard case .series(let set) = family.content else { return false }
    set.expire()
    return set.table.liveCount == 0
  }
}
