internal import EventLoop
internal import LogPipeline
internal import Logging
internal import MetricRegistry
internal import Storage
internal import Supervision
internal import Synchronization
internal import Telegram

/// Sends what the outbox holds, in order within a chat, parallel across chats, and deletes it when it is sent.
///
/// Rows come from the dispatcher after their commit; the table is read at the start, for what a kill has left, and when
/// more had been waiting than memory may hold. A kill between a send and its deletion repeats that send.
final class OutgoingQueue: Sendable {
  private enum Event: Sendable {
    case arrived([[OutboxRow]]?)
    case sent(chatID: Int64)
    case failed(chatID: Int64, delay: Duration?)
    case delayOver(chatID: Int64)
  }

  private let sink: any MessageSink
  private let gate: StorageGate
  private let limits: BotLimits
  private let metrics: BotMetrics
  private let clock: any MonotonicClock
  private let logger: Logger
  private let module: String
  private let sentRows: SentRows
  private let random: @Sendable () -> Double
  private let outbox = Outbox()
  private let arrivals = Mailbox<[OutboxRow]>()
  /// When what is not sent stays in the outbox for the next start.
  private let drainDeadline = Mutex<ContinuousClock.Instant?>(nil)
  private let left = Atomic(0)

  init(
    _ sink: any MessageSink, gate: StorageGate, limits: BotLimits, metrics: BotMetrics, clock: any MonotonicClock,
    logger: Logger, module: String, sentRows: SentRows, random: @escaping @Sendable () -> Double
  ) {
    self.sink = sink
    self.gate = gate
    self.limits = limits
    self.metrics = metrics
    self.clock = clock
    self.logger = logger
    self.module = module
    self.sentRows = sentRows
    self.random = random
  }

  /// Takes rows that are committed in the outbox.
  func enqueue(_ rows: [OutboxRow]) {
    guard !rows.isEmpty else { return }
    sink.expect(rows.count)
    arrivals.post(rows)
  }

  /// Nothing more will come: ``run()`` returns when all is sent, or what is left could not be by `deadline`.
  func drain(by deadline: ContinuousClock.Instant) {
    drainDeadline.withLock { $0 = deadline }
    arrivals.close()
  }

  /// What ``run()`` was asked to send and had not sent when it ended. It is in the outbox.
  var unsent: Int { left.load(ordering: .relaxed) }

  /// - Throws: `UnrecoverableError`, `DependencyUnavailable`, `CancellationError`.
  @concurrent func run() async throws {
    try await withThrowingTaskGroup(of: Event.self) { group in
      defer { metrics.queueLength.set(0) }
      var state = State(lanes: OutgoingLanes(maxParallel: limits.maxParallelSends))
      defer { left.store(state.lanes.count, ordering: .relaxed) }
      try await load(&state)
      group.addTask { [arrivals] in .arrived(try await arrivals.take()) }
      startSends(&state, &group)
      while !isDone(state), let event = try await group.next() {
        note(event, &state, &group)
        if state.mustReload, state.lanes.isEmpty { try await load(&state) }
        startSends(&state, &group)
      }
      group.cancelAll()
      if !state.lanes.isEmpty {
        logger.warning("replies kept for the next start", metadata: ["count": "\(state.lanes.count)"])
      }
    }
  }

  private struct State {
    var lanes: OutgoingLanes
    /// More is in the table than was taken into memory.
    var mustReload = false
    /// Rows of the last load: those committed shortly before it come from the dispatcher too.
    var loaded: Set<Int64> = []
    var isDraining = false
    /// When the delays end that lanes wait for.
    var delays: [Int64: ContinuousClock.Instant] = [:]
  }

  private func isDone(_ state: State) -> Bool {
    guard state.isDraining else { return false }
    if state.lanes.isEmpty { return true }
    guard state.lanes.isParked, let deadline = drainDeadline.withLock({ $0 }) else { return false }
    // Waiting on would change nothing: they are in the outbox, and the next start sends them.
    return state.delays.values.allSatisfy { $0 >= deadline }
  }

  private func note(_ event: Event, _ state: inout State, _ group: inout ThrowingTaskGroup<Event, any Error>) {
    switch event {
    case .arrived(nil): state.isDraining = true
    case .arrived(let batches?):
      for row in batches.joined() { append(row, &state) }
      group.addTask { [arrivals] in .arrived(try await arrivals.take()) }
    case .sent(let chatID): state.lanes.finish(chatID)
    case .failed(let chatID, let delay):
      let failures = state.lanes.park(chatID)
      let delay = delay ?? backoff(failures)
      state.delays[chatID] = clock.now.advanced(by: delay)
      group.addTask { [clock] in
        try await clock.sleep(for: delay)
        return .delayOver(chatID: chatID)
      }
    case .delayOver(let chatID):
      state.delays[chatID] = nil
      state.lanes.unpark(chatID)
    }
    metrics.queueLength.set(state.lanes.count)
  }

  private func append(_ row: OutboxRow, _ state: inout State) {
    if state.loaded.remove(row.id) != nil { return }
    // Once a row stays behind in the table, all after it do, for the order within their chats.
    if state.mustReload || state.lanes.count >= limits.maxQueuedReplies {
      state.mustReload = true
    } else {
      state.lanes.append(row)
    }
  }

  /// Only while the lanes are empty, so nothing that is in memory is read again.
  private func load(_ state: inout State) async throws {
    let (rows, unreadable) = try await gate.run { [outbox, limits] storage in
      try await outbox.load(limit: limits.maxQueuedReplies, in: storage)
    }
    state.mustReload = rows.count + unreadable.count == limits.maxQueuedReplies
    state.loaded = Set(rows.map(\.id))
    for id in unreadable {
      logger.error("reply dropped", metadata: ["outbox_id": "\(id)", "reason": "It cannot be read."])
      metrics.dropped.with("unreadable").increment()
      try await remove(id)
    }
    for row in rows {
      if sentRows.contains(row.id) { try await remove(row.id) } else { state.lanes.append(row) }
    }
    metrics.queueLength.set(state.lanes.count)
  }

  private func startSends(_ state: inout State, _ group: inout ThrowingTaskGroup<Event, any Error>) {
    for row in state.lanes.start() {
      group.addTask { [self] in
        try await LogContext.$current.withValue(row.logContext(module: module)) { try await send(row) }
      }
    }
  }

  private func backoff(_ failures: Int) -> Duration {
    let doublings = min(failures - 1, 10)
    let base = min(limits.sendBackoff.upperBound, limits.sendBackoff.lowerBound * (1 << doublings))
    return base * (1 + 0.2 * random())
  }

  private func remove(_ id: Int64) async throws {
    try await gate.run { [outbox] in try await outbox.remove(id, in: $0) }
    sentRows.remove(id)
  }
}

extension OutgoingQueue {
  private func send(_ row: OutboxRow) async throws -> Event {
    do throws(SendFailure) {
      try await deliver(row)
      logger.debug("reply sent", metadata: ["outbox_id": "\(row.id)"])
    } catch {
      if Task.isCancelled { throw CancellationError() }
      switch error {
      case .unauthorized(let reason): throw UnrecoverableError(reason)
      case .flooded(let retryAfter):
        logger.warning("chat flooded", metadata: ["retry_after_seconds": "\(retryAfter.seconds)"])
        return .failed(chatID: row.chatID, delay: retryAfter)
      case .temporary(let code, let reason):
        logger.warning("reply delayed", metadata: ["error.type": "\(code)", "error.message": "\(reason)"])
        return .failed(chatID: row.chatID, delay: nil)
      case .rejected(let code, let reason): drop(row, code, reason)
      case .migrated(let chatID): drop(row, "400", "The group has moved to \(chatID), which rejects it too.")
      }
    }
    sentRows.insert(row.id)
    try await remove(row.id)
    return .sent(chatID: row.chatID)
  }

  /// A group that has become a supergroup gets the message under its new id.
  private func deliver(_ row: OutboxRow) async throws(SendFailure) {
    do throws(SendFailure) {
      try await sink.send(row.call)
    } catch {
      guard case .migrated(let chatID) = error, case .message(var message) = row.call else { throw error }
      message.chatID = chatID
      try await sink.send(.message(message))
    }
  }

  private func drop(_ row: OutboxRow, _ code: String, _ reason: String) {
    metrics.dropped.with(code).increment()
    logger.warning(
      "reply dropped",
      metadata: ["outbox_id": "\(row.id)", "error.type": "\(code)", "error.message": "\(reason)"])
  }
}
