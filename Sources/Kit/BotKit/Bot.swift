internal import EventLoop
internal import Logging
package import MetricRegistry
package import Storage
package import Supervision
internal import Synchronization
internal import Telegram

/// A bot as a supervised module: takes updates, handles each once, sends the replies.
///
/// An update is done when one transaction of the storage has committed its id (the inbox), the handler's writes and
/// the replies (the outbox). Only then may the offset pass it, so a kill at any moment loses nothing and does nothing
/// twice but a send that was then on the wire. Made anew for every attempt.
package final class Bot: BotModule {
  /// How often the heart is beaten within the heartbeat timeout.
  private static let beatsPerTimeout = 5

  private let definition: BotDefinition
  private let storage: any SQLStorage
  private let storageName: String
  private let transport: BotTransport
  private let metrics: BotMetrics
  private let random: @Sendable () -> Double
  private let now: @Sendable () -> Timestamp
  private let stopRequested = Latch()
  private let state = Mutex(State())

  private struct State {
    var link: BotTransport.Link?
    var identity: User?
    var stopDeadline: ContinuousClock.Instant?
  }

  /// - Parameters:
  ///   - storageName: the storage's name among the checks, as `postgres:main`.
  ///   - random: in 0..<1, for the jitter of delays.
  ///   - now: the wall clock, for jobs.
  package init(
    _ definition: BotDefinition, storage: any SQLStorage, storageName: String, transport: BotTransport,
    registry: Registry, random: @escaping @Sendable () -> Double = { Double.random(in: 0..<1) },
    now: @escaping @Sendable () -> Timestamp = { .now() }
  ) {
    self.definition = definition
    self.storage = storage
    self.storageName = storageName
    self.transport = transport
    self.random = random
    self.now = now
    metrics = BotMetrics(registry)
  }

  /// Migrates the storage and finds out who the bot is.
  @concurrent package func start(_ context: ModuleContext) async throws {
    // Nothing is in flight yet that a stop would have to wait for.
    let hasStarted: Void? = try await unlessOpened(stopRequested) { [self] in try await begin(context) }
    if hasStarted == nil { throw CancellationError() }
  }

  private func begin(_ context: ModuleContext) async throws {
    if !definition.problems.isEmpty {
      throw UnrecoverableError("The bot is put together wrongly: \(definition.problems.joined(separator: " "))")
    }
    try await beating(context) { [self] in
      let link = try await open(context)
      state.withLock { $0.link = link }
      context.beat(doing: "migrating \(storageName)")
      try await migrate()
      try await prune(context)
      context.beat(doing: "asking who the bot is")
      let identity = try await link.source.identify()
      state.withLock { $0.identity = identity }
    }
  }

  @concurrent package func run(_ context: ModuleContext) async throws {
    let (opened, identity) = state.withLock { ($0.link, $0.identity) }
    let link = if let opened { opened } else { try await open(context) }
    let gate = gate(context)
    var definition = definition
    definition.limits = limits(context)
    let chats = Chats(definition)
    let outgoing = OutgoingQueue(
      link, gate: gate, limits: definition.limits, metrics: metrics, clock: context.clock, logger: context.logger,
      module: definition.name, transport: transport, chats: chats, random: random)
    let dispatcher = Dispatcher(
      definition, gate: gate, metrics: metrics, outgoing: outgoing, chats: chats, files: link.files,
      clock: context.clock, logger: context.logger, botName: identity?.username)
    let intake = Intake(
      source: link.source, limits: definition.limits, metrics: metrics, clock: context.clock, logger: context.logger,
      tickInterval: context.heartbeatTimeout / Self.beatsPerTimeout, stopRequested: stopRequested,
      beat: { [storage, limits = definition.limits] activity in
        // A handler that blocks the thread of its database ends by no deadline: the module hangs, and is to be seen to.
        if let watched = storage as? any StallWatched, watched.stalledFor > limits.handlerTimeout { return }
        context.beat(doing: activity)
      },
      enter: { context.enter($0) }, noteCut: { context.noteCut($0) },
      handle: { try await dispatcher.handle($0) })
    let jobs = JobRunner(
      definition, gate: gate, metrics: metrics, leadership: link.leadership, outgoing: outgoing, clock: context.clock,
      now: now, logger: context.logger, stopRequested: stopRequested)
    defer { link.source.close() }
    do {
      try await work(intake, outgoing, jobs, link, context)
    } catch {
      await link.leadership.release()
      throw error
    }
    await link.leadership.release()
  }

  /// Ends the poll at once; ``run(_:)`` finishes what is in flight, confirms it, and sends the replies.
  @concurrent package func stop(by deadline: ContinuousClock.Instant) async {
    state.withLock { $0.stopDeadline = deadline }
    await stopRequested.open()
  }

  /// Takes updates and runs jobs until the stop; then confirms, and drains the outgoing queue.
  private func work(
    _ intake: Intake, _ outgoing: OutgoingQueue, _ jobs: JobRunner, _ link: BotTransport.Link,
    _ context: ModuleContext
  ) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      let jobsEnded = Latch()
      group.addTask {
        try await jobs.run()
        await jobsEnded.open()
        // Whoever returns first ends the others.
        try await Latch().wait()
      }
      group.addTask { try await link.leadership.run() }
      group.addTask { [self] in try await keepCounting(link.source, context) }
      group.addTask { try await link.source.keepOffset() }
      group.addTask(executorPreference: LoopTaskExecutor.shared) {
        defer { if outgoing.unsent > 0 { context.noteCut("\(outgoing.unsent) replies, kept for the next start") } }
        try await outgoing.run()
      }
      group.addTask { [self] in try await keepPruned(context) }
      for reading in definition.readings {
        group.addTask { [self] in try await reading.run(in: bounded(context), context) }
      }
      if !definition.router.machines.isEmpty {
        let counter = DialogCounter(
          definition: definition, gate: gate(context), metrics: metrics, leadership: link.leadership,
          clock: context.clock)
        group.addTask { try await counter.run() }
      }
      group.addTask(executorPreference: LoopTaskExecutor.shared) { [self] in
        let offset = try await intake.run()
        context.enter(.offset)
        if let offset {
          context.beat(doing: "confirming the offset")
          try await beating(context) { await intake.source.confirm(below: offset) }
        }
        context.beat(doing: "finishing the jobs that run")
        try await beating(context) { try await jobsEnded.wait() }
        context.enter(.replies)
        context.beat(doing: "sending what is left to send")
        let deadline = state.withLock(\.stopDeadline) ?? context.clock.now
        outgoing.drain(by: deadline)
        try await beat(context)
      }
      // Only the outgoing queue returns, when all is sent.
      try await group.next()
      group.cancelAll()
    }
  }

  private func open(_ context: ModuleContext) async throws -> BotTransport.Link {
    try await transport.open(
      BotTransport.Attempt(
        allowed: definition.router.allowedUpdates, limits: limits(context), metrics: metrics, clock: context.clock,
        logger: context.logger, gate: gate(context),
        announce: { $0 ? context.becomeActive() : context.becomeStandby() }, random: random))
  }

  private func gate(_ context: ModuleContext) -> StorageGate {
    StorageGate(
      storage: bounded(context), name: storageName, attempts: definition.limits.storageAttempts, clock: context.clock)
  }

  private func bounded(_ context: ModuleContext) -> BoundedStorage {
    BoundedStorage(storage: storage, longestCall: limits(context).longestCall)
  }

  private func limits(_ context: ModuleContext) -> BotLimits {
    var limits = definition.limits.within(context.heartbeatTimeout)
    if storage.dialect == .sqlite { limits.maxParallel = limits.maxParallelOnSQLite }
    return limits
  }
}

extension Bot {
  private func migrate() async throws {
    let migrator = Migrator(storage, definition.allMigrations)
    do {
      try await migrator.up()
    } catch let error as StorageError where error.isTransient {
      throw DependencyUnavailable(storageName, reason: error.message)
    }
  }

  private func prune(_ context: ModuleContext) async throws {
    let (now, limits, storage) = (Timestamp.now(), definition.limits, bounded(context))
    let oldestDialog = now.advanced(by: .zero - limits.dialogLifetime - limits.expiredDialogRetention)
    do {
      try await Inbox().prune(before: now.advanced(by: .zero - limits.inboxRetention), in: storage)
      try await definition.dialogs.store(of: definition).prune(before: oldestDialog, in: storage)
      try await JobTable().prune(before: now.advanced(by: .zero - limits.jobRetention), in: storage)
    } catch let error as StorageError where error.isTransient {
      throw DependencyUnavailable(storageName, reason: error.message)
    }
  }

  private func keepPruned(_ context: ModuleContext) async throws {
    while true {
      try await context.clock.sleep(for: definition.limits.pruneInterval)
      try await prune(context)
    }
  }

  /// Keeps the number of updates that wait at Telegram.
  private func keepCounting(_ source: any UpdateSource, _ context: ModuleContext) async throws {
    while true {
      if let count = await source.pendingCount() { metrics.pending.set(Double(count)) }
      try await context.clock.sleep(for: definition.limits.pendingInterval)
    }
  }

  /// Beats until it is cancelled.
  private func beat(_ context: ModuleContext) async throws {
    while true {
      context.beat()
      try await context.clock.sleep(for: context.heartbeatTimeout / Self.beatsPerTimeout)
    }
  }

  /// Beats while `body` runs, which has limits of its own: a migration may well take longer than the heartbeat.
  private func beating(
    _ context: ModuleContext, _ body: @escaping @concurrent @Sendable () async throws -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await body() }
      group.addTask { [self] in try await beat(context) }
      defer { group.cancelAll() }
      try await group.next()
    }
  }
}
