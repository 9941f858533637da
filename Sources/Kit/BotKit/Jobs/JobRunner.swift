internal import EventLoop
internal import LogPipeline
internal import Logging
internal import MetricRegistry
internal import Storage
internal import Supervision

/// Runs a bot's jobs while this replica leads: each in a task of its own, so that one that takes long holds up none.
struct JobRunner: Sendable {
  let definition: BotDefinition
  let gate: StorageGate
  let metrics: BotMetrics
  let leadership: Leadership
  let outgoing: OutgoingQueue
  let clock: any MonotonicClock
  /// The wall clock.
  let now: @Sendable () -> Timestamp
  let logger: Logger
  let stopRequested: Latch
  private let table = JobTable()

  init(
    _ definition: BotDefinition, gate: StorageGate, metrics: BotMetrics, leadership: Leadership,
    outgoing: OutgoingQueue, clock: any MonotonicClock, now: @escaping @Sendable () -> Timestamp, logger: Logger,
    stopRequested: Latch
  ) {
    self.definition = definition
    self.gate = gate
    self.metrics = metrics
    self.leadership = leadership
    self.outgoing = outgoing
    self.clock = clock
    self.now = now
    self.logger = logger
    self.stopRequested = stopRequested
  }

  /// Returns after a stop, once no job runs any more.
  @concurrent func run() async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for job in definition.jobs { group.addTask { try await run(job) } }
      try await group.waitForAll()
    }
  }

  private func run(_ job: BotJob) async throws {
    var term = 0
    while true {
      let before = term
      guard let current = try await unlessOpened(stopRequested, { try await leadership.waitForTerm(after: before) })
      else { return }
      term = current
      // Whatever ran while another led is in the table, and is read anew.
      guard try await runWhileLeading(job) else { return }
    }
  }

  /// - Returns: `false` once the bot stops.
  private func runWhileLeading(_ job: BotJob) async throws -> Bool {
    // Nobody waits for it yet: a storage that hangs must not hold up a stop.
    guard var last = try await unlessOpened(stopRequested, { try await lastRun(of: job) }) else { return false }
    while leadership.leads {
      if let due = job.schedule.last(at: now()), due > last {
        try await perform(job, dueAt: due)
        last = due
      }
      let previous = last
      guard try await unlessOpened(stopRequested, { try await pause(job, after: previous) }) != nil else {
        return false
      }
    }
    return true
  }

  /// Until the job is due, but never for long: the wall clock may be set, and the lead be lost.
  private func pause(_ job: BotJob, after last: Timestamp) async throws {
    let moment = now()
    let next = job.schedule.next(after: max(moment, last)).map { moment.duration(to: $0) } ?? definition.limits.jobPause
    try await clock.sleep(for: max(.milliseconds(1), min(next, definition.limits.jobPause)))
  }

  /// The latest run of a job. One that is seen for the first time counts from now on: nothing of it was missed.
  private func lastRun(of job: BotJob) async throws -> Timestamp {
    let moment = now()
    return try await gate.run { storage in
      if let latest = try await table.latest(of: job.name, in: storage) { return latest }
      _ = try await table.claim(job.name, dueAt: moment, as: .known, in: storage)
      return moment
    }
  }

  private func perform(_ job: BotJob, dueAt: Timestamp) async throws {
    let context = LogContext.changed {
      $0.correlationID = CorrelationID.random()
      $0.updateID = nil
      $0.module = definition.name
    }
    try await LogContext.$current.withValue(context) {
      // However short the time, a run that comes within a pause of its moment was not missed.
      let catchUp = max(job.catchUp, definition.limits.jobPause * 2)
      if dueAt.duration(to: now()) > catchUp { return try await skip(job, dueAt) }
      let (start, tally) = (clock.now, WorkTally())
      let outcome = try await tally.counting { try await settle(job, dueAt) }
      // Another replica has run it.
      guard let outcome else { return }
      report(job, outcome, dueAt, duration: clock.now - start, tally)
    }
  }

  /// - Returns: nil when it was run before.
  private func settle(_ job: BotJob, _ dueAt: Timestamp) async throws -> JobOutcome? {
    do {
      guard let committed = try await gate.run(isOurs: false, { try await attempt(job, dueAt, in: $0) }) else {
        return nil
      }
      await committed.take(outgoing)
      return .ok
    } catch let error as DependencyUnavailable {
      throw error
    } catch {
      if Task.isCancelled { throw CancellationError() }
      note(error, of: job)
      let isOurs = try await gate.run { try await table.claim(job.name, dueAt: dueAt, as: .error, in: $0) }
      return isOurs ? .error : nil
    }
  }

  @concurrent
  private func attempt(_ job: BotJob, _ dueAt: Timestamp, in storage: any SQLStorage) async throws -> Committed? {
    let deadline = ContinuousClock.now + definition.limits.jobTimeout + StorageTimeout.call
    return try await storage.transaction(deadline: deadline) { transaction in
      guard try await table.claim(job.name, dueAt: dueAt, as: .ok, in: transaction) else { return nil }
      let context = JobContext(job: job.name, dueAt: dueAt, transaction: transaction, logger: logger)
      try await withDeadline(clock.now + definition.limits.jobTimeout, clock: clock) {
        try await job.handler(context)
      }
      return try await outgoing.outbox.add(context.takeEffects(), of: 0, chatID: nil, in: transaction)
    }
  }

  private func skip(_ job: BotJob, _ dueAt: Timestamp) async throws {
    let isOurs = try await gate.run { try await table.claim(job.name, dueAt: dueAt, as: .missed, in: $0) }
    guard isOurs else { return }
    metrics.jobsMissed.with(job.name).increment()
    logger.warning("job missed", metadata: ["job": "\(job.name)", "due_at": "\(dueAt)"])
  }

  private func note(_ error: any Error, of job: BotJob) {
    let type = error is DeadlineExceeded ? "timeout" : "\(Swift.type(of: error))"
    metrics.jobErrors.with(job.name, type).increment()
    logger.error(
      "job failed", error: error,
      metadata: ["job": "\(job.name)", "error_type": "\(type)", "error.stack": "job \(job.name)"])
  }

  /// The line that closes a run, as an update has one.
  private func report(
    _ job: BotJob, _ outcome: JobOutcome, _ dueAt: Timestamp, duration: Duration, _ tally: WorkTally
  ) {
    metrics.jobDuration.with(job.name).observe(duration)
    var metadata: Logger.Metadata = [
      "job": "\(job.name)", "outcome": "\(outcome.rawValue)", "due_at": "\(dueAt)",
      "duration_ms": .stringConvertible(duration.milliseconds),
    ]
    metadata.merge(tally.metadata) { own, _ in own }
    logger.info("job done", metadata: metadata)
  }
}
