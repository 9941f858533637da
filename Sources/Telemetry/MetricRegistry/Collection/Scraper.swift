internal import EventLoop
internal import Logging
internal import Synchronization

/// Runs the collectors of a registry and lets concurrent scrapes share what they find.
///
/// Everything happens on the loop in tasks of `run()`, so a scrape needs no thread of the cooperative pool, and neither
/// a scraper that hangs up nor a collector that ignores its deadline holds up anybody else.
@Loop
final class Scraper {
  /// Whether somebody serves the collectors' requests.
  private enum Phase {
    case idle
    case running
    case ended
  }

  nonisolated private let clock: any MonotonicClock
  nonisolated private let logger: Logger
  nonisolated private let lateCollections: CounterFamily
  nonisolated private let runners = Mutex<[CollectorRunner]>([])
  nonisolated private let arrivals = Mailbox<CollectorRunner>()
  private var phase = Phase.idle
  private var current: Collection?

  nonisolated init(clock: any MonotonicClock, logger: Logger, lateCollections: CounterFamily) {
    self.clock = clock
    self.logger = logger
    self.lateCollections = lateCollections
  }

  /// Adds a collector; one of the same name gives way to it.
  nonisolated func add(_ collector: any Collector) {
    remove(collector.name)
    let runner = CollectorRunner(collector, clock: clock, logger: logger)
    runners.withLock { $0.append(runner) }
    Loop.submit { self.arrivals.put(runner) }
  }

  nonisolated func remove(_ name: String) {
    let removed = runners.withLock { runners in
      let index = runners.firstIndex { $0.collector.name == name }
      return index.map { runners.remove(at: $0) }
    }
    removed?.end()
  }

  nonisolated var hasCollectors: Bool { runners.withLock { !$0.isEmpty } }

  /// Serves the collectors until the task is cancelled. Requests from before wait for it; afterwards nobody is asked.
  func run() async {
    precondition(phase == .idle, "a registry runs once")
    phase = .running
    await withDiscardingTaskGroup { group in
      while let runner = await arrivals.next() {
        // Typed, so that the task starts on the loop and not on the cooperative pool.
        let serve: @Loop @Sendable () async -> Void = { await runner.run() }
        group.addTask(operation: serve)
      }
      phase = .ended
    }
  }

  /// The round to wait for: the one under way, or a new one that has asked every collector.
  func collection(by deadline: ContinuousClock.Instant) -> Collection {
    if let current, !current.isComplete, clock.now < current.deadline { return current }
    let runners = phase == .ended ? [] : runners.withLock { $0 }
    let new = Collection(of: runners, start: clock.now, deadline: deadline)
    for runner in runners { runner.request(for: new) }
    current = new
    return new
  }

  /// Waits until `collection` is complete or the earlier of its and the caller's deadline has come.
  func wait(for collection: Collection, by deadline: ContinuousClock.Instant) async {
    guard !collection.isComplete else { return }
    try? await withDeadline(min(deadline, collection.deadline), clock: clock) {
      try await collection.completion()
    }
  }

  /// Whether nothing more will come into `collection`.
  func isOver(_ collection: Collection) -> Bool {
    collection.isComplete || clock.now >= collection.deadline
  }

  /// Takes note of who answered and who did not, once a round, and says how long it took.
  func close(_ collection: Collection) -> Duration {
    if current === collection { current = nil }
    collection.end()
    for runner in collection.runners {
      let answer = collection.answer(of: runner)
      runner.note(answer)
      if case .late = answer { lateCollections.with(RegistryMetrics.Limit.scrapeTimeout).increment() }
    }
    return collection.start.duration(to: clock.now)
  }
}
