public import EventLoop

/// Lends connections to tasks, first come first served, and never has more than its size open or opening.
///
/// Connections are opened by the task that needs one, when it needs it; the pool runs no task of its own. A failed
/// connect is thrown to the task that asked. While the pool backs off after it, nobody connects: whoever would have
/// to is given that same error at once, unless connections in use may still come back.
@Loop
public final class ConnectionPool<Connection: PoolableConnection> {
  public let name: String
  public private(set) var configuration: PoolConfiguration

  /// Is told how long acquisitions take.
  public var acquireWatch: AcquireWatch?

  let clock: any MonotonicClock
  let connect: @Loop (ContinuousClock.Instant) async throws -> Connection
  /// The most recently used last: it is lent first, so that a quiet pool shrinks.
  var idle: [Member] = []
  var leased: [ObjectIdentifier: Member] = [:]
  var opening = 0
  var waiters: [PoolWaiter<Grant>] = []
  var counters = PoolStatistics()
  var backoff: Backoff?
  var retry: LoopTimer?
  var isClosed = false
  var drainWaiters: [PoolWaiter<Void>] = []
  private var sweep: LoopTimer?

  /// An open connection.
  struct Member {
    let connection: Connection
    let openedAt: ContinuousClock.Instant
    var idleSince: ContinuousClock.Instant
  }

  /// What a waiter is given: a connection, or the right to open one, which is counted in `opening` already.
  enum Grant: Sendable {
    case connection(Connection)
    case slot
  }

  /// - Parameter connect: opens a connection by the deadline it is given; it must honour cancellation.
  public init(
    name: String, configuration: PoolConfiguration = PoolConfiguration(), clock: any MonotonicClock = LoopClock(),
    connect: @escaping @Loop (ContinuousClock.Instant) async throws -> Connection
  ) {
    self.name = name
    self.configuration = configuration
    self.clock = clock
    self.connect = connect
  }

  /// Lends a connection to `body` and takes it back when `body` returns or throws.
  ///
  /// - Parameter deadline: for the acquisition alone; the configured timeout applies when it ends earlier.
  /// - Throws: ``PoolError``, the error of a failed connect, `CancellationError`, or what `body` throws.
  public func withConnection<R: Sendable>(
    deadline: ContinuousClock.Instant? = nil, _ body: @Loop (Connection) async throws -> R
  ) async throws -> R {
    let connection = try await acquire(by: deadline)
    defer { release(connection) }
    return try await body(connection)
  }

  /// From now on so many connections at most, and so long to wait for one. Connections that are then too many are closed,
  /// those in use when they come back.
  public func apply(size: Int, acquireTimeout: Duration) {
    configuration.size = max(1, size)
    configuration.acquireTimeout = acquireTimeout
    while isOverSize, !idle.isEmpty { close(idle.removeFirst(), because: .idle) }
    serveWaiters()
  }

  /// Whether more is open than the size allows, since that was lowered.
  var isOverSize: Bool { idle.count + leased.count + opening > configuration.size }

  /// What the pool holds and has done since its start.
  public var statistics: PoolStatistics {
    var statistics = counters
    statistics.size = idle.count + leased.count
    statistics.max = configuration.size
    statistics.inUse = leased.count
    statistics.idle = idle.count
    statistics.opening = opening
    statistics.waiters = waiters.count
    return statistics
  }

  /// Closes idle connections that are broken, too old or idle for too long. The pool's own timer calls it; a test
  /// with a clock of its own does by hand.
  public func closeExpired() {
    let now = clock.now
    let all = idle
    idle = all.filter { member in
      guard let reason = reasonToClose(member, at: now) else { return true }
      close(member, because: reason)
      return false
    }
    scheduleSweep()
  }

  func reasonToClose(_ member: Member, at now: ContinuousClock.Instant) -> PoolStatistics.CloseReason? {
    if !member.connection.isUsable { return .broken }
    if let limit = configuration.maxLifetime, member.openedAt.advanced(by: limit) <= now { return .lifetime }
    if let limit = configuration.idleTimeout, member.idleSince.advanced(by: limit) <= now { return .idle }
    return nil
  }

  func close(_ member: Member, because reason: PoolStatistics.CloseReason) {
    counters.closed[reason, default: 0] += 1
    member.connection.close()
  }

  /// The oldest idle connection decides when to look next.
  func scheduleSweep() {
    guard let limit = configuration.idleTimeout, let oldest = idle.first else {
      sweep?.cancel()
      sweep = nil
      return
    }
    guard sweep == nil else { return }
    let wait = max(.milliseconds(1), clock.now.duration(to: oldest.idleSince.advanced(by: limit)))
    sweep = LoopTimer(at: ContinuousClock.now.advanced(by: wait)) { [weak self] in
      self?.sweep = nil
      self?.closeExpired()
    }
  }
}

/// The time after a failed connect in which no other is tried.
struct Backoff {
  let error: any Error
  let delay: Duration
  let until: ContinuousClock.Instant
}
