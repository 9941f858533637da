internal import EventLoop

extension ConnectionPool {
  func acquire(by callersDeadline: ContinuousClock.Instant?) async throws -> Connection {
    let start = clock.now
    let own = start.advanced(by: configuration.acquireTimeout)
    let deadline = min(own, callersDeadline ?? own)
    do {
      let connection = try await obtain(by: deadline)
      counters.acquisitions += 1
      acquireWatch?()(start.duration(to: clock.now))
      return connection
    } catch {
      if clock.now >= deadline && !Task.isCancelled { counters.acquireTimeouts += 1 }
      throw error
    }
  }

  private func obtain(by deadline: ContinuousClock.Instant) async throws -> Connection {
    try Task.checkCancellation()
    guard !isClosed else { throw PoolError.closed(pool: name) }
    // Those who wait come first, even when a connection is free at this moment.
    if waiters.isEmpty {
      if let connection = lendIdle() { return connection }
      if canOpen { return try await open(by: deadline, slotIsTaken: false) }
      if let error = hopelessError { throw error }
    }
    switch try await wait(until: deadline) {
    case .connection(let connection): return connection
    case .slot: return try await open(by: deadline, slotIsTaken: true)
    }
  }

  private func wait(until deadline: ContinuousClock.Instant) async throws -> Grant {
    guard waiters.count < configuration.maxWaiters else {
      counters.acquireRejections += 1
      throw PoolError.tooManyWaiters(pool: name, limit: configuration.maxWaiters)
    }
    if idle.count + leased.count + opening >= configuration.size { counters.acquireWaits += 1 }
    let start = clock.now
    let waiter = PoolWaiter<Grant>()
    waiters.append(waiter)
    serveWaiters()
    // A waiter that was granted something has left the queue already.
    defer { waiters.removeAll { $0 === waiter } }
    return try await waiter.wait(until: deadline, clock: clock) {
      PoolError.acquireTimedOut(
        pool: self.name, waited: start.duration(to: self.clock.now), inUse: self.leased.count)
    }
  }

  /// Opens a connection in the calling task and lends it to that task.
  private func open(by deadline: ContinuousClock.Instant, slotIsTaken: Bool) async throws -> Connection {
    if !slotIsTaken { opening += 1 }
    let start = clock.now
    let connection: Connection
    do {
      connection = try await connect(deadline)
    } catch {
      opening -= 1
      noteFailedConnect(error, started: start, deadline: deadline)
      serveWaiters()
      checkDrained()
      throw error
    }
    opening -= 1
    backoff = nil
    return try adopt(connection)
  }

  private func adopt(_ connection: Connection) throws -> Connection {
    counters.opened += 1
    let now = clock.now
    let member = Member(connection: connection, openedAt: now, idleSince: now)
    if isClosed {
      close(member, because: .shutdown)
      checkDrained()
      throw PoolError.closed(pool: name)
    }
    leased[ObjectIdentifier(connection)] = member
    // The backoff is over: others may connect as well.
    serveWaiters()
    return connection
  }

  /// A caller that gave up, or gave the server less time than the configuration does, says nothing about the server.
  private func noteFailedConnect(
    _ error: any Error, started: ContinuousClock.Instant, deadline: ContinuousClock.Instant
  ) {
    if Task.isCancelled { return }
    counters.connectFailures += 1
    let now = clock.now
    guard now < deadline || started.duration(to: now) >= configuration.acquireTimeout else { return }
    let range = configuration.connectBackoff
    let delay = backoff.map { min($0.delay * 2, range.upperBound) } ?? range.lowerBound
    backoff = Backoff(error: error, delay: delay, until: now.advanced(by: delay))
    // Those who wait for a connection in use may connect themselves once the backoff is over.
    retry?.cancel()
    retry = LoopTimer(at: ContinuousClock.now.advanced(by: delay)) { [weak self] in self?.serveWaiters() }
  }

  private var isBackingOff: Bool { backoff.map { clock.now < $0.until } ?? false }

  private var canOpen: Bool { idle.count + leased.count + opening < configuration.size && !isBackingOff }

  /// The last connect's error, when nothing that is open or opening could become a connection to lend.
  private var hopelessError: (any Error)? {
    guard let backoff, isBackingOff, idle.isEmpty, leased.isEmpty, opening == 0 else { return nil }
    return backoff.error
  }

  /// An idle connection that is still good, now counted as in use; those that are not are closed on the way.
  private func lendIdle() -> Connection? {
    let now = clock.now
    while let member = idle.popLast() {
      if let reason = reasonToClose(member, at: now) {
        close(member, because: reason)
        continue
      }
      leased[ObjectIdentifier(member.connection)] = member
      return member.connection
    }
    return nil
  }

  /// Takes a connection back: to the next waiter, to the idle ones, or closed.
  func release(_ connection: Connection) {
    guard var member = leased.removeValue(forKey: ObjectIdentifier(connection)) else { return }
    member.idleSince = clock.now
    if isClosed {
      close(member, because: member.connection.isUsable ? .shutdown : .broken)
    } else if let reason = reasonToClose(member, at: member.idleSince) {
      close(member, because: reason)
    } else {
      idle.append(member)
      if isOverSize { close(idle.removeFirst(), because: .idle) }
    }
    serveWaiters()
    scheduleSweep()
    checkDrained()
  }

  /// Gives what is free to those who wait, in their order.
  func serveWaiters() {
    while let waiter = waiters.first {
      if let connection = lendIdle() {
        waiters.removeFirst()
        if !waiter.finish(.success(.connection(connection))) { release(connection) }
      } else if canOpen {
        waiters.removeFirst()
        if waiter.finish(.success(.slot)) { opening += 1 }
      } else if let error = hopelessError {
        waiters.removeFirst()
        waiter.finish(.failure(error))
      } else {
        return
      }
    }
  }
}
