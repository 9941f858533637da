internal import EventLoop
internal import Logging

/// Asks one collector, one collection at a time, as long as the registry runs.
@Loop
final class CollectorRunner {
  /// How the last collection ended; only a change of it is logged.
  private enum Condition {
    case good
    case failing
    case late
  }

  nonisolated let collector: any Collector
  nonisolated private let clock: any MonotonicClock
  nonisolated private let logger: Logger
  nonisolated private let requests = Mailbox<Collection>()
  /// The collector, if it answers at once.
  nonisolated private let immediate: (any ImmediateCollector)?
  private var isBusy = false
  private var condition = Condition.good

  nonisolated init(_ collector: any Collector, clock: any MonotonicClock, logger: Logger) {
    self.collector = collector
    immediate = collector as? any ImmediateCollector
    self.clock = clock
    self.logger = logger
  }

  /// Serves requests until cancelled or `end()`.
  func run() async {
    while let collection = await requests.next() {
      let answer = await collect(by: collection.deadline)
      isBusy = false
      collection.report(answer, from: self)
    }
  }

  /// Nothing more is asked of the collector.
  nonisolated func end() {
    Loop.submit { self.requests.close() }
  }

  /// Asks for families for `collection`. A collector that has not come back from an earlier one is late at once.
  func request(for collection: Collection) {
    if let immediate {
      let answer = Result { try immediate.collect() }
      return collection.report(Collection.Answer(answer), from: self)
    }
    guard !isBusy else { return collection.report(.late, from: self) }
    isBusy = true
    requests.put(collection)
  }

  /// A collector that throws at the deadline is as late as one that is cancelled then: its own timeouts end there.
  private func collect(by deadline: ContinuousClock.Instant) async -> Collection.Answer {
    let collector = collector
    do {
      return .families(try await withDeadline(deadline, clock: clock) { try await collector.collect(by: deadline) })
    } catch {
      return clock.now >= deadline ? .late : .failure(error)
    }
  }

  /// Takes note of how a collection ended.
  func note(_ answer: Collection.Answer) {
    switch answer {
    case .families:
      enter(.good) { logger.info("collector recovered", metadata: $0) }
    case .failure(let error):
      enter(.failing) { logger.warning("collector failed", metadata: $0.merging(["error": "\(error)"]) { $1 }) }
    case .late:
      enter(.late) { logger.warning("collector late", metadata: $0) }
    }
  }

  private func enter(_ new: Condition, log: (Logger.Metadata) -> Void) {
    guard condition != new else { return }
    condition = new
    log(["collector": "\(collector.name)"])
  }
}
