internal import EventLoop
internal import Logging
internal import MetricRegistry
internal import Synchronization

/// Whether this replica leads: it alone polls then, and sends what others have left.
///
/// One task keeps the lease (``run()``); whoever is about to poll has it looked at first, so that a process that was
/// paused finds out before it acts.
final class Leadership: Sendable {
  private struct State {
    var leads = false
    /// When the lease was last found to be held.
    var verifiedAt: ContinuousClock.Instant?
    /// Not before this moment is the lease asked for again.
    var restsUntil: ContinuousClock.Instant?
    /// What was last told to the outside.
    var announced: Bool?
    var failing = false
    /// Counts how often this replica came to lead.
    var term = 0
  }

  private let lease: any LeaderLease
  private let limits: BotLimits
  private let metrics: BotMetrics
  private let clock: any MonotonicClock
  private let logger: Logger
  /// Tells the supervisor.
  private let announce: @Sendable (Bool) -> Void
  private let state = Mutex(State())
  private let changes = Changes()
  private let requests = Mailbox<Void>()

  init(
    _ lease: any LeaderLease, limits: BotLimits, metrics: BotMetrics, clock: any MonotonicClock, logger: Logger,
    announce: @escaping @Sendable (Bool) -> Void
  ) {
    self.lease = lease
    self.limits = limits
    self.metrics = metrics
    self.clock = clock
    self.logger = logger
    self.announce = announce
    metrics.leader.set(0)
  }

  var leads: Bool { state.withLock(\.leads) }
  /// Changes whenever this replica has come to lead again.
  var term: Int { state.withLock(\.term) }

  /// Keeps the lease until it is cancelled.
  @concurrent func run() async throws {
    defer { metrics.leader.set(0) }
    while true {
      await look()
      _ = try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { [self] in try await clock.sleep(for: pause) }
        group.addTask { [requests] in _ = try await requests.take() }
        defer { group.cancelAll() }
        try await group.next()
      }
    }
  }

  /// Waits until this replica leads, and was just seen to.
  @concurrent func wait() async throws {
    let asked = clock.now
    if lease.isAlwaysHeld, leads { return }
    requests.post(())
    try await changes.wait { [self] in
      state.withLock { state in state.leads && (state.verifiedAt.map { $0 >= asked } ?? false) }
    }
  }

  /// Waits until this replica leads for another time than that.
  ///
  /// - Returns: which time it is.
  @concurrent func waitForTerm(after term: Int) async throws -> Int {
    try await changes.wait { [self] in state.withLock { $0.leads && $0.term > term } }
    return self.term
  }

  /// Waits until this replica leads, as far as is known from at most ``BotLimits/leaseInterval`` times two ago.
  @concurrent func waitIfStale() async throws {
    let limit = clock.now - limits.leaseInterval * 2
    let isFresh = state.withLock { $0.leads && (lease.isAlwaysHeld || $0.verifiedAt.map { $0 >= limit } ?? false) }
    if !isFresh { try await wait() }
  }

  /// Runs `body`, and cancels it when this replica no longer leads.
  ///
  /// - Returns: nil when it lost the lead first.
  @concurrent func whileLeading<T: Sendable>(
    _ body: @escaping @concurrent @Sendable () async throws -> T
  ) async throws -> T? {
    try await withThrowingTaskGroup(of: T?.self) { group in
      group.addTask { try await body() }
      group.addTask { [self] in
        try await changes.wait { !leads }
        return nil
      }
      defer { group.cancelAll() }
      return try await group.next() ?? nil
    }
  }

  /// Another process polls: lets it, for this long.
  @concurrent func stepDown(for rest: Duration) async {
    state.withLock { $0.restsUntil = clock.now + rest }
    set(false)
    await lease.release()
  }

  /// Gives the lease back, at the end of an attempt: what the module is then is the supervisor's to say.
  @concurrent func release() async {
    state.withLock { $0.leads = false }
    metrics.leader.set(0)
    await lease.release()
  }

  private var pause: Duration {
    let rest = state.withLock(\.restsUntil).map { $0 - clock.now } ?? limits.leaseInterval
    return max(.milliseconds(1), min(rest, limits.leaseInterval))
  }

  private func look() async {
    if let restsUntil = state.withLock(\.restsUntil), clock.now < restsUntil { return }
    state.withLock { $0.restsUntil = nil }
    let asked = clock.now
    do {
      let holds = try await lease.hold(by: asked + limits.leaseTimeout)
      noteWorking()
      // Cancelled in between, or rested meanwhile: then it was given back.
      guard state.withLock({ $0.restsUntil == nil }) else { return }
      set(holds, at: asked)
    } catch {
      if Task.isCancelled { return }
      noteFailing(error)
      set(false)
    }
  }

  private func set(_ leads: Bool, at moment: ContinuousClock.Instant? = nil) {
    let isNew = state.withLock { state in
      if leads, !state.leads { state.term += 1 }
      state.leads = leads
      state.verifiedAt = leads ? moment : nil
      defer { state.announced = leads }
      return state.announced != leads
    }
    changes.note()
    guard isNew else { return }
    metrics.leader.set(leads ? 1 : 0)
    announce(leads)
    if !lease.isAlwaysHeld { logger.notice(leads ? "leads now" : "stands by") }
  }

  private func noteFailing(_ error: any Error) {
    let isNew = state.withLock { state in
      defer { state.failing = true }
      return !state.failing
    }
    guard isNew else { return }
    logger.warning("the lead cannot be asked for", metadata: ["error.message": "\(error)"])
  }

  private func noteWorking() { state.withLock { $0.failing = false } }
}
