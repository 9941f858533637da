internal import EventLoop

/// One round of asking every collector, shared by the scrapes that arrive while it is under way.
@Loop
final class Collection {
  /// What came of asking one collector.
  enum Answer: Sendable {
    case families([MetricFamily])
    case failure(any Error)
    /// Nothing by the deadline.
    case late

    init(_ result: Result<[MetricFamily], any Error>) {
      switch result {
      case .success(let families): self = .families(families)
      case .failure(let error): self = .failure(error)
      }
    }
  }

  let start: ContinuousClock.Instant
  /// When the collectors are given up on.
  let deadline: ContinuousClock.Instant
  let runners: [CollectorRunner]
  /// Set by the scraper when the round is over.
  var exposition: Exposition?

  private var answers: [ObjectIdentifier: Answer] = [:]
  private let over = Latch()

  init(of runners: [CollectorRunner], start: ContinuousClock.Instant, deadline: ContinuousClock.Instant) {
    self.runners = runners
    self.start = start
    self.deadline = deadline
  }

  /// Whether every collector has answered.
  var isComplete: Bool {
    answers.count == runners.count
  }

  /// What `runner` answered so far.
  func answer(of runner: CollectorRunner) -> Answer {
    answers[ObjectIdentifier(runner)] ?? .late
  }

  /// Takes an answer; one that comes after the round is ignored.
  func report(_ answer: Answer, from runner: CollectorRunner) {
    guard exposition == nil else { return }
    answers[ObjectIdentifier(runner)] = answer
    if isComplete { over.open() }
  }

  /// Returns when the round is over; throws when the task is cancelled.
  func completion() async throws {
    try await over.wait()
  }

  /// Ends the round for all who wait.
  func end() {
    over.open()
  }
}
