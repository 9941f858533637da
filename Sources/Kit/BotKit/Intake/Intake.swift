internal import EventLoop
internal import Logging
internal import MetricRegistry
internal import Supervision
internal import Telegram

/// Takes updates from a source and has them handled: in order within a chat, parallel across chats, bounded.
///
/// One task owns the ledger. Everything it waits for is a child of it and comes back as an event: the poll, the
/// handlers, the tick that beats the module's heart while nothing else happens, and the request to stop. An error of
/// any child ends all of them.
struct Intake: Sendable {
  let source: any UpdateSource
  let limits: BotLimits
  let metrics: BotMetrics
  let clock: any MonotonicClock
  let logger: Logger
  let tickInterval: Duration
  let stopRequested: Latch
  /// A sign of progress, and what the bot is at.
  let beat: @Sendable (String) -> Void
  /// How far a stop has come.
  let enter: @Sendable (StopStage) -> Void
  /// What the end of a stop's time has cut short.
  let noteCut: @Sendable (String) -> Void
  /// Returns once the update is finished for good; throws what ends the module's attempt.
  let handle: @concurrent @Sendable (Update) async throws -> Void

  private enum Event: Sendable {
    /// Nil when the source has ended or the poll was cut by the stop.
    case polled([ReceivedUpdate]?)
    case pauseOver
    case handled(Update)
    case tick
    case stopping
  }

  /// Returns after a stop, once nothing is in flight.
  ///
  /// - Returns: the offset that confirms everything finished; nil when there was no update.
  @concurrent func run() async throws -> Int64? {
    try await withThrowingTaskGroup(of: Event.self) { group in
      defer { metrics.inFlight.set(0) }
      var ledger = IntakeLedger(limits: limits)
      var polling = Polling.due
      var reached = ReachedLimits()
      var hasEnded = false
      // Reached by an error or a cancellation with updates unfinished: they are not confirmed and come again.
      defer { if polling.hasStopped { for id in ledger.unfinishedIDs { noteCut("update \(id)") } } }
      group.addTask { try await stop() }
      group.addTask { try await tick() }
      poll(&polling, &ledger, &group)
      while let event = try await group.next() {
        note(event, &ledger, &polling)
        beat(ledger.activity)
        if case .tick = event { group.addTask { try await tick() } }
        if polling.hasEnded(.stop), !hasEnded {
          hasEnded = true
          enter(.updates)
        }
        for update in ledger.start() {
          group.addTask {
            try await handle(update)
            return .handled(update)
          }
        }
        metrics.inFlight.set(ledger.inFlight)
        for key in reached.note(ledger, isTold: !source.repeatsUnconfirmed) { metrics.limitReached(key) }
        if polling.hasEnded(.stop), ledger.isIdle { break }
        poll(&polling, &ledger, &group)
      }
      group.cancelAll()
      return ledger.startPoll(at: clock.now)?.number
    }
  }

  private func note(_ event: Event, _ ledger: inout IntakeLedger, _ polling: inout Polling) {
    switch event {
    case .polled(let updates):
      polling.finish(hasMore: updates != nil)
      for update in updates ?? [] { take(update, into: &ledger) }
      // Waiting would be in vain: what is unfinished comes again at once.
      if source.repeatsUnconfirmed, !ledger.isIdle { polling.pause() }
    case .handled(let update):
      ledger.finish(update)
      source.noteFinished(update.id)
      if ledger.isIdle { polling.resume() }
    case .pauseOver: polling.pauseIsOver()
    case .stopping: polling.stop()
    case .tick: break
    }
  }

  private func take(_ received: ReceivedUpdate, into ledger: inout IntakeLedger) {
    switch received {
    case .update(let update):
      if ledger.accept(update, at: clock.now) {
        metrics.observeLag(of: update)
      } else if ledger.hasFinished(update.id) {
        source.noteFinished(update.id)
      }
    case .unreadable(let id, let reason):
      guard ledger.skip(id, at: clock.now) else { return }
      metrics.updates.with("unreadable", "skipped").increment()
      logger.warning(
        "update skipped", metadata: ["update_id": "\(id)", "reason": "\(reason)", "error.type": "unreadable"])
    }
  }

  /// Starts what the polling needs next: a poll, or the pause before it.
  private func poll(
    _ polling: inout Polling, _ ledger: inout IntakeLedger, _ group: inout ThrowingTaskGroup<Event, any Error>
  ) {
    switch polling.next(hasRoom: ledger.hasRoom) {
    case .poll:
      let offset = ledger.startPoll(at: clock.now)
      // An answer of megabytes is read elsewhere.
      group.addTask(executorPreference: globalConcurrentExecutor) {
        let updates = try await unlessOpened(stopRequested) { try await source.updates(from: offset) }
        return .polled(updates ?? nil)
      }
    case .pause:
      group.addTask {
        try await clock.sleep(for: limits.repollInterval)
        return .pauseOver
      }
    case nil: break
    }
  }

  private func tick() async throws -> Event {
    try await clock.sleep(for: tickInterval)
    return .tick
  }

  private func stop() async throws -> Event {
    try await stopRequested.wait()
    return .stopping
  }
}

/// The limits that the intake has come to, each counted once whenever it comes to it.
private struct ReachedLimits {
  private var isFull = false
  private var isCrowded = false

  /// - Parameter isTold: a source that is told of every update refuses what is too much itself, and counts it.
  /// - Returns: the keys of those that are new.
  mutating func note(_ ledger: IntakeLedger, isTold: Bool) -> [String] {
    var keys: [String] = []
    if !isTold, !ledger.hasRoom, !isFull { keys.append("bot.limits.max_in_flight") }
    if ledger.isCrowded, !isCrowded { keys.append("bot.limits.max_parallel") }
    (isFull, isCrowded) = (!ledger.hasRoom, ledger.isCrowded)
    return keys
  }
}
