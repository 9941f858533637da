internal import CCurl
public import EventLoop
public import Pooling

/// The HTTP client: every outgoing call of the process, over connections that are kept and reused.
///
/// HTTP/1.1 through libcurl on the loop's thread. At most ``ClientConfiguration/maxConnections`` requests run at a
/// time; the others wait, first in first out. A cancelled task's request ends at once.
@Loop
public final class Client {
  private(set) var configuration: ClientConfiguration
  private let multi = MultiHandle()
  private var active: [ObjectIdentifier: Transfer] = [:]
  private var waiters: [Transfer] = []
  private var isClosed = false
  private var counters = PoolStatistics()
  private var acquireWatch: AcquireWatch?

  public init(configuration: ClientConfiguration = ClientConfiguration()) {
    self.configuration = configuration
    multi.set(CURLMOPT_MAX_TOTAL_CONNECTIONS, configuration.maxConnections)
    multi.set(CURLMOPT_MAXCONNECTS, configuration.keepalive)
  }

  /// From the next request on.
  public func apply(maxConnections: Int, keepalive: Int, timeout: Duration) {
    (configuration.maxConnections, configuration.keepalive) = (maxConnections, keepalive)
    configuration.timeout = timeout
    multi.set(CURLMOPT_MAX_TOTAL_CONNECTIONS, maxConnections)
    multi.set(CURLMOPT_MAXCONNECTS, keepalive)
    while active.count < maxConnections, !waiters.isEmpty, !isClosed { start(waiters.removeFirst()) }
  }

  /// Sends a request and returns its response in whole, whatever its status.
  ///
  /// - Throws: ``ClientError``; a cancelled task gets ``ClientError/Reason/cancelled``.
  public func send(_ request: ClientRequest) async throws(ClientError) -> ClientResponse {
    try await run(Transfer(request, configuration: configuration)).get()
  }

  /// Sends a request and hands over the response's body as it comes, without a limit of its size.
  ///
  /// `onChunk` gets status and headers with every piece, on the loop's thread, and must not block. The returned
  /// response has no body. Give the request a deadline as long as the stream may last.
  public func stream(
    _ request: ClientRequest, onChunk: @escaping @Loop (ClientResponse, [UInt8]) -> Void
  ) async throws(ClientError) -> ClientResponse {
    try await run(Transfer(request, configuration: configuration, onChunk: onChunk)).get()
  }

  /// Ends every request with ``ClientError/Reason/cancelled`` and refuses new ones.
  public func close() {
    isClosed = true
    for transfer in waiters + Array(active.values) { abort(transfer, .cancelled, "the client was closed") }
  }

  /// The connections, for the metrics of the pool `http`. A connection curl is still opening counts as open, and what
  /// curl closes of its own accord as idle; the time to acquire is the wait for a free place.
  public var statistics: PoolStatistics {
    var statistics = counters
    statistics.opened = multi.opened
    statistics.closed = multi.closed
    let closed = statistics.closed.values.reduce(0, +)
    statistics.size = Int(clamping: statistics.opened - closed)
    statistics.max = configuration.maxConnections
    statistics.inUse = active.count
    statistics.idle = max(0, statistics.size - statistics.inUse)
    statistics.waiters = waiters.count
    return statistics
  }

  /// Has the lengths of waits for a free place told to `watch` from now on.
  public func watchAcquisitions(_ watch: @escaping AcquireWatch) { acquireWatch = watch }

  func run(_ transfer: Transfer) async -> Result<ClientResponse, ClientError> {
    transfer.onStart = acquireWatch?()
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        transfer.outcome.wait(for: continuation)
        // A cancellation may have come first.
        if !transfer.outcome.isDecided { admit(transfer) }
      }
    } onCancel: {
      Loop.submit { self.abort(transfer, .cancelled, "the calling task was cancelled") }
    }
  }

  private func admit(_ transfer: Transfer) {
    if isClosed { return abort(transfer, .cancelled, "the client is closed") }
    transfer.timer = LoopTimer(at: transfer.deadline) { [weak self, weak transfer] in
      guard let transfer else { return }
      self?.expire(transfer)
    }
    if active.count < configuration.maxConnections { return start(transfer) }
    if waiters.count >= configuration.maxWaiters {
      counters.acquireRejections += 1
      return abort(transfer, .overloaded, "\(waiters.count) requests wait for a connection already")
    }
    counters.acquireWaits += 1
    waiters.append(transfer)
  }

  private func start(_ transfer: Transfer) {
    active[ObjectIdentifier(transfer)] = transfer
    counters.acquisitions += 1
    transfer.onStart?(ContinuousClock.now - transfer.createdAt)
    multi.add(transfer.easy) { [weak self, weak transfer] code in
      guard let transfer else { return }
      self?.finish(transfer, transfer.result(code))
    }
  }

  private func expire(_ transfer: Transfer) {
    let isWaiting = active[ObjectIdentifier(transfer)] == nil
    if isWaiting { counters.acquireTimeouts += 1 }
    abort(transfer, .timeout, isWaiting ? "no connection became free in time" : transfer.progress)
  }

  func abort(_ transfer: Transfer, _ reason: ClientError.Reason, _ detail: String) {
    waiters.removeAll { $0 === transfer }
    let wasSent = active[ObjectIdentifier(transfer)] != nil && transfer.easy.hasBegunToSend
    let error = ClientError(reason, origin: transfer.origin.description, detail: detail, wasSent: wasSent)
    finish(transfer, .failure(error))
  }

  /// Harmless for a transfer that has finished.
  private func finish(_ transfer: Transfer, _ result: Result<ClientResponse, ClientError>) {
    transfer.finish(result)
    guard active.removeValue(forKey: ObjectIdentifier(transfer)) != nil else { return }
    multi.remove(transfer.easy)
    if case .success = result { transfer.easy.mayServeAgain = true }
    if active.count < configuration.maxConnections, !waiters.isEmpty, !isClosed { start(waiters.removeFirst()) }
  }
}
