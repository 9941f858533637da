internal import EventLoop
internal import Logging

/// What we say about a sink in our own log: that its state has changed, once, and what it refused, once a minute at most.
/// So what a sink does can never fill that sink.
@Loop struct SinkHealth {
  private static let interval = Duration.seconds(60)

  private let name: String
  private let logger = Logger(label: "outrigger.sinks")
  private(set) var isFailing = false
  /// What went wrong last, also if it works again since.
  private(set) var lastError: String?
  private var lastFailure: ContinuousClock.Instant?
  private var lastLoss: ContinuousClock.Instant?
  private var losses = 0

  init(_ name: String) {
    self.name = name
  }

  mutating func failed(_ reason: String) {
    lastError = reason
    if isFailing { return }
    isFailing = true
    guard Self.isDue(lastFailure) else { return }
    lastFailure = .now
    logger.warning(
      "sink does not take lines; they wait in the spool", metadata: ["sink": "\(name)", "reason": "\(reason)"])
  }

  mutating func succeeded() {
    if isFailing, lastFailure.map({ ContinuousClock.now - $0 >= .seconds(1) }) ?? false {
      logger.notice("sink takes lines again", metadata: ["sink": "\(name)"])
    }
    isFailing = false
  }

  mutating func lost(_ count: Int, _ why: String) {
    losses += count
    lastError = why
    guard Self.isDue(lastLoss) else { return }
    lastLoss = .now
    logger.error(
      "sink refused lines for good; see the dead-letter file",
      metadata: ["sink": "\(name)", "lines": "\(losses)", "reason": "\(why)"])
    losses = 0
  }

  mutating func deadLetterFailed(_ error: any Error) {
    guard Self.isDue(lastFailure) else { return }
    lastFailure = .now
    logger.error("dead-letter file cannot be written", metadata: ["sink": "\(name)", "error.message": "\(error)"])
  }

  private static func isDue(_ last: ContinuousClock.Instant?) -> Bool {
    last.map { ContinuousClock.now - $0 >= interval } ?? true
  }
}
