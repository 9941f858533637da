internal import EventLoop

/// One round of asking every collector, shared by the scrapes that arrive while it is under way.
@Loop
final class Collection {
  typealias Result = Swift.Result<[MetricFamily], any Error>

  let start: ContinuousClock.Instant
  /// When the collectors are given up on.
  let deadline: ContinuousClock.Instant
  let runners: [CollectorRunner]
  /// Set by the scraper when the round is over.
  var exposition: Exposition?

  private var results: [ObjectIdentifier: Result] = [:]
  private var waiters: [AsyncStream<Void>.Continuation] = []

  init(of runners: [CollectorRunner], start: ContinuousClock.Instant, deadline: ContinuousClock.Instant) {
    self.runners = runners
    self.start = start
    self.deadline = deadline
  }

  /// Whether every collector has answered.
  var isComplete: Bool {
    results.count == runners.count
  }

  /// What `runner` answered, nil if it did not yet.
  func result(of runner: CollectorRunner) -> Result? {
    results[ObjectIdentifier(runner)]
  }

  /// Takes an answer; one that comes after the round is ignored.
  func report(_ result: Result, from runner: CollectorRunner) {
    guard exposition == nil else { return }
    results[ObjectIdentifier(runner)] = result
    if isComplete { wake() }
  }

  /// Returns when every collector has answered, or the task is cancelled.
  func completion() async {
    guard !isComplete, exposition == nil else { return }
    let (stream, waiter) = AsyncStream<Void>.makeStream()
    waiters.append(waiter)
    for await _ in stream {}
  }

  /// Ends every wait.
  func wake() {
    for waiter in waiters { waiter.finish() }
    waiters = []
  }
}
