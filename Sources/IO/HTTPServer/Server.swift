internal import CLinux
public import EventLoop
public import Logging

/// An HTTP/1.1 server on the I/O loop (libmicrohttpd in external epoll mode).
///
/// ``start()`` binds and answers at once; asynchronous handlers run in ``run()``, which lasts until ``stop(by:)`` or
/// the cancellation of its task. One server starts once.
@Loop
public final class Server {
  public private(set) var configuration: ServerConfiguration
  /// Counted since the start; a plain value to read at any time.
  public internal(set) var statistics = ServerStatistics()
  /// Whether every answer closes its connection.
  public private(set) var isDraining = false

  let router: Router
  let hooks: ServerHooks
  nonisolated let logger: Logger
  var connections: [ObjectIdentifier: Connection] = [:]
  /// Those whose handshake may have gone on in this turn.
  var handshakes: [Connection] = []
  var listener: ListeningSocket?
  var acceptWatch: DescriptorWatch?
  var sweepTimer: LoopTimer?
  var waiter: Waiter?
  var state = State.new

  enum State { case new, running, stopping, stopped }

  private(set) var daemon: Daemon?
  private var daemonWatch: DescriptorWatch?
  private var daemonTimer: LoopTimer?
  private var isTurnScheduled = false
  /// How often the daemon had its turn.
  private(set) var turns: UInt64 = 0
  private let handlers = HandlerQueue()
  /// Where the ids of requests that bring none come from.
  private var identityNumbers = SplitMix()
  /// The clock as last read: when the daemon's turn began or the response before was sent. A request is received then,
  /// which saves it a reading of its own.
  private(set) var lastReading = ContinuousClock.now

  public init(
    _ configuration: ServerConfiguration, router: Router, hooks: ServerHooks = ServerHooks(),
    logger: Logger = Logger(label: "outrigger.http")
  ) {
    self.configuration = configuration
    self.router = router
    self.hooks = hooks
    self.logger = logger
  }

  /// Where the server listens, with the port the system chose; nil before ``start()`` and after the listener closed.
  public var address: PeerAddress? { listener?.address }

  /// The port it listens on.
  public var port: UInt16? { address?.port }

  /// Binds, listens, and answers from now on.
  ///
  /// - Throws: ``ServerError``, a sentence for the operator.
  public func start() async throws(ServerError) {
    precondition(state == .new, "a server starts once")
    let listener: ListeningSocket
    if let inherited = configuration.inheritedListener {
      listener = try ListeningSocket(adopting: inherited)
    } else {
      let (addresses, name) = try await resolve()
      listener = try ListeningSocket(addresses, name: name, backlog: configuration.backlog)
    }
    do {
      let daemon = try Daemon(for: self, configuration)
      self.daemon = daemon
      self.listener = listener
      daemonWatch = try DescriptorWatch(daemon.epollDescriptor, for: .read) { [weak self] _ in self?.turn() }
      try watchListener()
    } catch {
      listener.close()
      terminate()
      throw error as? ServerError ?? .daemonRefused(reason: "\(error)")
    }
    state = .running
    startSweeping()
  }

  /// Runs asynchronous handlers until the server stops. Cancelling its task stops the server at once.
  public func run() async {
    await withTaskCancellationHandler {
      // Handlers inherit it: they answer also while every thread of the cooperative pool is blocked.
      await withTaskExecutorPreference(LoopTaskExecutor.shared) { await runHandlers() }
    } onCancel: {
      Loop.submit { self.terminate() }
    }
  }

  private func runHandlers() async {
    await withDiscardingTaskGroup { group in
      while let handler = await handlers.next() { group.addTask(operation: handler) }
      group.cancelAll()
    }
  }

  /// From the next request on, bodies may be so large and requests take so long, and there may be so many connections;
  /// the rest of it needs a new server.
  public func apply(maxConnections: Int, maxBody: Int, headerTimeout: Duration, bodyTimeout: Duration) {
    configuration.maxConnections = maxConnections
    configuration.maxBody = maxBody
    configuration.headerTimeout = headerTimeout
    configuration.bodyTimeout = bodyTimeout
  }

  /// `Connection: close` on every answer from now on.
  public func beginDraining() { isDraining = true }

  func submit(_ job: @escaping HandlerQueue.Job) { handlers.push(job) }
}

// MARK: - The daemon's turns

extension Server {
  /// More than one run in a row only helps what the first one made possible; the loop has others to serve.
  private static let runsPerTurn = 4

  /// Lets the daemon work and asks it when it wants to be called again. Never from inside one of its callbacks.
  func turn() {
    isTurnScheduled = false
    guard let daemon else { return }
    turns += 1
    var timeout: Duration?
    for _ in 0..<Self.runsPerTurn {
      let before = statistics.requests
      _ = readClock()
      daemon.run()
      settleHandshakes()
      timeout = daemon.timeout
      // Clients that were answered may have asked again: cheaper to look than to come back through the loop.
      if timeout != .zero && statistics.requests == before { break }
    }
    guard let timeout else { return }
    if timeout == .zero { return scheduleTurn() }
    let deadline = ContinuousClock.now.advanced(by: timeout)
    if let daemonTimer { return daemonTimer.reschedule(at: deadline) }
    daemonTimer = LoopTimer(at: deadline) { [weak self] in self?.turn() }
  }

  func drawIdentity() -> RequestIdentity { RequestIdentity(drawnFrom: &identityNumbers) }

  func readClock() -> ContinuousClock.Instant {
    lastReading = .now
    return lastReading
  }

  /// One turn soon, however many connections were resumed.
  func scheduleTurn() {
    guard !isTurnScheduled else { return }
    isTurnScheduled = true
    Loop.submit { [weak self] in self?.turn() }
  }

  /// Cuts what is left and frees the daemon; also the way out of a failed start. Harmless when repeated.
  func terminate() {
    state = .stopped
    handlers.close()
    closeListener()
    sweepTimer?.cancel()
    daemonTimer?.cancel()
    for connection in connections.values {
      connection.abandonHandler()
      connection.stream?.end()
    }
    // libmicrohttpd aborts the process when it is stopped with a suspended connection; a run takes them back.
    resumeHandshakes()
    daemon?.run()
    daemonWatch?.cancel()
    let daemon = daemon
    self.daemon = nil
    daemon?.stop()
    handshakes = []
    settle()
  }
}
