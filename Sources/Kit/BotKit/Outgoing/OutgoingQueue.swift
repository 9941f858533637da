internal import EventLoop
internal import LogPipeline
internal import Logging
internal import MetricRegistry
internal import Storage
internal import Supervision
internal import Synchronization
internal import Telegram

/// Makes the calls that the outbox holds, in order within a chat and class, parallel across chats, at the rates that
/// Telegram allows, and deletes each when it is made.
///
/// Calls come from the dispatcher after their commit. The table is read for what a kill or another replica has left, and
/// when more wait than memory may hold. A kill between a send and its deletion repeats that send.
final class OutgoingQueue: Sendable {
  enum Event: Sendable {
    case arrived([Arrival]?)
    /// The call is made, or given up: its row is to be deleted.
    case done(OutboxRow)
    /// The call is no longer ours to make.
    case lost(chatID: Int64)
    case deleted([OutboxRow])
    case deletionDue
    case failed(chatID: Int64, delay: Duration?)
    /// Telegram has refused the call with 429.
    case flooded(chatID: Int64, retryAfter: Duration)
    case delayOver(chatID: Int64)
    case awake
    /// The lead was taken, for the how-manieth time.
    case leads(Int)
    case tick
  }

  enum Arrival: Sendable {
    case rows([OutboxRow])
    /// Calls of a class were committed that are in the table alone.
    case stored(OutgoingClass)
  }

  let sink: any MessageSink
  let gate: StorageGate
  let limits: BotLimits
  let metrics: BotMetrics
  let clock: any MonotonicClock
  let logger: Logger
  let module: String
  let sentRows: SentRows
  let outbox: Outbox
  let chats: Chats
  /// Nil when every replica sends what is its own.
  let leadership: Leadership?
  private let random: @Sendable () -> Double
  private let arrivals = Mailbox<Arrival>()
  /// When what is not sent stays in the outbox for the next start.
  private let drainDeadline = Mutex<ContinuousClock.Instant?>(nil)
  /// Opens with it: what only looks for more to send is waited for no longer, be it a storage that hangs.
  let drainBegan = Latch()
  /// When the last sign of life was given.
  let renewedAt: Mutex<ContinuousClock.Instant>
  private let left = Atomic(0)

  init(
    _ link: BotTransport.Link, gate: StorageGate, limits: BotLimits, metrics: BotMetrics, clock: any MonotonicClock,
    logger: Logger, module: String, transport: BotTransport, chats: Chats, random: @escaping @Sendable () -> Double
  ) {
    sink = link.sink
    leadership = link.isExclusive ? link.leadership : nil
    self.gate = gate
    self.limits = limits
    self.metrics = metrics
    self.clock = clock
    self.logger = logger
    self.module = module
    self.chats = chats
    self.random = random
    sentRows = transport.sentRows
    outbox = Outbox(owner: transport.owner, limits: limits)
    renewedAt = Mutex(clock.now)
  }

  /// Takes rows that are committed in the outbox.
  func enqueue(_ rows: [OutboxRow]) {
    guard !rows.isEmpty else { return }
    sink.expect(rows.count)
    arrivals.post(.rows(rows))
  }

  /// Calls of a class are committed, more than should come by themselves.
  func noteStored(_ priority: OutgoingClass) { arrivals.post(.stored(priority)) }

  /// Nothing more will come: ``run()`` returns when all is sent, or what is left could not be by `deadline`.
  func drain(by deadline: ContinuousClock.Instant) {
    drainDeadline.withLock { $0 = deadline }
    arrivals.close()
    Loop.submit { [drainBegan] in drainBegan.open() }
  }

  /// What ``run()`` was asked to send and had not sent when it ended. It is in the outbox.
  var unsent: Int { left.load(ordering: .relaxed) }

  /// - Throws: `UnrecoverableError`, `DependencyUnavailable`, `CancellationError`.
  @concurrent func run() async throws {
    try await withThrowingTaskGroup(of: Event.self) { group in
      let metrics = metrics
      var state = State(lanes: OutgoingLanes(limits: limits) { metrics.limitReached($0) })
      defer {
        left.store(state.lanes.count, ordering: .relaxed)
        metrics.note(OutgoingLanes(limits: limits))
      }
      if leadership == nil { try await takeOver(.gone, &state) }
      group.addTask { [arrivals] in .arrived(try await arrivals.take()) }
      group.addTask { [self] in try await tick() }
      awaitLead(state, &group)
      while !isDone(state), let event = try await group.next() {
        try await note(event, &state, &group)
        try await loadDue(&state)
        startSends(&state, &group)
        startDeletion(&state, &group)
        metrics.note(state.lanes)
      }
      group.cancelAll()
      let kept = state.lanes.count
      if kept > 0 { logger.warning("replies kept for the next start", metadata: ["count": "\(kept)"]) }
    }
  }

  struct State {
    var lanes: OutgoingLanes
    /// Classes of which more is in the table than was taken into memory.
    var mustLoad: Set<OutgoingClass> = []
    /// Rows of loads: those committed shortly before one come from the dispatcher too.
    var loaded: Set<Int64> = []
    var isDraining = false
    var removals = Removals()
    /// When the delays end that lanes wait for.
    var delays: [Int64: ContinuousClock.Instant] = [:]
    /// When a timer will wake us for lanes that wait for their rate.
    var wakesAt: ContinuousClock.Instant?
    /// Of the lead; sends wait for the first.
    var term = 0
  }

  private func isDone(_ state: State) -> Bool {
    guard state.isDraining else { return false }
    if state.lanes.isEmpty || (leadership.map { !$0.leads } ?? false) { return true }
    guard state.lanes.isWaiting, let deadline = drainDeadline.withLock({ $0 }) else { return false }
    // Waiting on would change nothing: they are in the outbox, and the next start sends them.
    return state.delays.values.allSatisfy { $0 >= deadline } && (state.lanes.wakeAt.map { $0 >= deadline } ?? true)
  }

  private func note(
    _ event: Event, _ state: inout State, _ group: inout ThrowingTaskGroup<Event, any Error>
  ) async throws {
    switch event {
    case .arrived(nil):
      state.isDraining = true
      // They are for hours, not for the seconds of an end, and safe where they are.
      state.lanes.dropWaiting(.broadcast)
      state.mustLoad.remove(.broadcast)
    case .arrived(let arrivals?):
      for arrival in arrivals { take(arrival, &state) }
      group.addTask { [mailbox = self.arrivals] in .arrived(try await mailbox.take()) }
    case .done(let row):
      state.lanes.noteDone(row.chatID)
      state.removals.add(row)
    case .lost(let chatID): state.lanes.finish(chatID)
    case .deleted(let rows):
      for row in rows { state.lanes.finish(row.chatID) }
      state.removals.end()
    case .deletionDue: state.removals.pauseIsOver()
    case .failed(let chatID, let delay): park(chatID, delay, &state, &group)
    case .flooded(let chatID, let retryAfter):
      if state.lanes.noteFlooded(chatID, retryAfter, at: clock.now) { noteHeld(for: retryAfter) }
      park(chatID, retryAfter, &state, &group)
    case .delayOver(let chatID):
      state.delays[chatID] = nil
      state.lanes.unpark(chatID)
    case .awake: state.wakesAt = nil
    case .leads(let term):
      state.term = term
      state.lanes.dropWaiting()
      try await takeOver(.everyone, &state)
      awaitLead(state, &group)
    case .tick:
      try await renew(&state)
      group.addTask { [self] in try await tick() }
    }
  }

  private func take(_ arrival: Arrival, _ state: inout State) {
    switch arrival {
    case .stored(let priority): state.mustLoad.insert(priority)
    case .rows(let rows): for row in rows { append(row, &state) }
    }
  }

  private func append(_ row: OutboxRow, _ state: inout State) {
    if state.loaded.remove(row.id) != nil { return }
    // Once a row stays behind in the table, all after it do, for the order within their chats.
    guard !state.mustLoad.contains(row.priority) else { return }
    if state.lanes.count(of: row.priority) < limit(row.priority) { return state.lanes.append(row) }
    leaveMore(row.priority, &state)
  }

  /// More of a class is in the table than memory may hold.
  func leaveMore(_ priority: OutgoingClass, _ state: inout State) {
    guard state.mustLoad.insert(priority).inserted, priority != .broadcast else { return }
    metrics.limitReached("bot.limits.max_queued_replies")
  }

  private func park(
    _ chatID: Int64, _ delay: Duration?, _ state: inout State, _ group: inout ThrowingTaskGroup<Event, any Error>
  ) {
    let failures = state.lanes.park(chatID)
    let delay = delay ?? backoff(failures)
    state.delays[chatID] = clock.now.advanced(by: delay)
    group.addTask { [clock] in
      try await clock.sleep(for: delay)
      return .delayOver(chatID: chatID)
    }
  }

  private func startSends(_ state: inout State, _ group: inout ThrowingTaskGroup<Event, any Error>) {
    guard leadership == nil || (state.term > 0 && leadership?.leads == true) else { return }
    for row in state.lanes.start(at: clock.now) {
      group.addTask { [self] in
        try await LogContext.$current.withValue(row.logContext(module: module)) { try await send(row) }
      }
    }
    guard let moment = state.lanes.wakeAt, state.wakesAt.map({ moment < $0 }) ?? true else { return }
    state.wakesAt = moment
    group.addTask { [clock] in
      try await clock.sleep(until: moment)
      return .awake
    }
  }

  private func startDeletion(_ state: inout State, _ group: inout ThrowingTaskGroup<Event, any Error>) {
    switch state.removals.next() {
    case .delete(let rows):
      group.addTask { [self] in
        try await remove(rows.map(\.id))
        return .deleted(rows)
      }
    case .pause(let moment):
      group.addTask {
        try await Deadlines.shared.sleep(until: moment)
        return .deletionDue
      }
    case nil: break
    }
  }

  private func awaitLead(_ state: State, _ group: inout ThrowingTaskGroup<Event, any Error>) {
    guard let leadership else { return }
    let term = state.term
    group.addTask { .leads(try await leadership.waitForTerm(after: term)) }
  }

  private func tick() async throws -> Event {
    try await clock.sleep(for: limits.ownershipInterval)
    return .tick
  }

  private func backoff(_ failures: Int) -> Duration {
    let doublings = min(failures - 1, 10)
    let base = min(limits.sendBackoff.upperBound, limits.sendBackoff.lowerBound * (1 << doublings))
    return base * (1 + 0.2 * random())
  }

  func limit(_ priority: OutgoingClass) -> Int {
    priority == .broadcast ? limits.maxQueuedBroadcasts : limits.maxQueuedReplies
  }
}
