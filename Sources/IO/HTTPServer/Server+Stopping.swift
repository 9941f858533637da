internal import EventLoop

extension Server {
  /// Stops in order: streams end with their terminating chunk and handlers finish while the server still answers, then
  /// the listener closes, then idle connections, then whatever remains at `deadline` is cut. A second call returns
  /// at once.
  ///
  /// - Returns: the requests whose answers were cut, as `GET /metrics`.
  @discardableResult
  public func stop(by deadline: ContinuousClock.Instant) async -> [String] {
    guard state == .running else { return [] }
    state = .stopping
    beginDraining()
    for connection in connections.values { connection.stream?.end() }
    await wait(by: deadline) { !$0.connections.values.contains { $0.isAwaitingHandler || $0.stream != nil } }
    closeListener()
    for connection in connections.values where connection.isBetweenRequests { connection.shutDown() }
    await wait(by: deadline) { $0.connections.isEmpty }
    let cut = connections.values.compactMap(\.unanswered).sorted()
    terminate()
    return cut
  }

  /// Waits until no answer is a stream: each has its last chunk, and has been observed. For the task that stops it.
  public func awaitStreams(by deadline: ContinuousClock.Instant) async {
    await wait(by: deadline) { !$0.connections.values.contains { $0.stream != nil } }
  }

  /// The one task that stops the server, waiting for its condition.
  struct Waiter {
    let condition: (Server) -> Bool
    let continuation: CheckedContinuation<Void, Never>
    let timer: LoopTimer
  }

  /// Looks whether the waited-for condition holds; called whenever a response or a connection ends.
  func settle() {
    guard let waiter, waiter.condition(self) || state == .stopped else { return }
    endWait()
  }

  private func wait(by deadline: ContinuousClock.Instant, until condition: @escaping (Server) -> Bool) async {
    await withCheckedContinuation { continuation in
      // Looked at only here: the task may have been off the loop on its way, and missed the last settling.
      if condition(self) || state == .stopped { return continuation.resume() }
      let timer = LoopTimer(at: deadline) { [weak self] in self?.endWait() }
      waiter = Waiter(condition: condition, continuation: continuation, timer: timer)
    }
  }

  private func endWait() {
    waiter?.timer.cancel()
    waiter?.continuation.resume()
    waiter = nil
  }
}

extension Connection {
  fileprivate var isBetweenRequests: Bool {
    switch phase {
    case .receiving, .idle: true
    case .uploading, .exchange: false
    }
  }
}
