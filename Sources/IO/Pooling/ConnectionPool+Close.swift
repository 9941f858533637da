internal import EventLoop

extension ConnectionPool {
  /// Lends no more connections, waits for those in use to come back, and closes everything.
  ///
  /// At the deadline, or when the caller is cancelled, connections still in use are closed under their borrowers.
  ///
  /// - Returns: how many were.
  @discardableResult
  public func close(by deadline: ContinuousClock.Instant) async -> Int {
    isClosed = true
    for waiter in waiters { waiter.finish(.failure(PoolError.closed(pool: name))) }
    waiters.removeAll()
    for member in idle { close(member, because: .shutdown) }
    idle.removeAll()
    scheduleSweep()
    await waitForLeases(until: deadline)
    let cut = leased.count
    for member in leased.values { close(member, because: .shutdown) }
    leased.removeAll()
    return cut
  }

  private func waitForLeases(until deadline: ContinuousClock.Instant) async {
    guard !leased.isEmpty || opening > 0 else { return }
    let waiter = PoolWaiter<Void>()
    drainWaiters.append(waiter)
    defer { drainWaiters.removeAll { $0 === waiter } }
    // Whichever way the wait ends, what is left is closed next.
    try? await waiter.wait(until: deadline, clock: clock) { DeadlineExceeded() }
  }

  func checkDrained() {
    guard isClosed, leased.isEmpty, opening == 0 else { return }
    for waiter in drainWaiters { waiter.finish(.success(())) }
  }
}
