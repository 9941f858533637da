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
    var collected: [[MetricFamily]] = []
    var foreign: [[MetricFamily]] = []
    var missing: [String] = []
    for runner in collection.runners {
      if case .families(let families) = collection.answer(of: runner) {
        if runner.collector.isForeign { foreign.append(families) } else { collected.append(families) }
      } else {
        missing.append(runner.collector.name)
      }
    }
    return exposition(with: collected, foreign: foreign, missing: missing)
  }

  /// The families of now, the registry's own and these.
  func exposition(
    with collected: [[MetricFamily]], foreign: [[MetricFamily]] = [], missing: [String] = []
  ) -> Exposition {
    let families = self.families
    let inputs = families.compactMap { $0.read().map { [$0] } } + collected
    return plan.withLock { plan in
      if let drops = plan?.take(families, inputs + foreign) {
        metrics.countDrops(drops)
        if plan?.haveCountsChanged() == true, let entries = plan?.entries { metrics.series.set(entries) }
        plan?.prepareLines()
        return Exposition(entries: plan?.entries ?? [], missing: missing, edition: plan?.edition)
      }
      plan = nil
      return Exposition(entries: merge(families, inputs, foreign, into: &plan), missing: missing)
    }
  }

  private func merge(
    _ families: [any RegisteredFamily], _ inputs: [[MetricFamily]], _ foreign: [[MetricFamily]],
    into plan: inout MergePlan?
  ) -> [Exposition.Entry] {
    var merger = FamilyMerger(limits: limits)
    for set in families.lazy.compactMap(\.cells) {
      set.expire()
      merger.add(set)
    }
    for family in inputs.joined() { merger.add(collected: family) }
    var dropped: Set<Int> = []
    let before = inputs.reduce(0) { $0 + $1.count }
    for (number, family) in foreign.joined().enumerated() where !merger.add(foreign: family) {
      dropped.insert(before + number)
    }
    let (entries, drops) = merger.finish()
    metrics.countDrops(drops)
    metrics.series.set(entries)
    if drops.count == dropped.count {
      plan = MergePlan(
        families, Array((inputs + foreign).joined()), dropped: dropped, into: entries, limits: limits)
    }
    return entries
  }
}
