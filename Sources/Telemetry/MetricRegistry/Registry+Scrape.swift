internal import EventLoop

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
    var missing: [String] = []
    for runner in collection.runners {
      if case .families(let families) = collection.answer(of: runner) {
        collected.append(contentsOf: families)
      } else {
        missing.append(runner.collector.name)
      }
    }
    return exposition(with: collected, missing: missing)
  }

  /// The families of now, the registry's own and these.
  func exposition(with collected: [MetricFamily], missing: [String] = []) -> Exposition {
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
    let (entries, drops) = merger.finish()
    metrics.countDrops(drops)
    metrics.countSeries(of: entries)
    return Exposition(entries: entries, missing: missing)
  }
}
