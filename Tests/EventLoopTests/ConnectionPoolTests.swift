import EventLoop
import Pooling
import Support
import Testing

@Loop struct ConnectionPoolTests {
  private let clock = TestClock()
  private let factory = Factory()

  private func pool(_ configuration: PoolConfiguration = PoolConfiguration(size: 1)) -> ConnectionPool<Connection> {
    let factory = factory
    return ConnectionPool(name: "test", configuration: configuration, clock: clock) { _ in try await factory.connect() }
  }

  @Test func aConnectionIsUsedAgain() async throws {
    let pool = pool()
    for _ in 0..<5 { try await pool.withConnection { _ in } }
    #expect(pool.statistics.opened == 1)
    #expect(pool.statistics.idle == 1)
    #expect(pool.statistics.acquisitions == 5)
  }

  @Test func waitersAreServedInTheirOrder() async throws {
    let pool = pool()
    let hold = Latch()
    let order = Order()
    try await withThrowingTaskGroup(of: Void.self) { group in
      let holder: @Loop @Sendable () async throws -> Void = {
        try await pool.withConnection { _ in try await hold.wait() }
      }
      group.addTask(operation: holder)
      try await eventually { pool.statistics.inUse == 1 }
      for number in 1...5 {
        let waiter: @Loop @Sendable () async throws -> Void = {
          try await pool.withConnection { _ in order.numbers.append(number) }
        }
        group.addTask(operation: waiter)
        try await eventually { pool.statistics.waiters == number }
      }
      hold.open()
      try await group.waitForAll()
    }
    #expect(order.numbers == [1, 2, 3, 4, 5])
    #expect(pool.statistics.acquireWaits == 5)
    #expect(pool.statistics.opened == 1)
  }

  @Test func neverMoreThanItsSizeAreOpenOrOpening() async throws {
    let pool = pool(PoolConfiguration(size: 3))
    let factory = factory
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<60 {
        let user: @Loop @Sendable () async throws -> Void = {
          try await pool.withConnection { connection in
            await Task.yield()
            if number % 7 == 0 { connection.isUsable = false }
          }
        }
        group.addTask(operation: user)
      }
      try await group.waitForAll()
    }
    #expect(factory.mostAlive <= 3)
    let statistics = pool.statistics
    #expect(statistics.inUse == 0 && statistics.waiters == 0 && statistics.opening == 0)
    #expect(statistics.opened == UInt64(statistics.size) + statistics.closed.values.reduce(0, +))
    #expect(statistics.closed[.broken] == 9)
  }

  @Test func aWaiterThatComesToItsDeadlineIsToldHowManyAreInUse() async throws {
    let pool = pool(PoolConfiguration(size: 1, acquireTimeout: .seconds(2)))
    let clock = clock
    try await pool.withConnection { _ in
      let late: @Loop @Sendable () async -> (any Error)? = { await failure { try await pool.withConnection { _ in } } }
      async let result = late()
      try await clock.waitForSleepers()
      clock.advance(by: .seconds(2))
      let error = await result as? PoolError
      #expect(error == .acquireTimedOut(pool: "test", waited: .seconds(2), inUse: 1))
    }
    #expect(pool.statistics.acquireTimeouts == 1)
    #expect(pool.statistics.waiters == 0)
    #expect(pool.statistics.idle == 1)
  }

  @Test func aCancelledWaiterLeavesTheQueueToTheNext() async throws {
    let pool = pool()
    let hold = Latch()
    let order = Order()
    let user: @Loop @Sendable (Int) async throws -> Void = { number in
      try await pool.withConnection { _ in order.numbers.append(number) }
    }
    let holder: @Loop @Sendable () async throws -> Void = {
      try await pool.withConnection { _ in try await hold.wait() }
    }
    async let held: Void = holder()
    try await eventually { pool.statistics.inUse == 1 }
    let first = Task { try await user(1) }
    try await eventually { pool.statistics.waiters == 1 }
    async let second: Void = user(2)
    try await eventually { pool.statistics.waiters == 2 }
    first.cancel()
    await #expect(throws: CancellationError.self) { try await first.value }
    #expect(pool.statistics.waiters == 1)
    hold.open()
    try await held
    try await second
    #expect(order.numbers == [2])
    #expect(pool.statistics.acquireTimeouts == 0)
  }

  @Test func aBrokenConnectionIsClosedAndReplaced() async throws {
    let pool = pool()
    try await pool.withConnection { $0.isUsable = false }
    #expect(pool.statistics.size == 0)
    #expect(pool.statistics.closed[.broken] == 1)
    try await pool.withConnection { #expect($0.isUsable) }
    #expect(pool.statistics.opened == 2)
  }

  @Test func aConnectionThatBreaksWhileIdleIsNotLent() async throws {
    let pool = pool()
    try await pool.withConnection { _ in }
    factory.connections.first?.isUsable = false
    try await pool.withConnection { #expect($0.isUsable) }
    #expect(pool.statistics.closed[.broken] == 1)
  }

  @Test func aBodyThatThrowsGivesItsConnectionBack() async throws {
    let pool = pool()
    await #expect(throws: Refused.self) { try await pool.withConnection { _ in throw Refused() } }
    #expect(pool.statistics.idle == 1)
    #expect(pool.statistics.inUse == 0)
  }

  @Test func aFailedConnectIsThrownAndNoOtherIsTriedDuringTheBackoff() async throws {
    let pool = pool(PoolConfiguration(size: 2, connectBackoff: .milliseconds(100) ... .seconds(1)))
    factory.isDown = true
    for _ in 0..<10 { await #expect(throws: Refused.self) { try await pool.withConnection { _ in } } }
    #expect(factory.attempts == 1)
    #expect(pool.statistics.connectFailures == 1)
    clock.advance(by: .milliseconds(100))
    await #expect(throws: Refused.self) { try await pool.withConnection { _ in } }
    clock.advance(by: .milliseconds(100))
    await #expect(throws: Refused.self) { try await pool.withConnection { _ in } }
    #expect(factory.attempts == 2)
    factory.isDown = false
    clock.advance(by: .milliseconds(100))
    try await pool.withConnection { _ in }
    #expect(pool.statistics.opened == 1)
  }

  @Test func aFailedConnectFailsTheWaitersThatNothingCouldServe() async throws {
    let pool = pool()
    let connecting = Latch()
    factory.isDown = true
    factory.hold = connecting
    let user: @Loop @Sendable () async -> (any Error)? = { await failure { try await pool.withConnection { _ in } } }
    async let first = user()
    try await eventually { pool.statistics.opening == 1 }
    async let second = user()
    try await eventually { pool.statistics.waiters == 1 }
    connecting.open()
    let errors = [await first, await second]
    #expect(errors.allSatisfy { $0 is Refused })
    #expect(factory.attempts == 1)
    #expect(pool.statistics.opening == 0)
  }

  @Test func aFailedConnectLeavesWaitersToTheConnectionsInUse() async throws {
    let pool = pool(PoolConfiguration(size: 2))
    let hold = Latch()
    let holder: @Loop @Sendable () async throws -> Void = {
      try await pool.withConnection { _ in try await hold.wait() }
    }
    async let held: Void = holder()
    try await eventually { pool.statistics.inUse == 1 }
    factory.isDown = true
    await #expect(throws: Refused.self) { try await pool.withConnection { _ in } }
    let user: @Loop @Sendable () async throws -> Void = { try await pool.withConnection { _ in } }
    async let waiting: Void = user()
    try await eventually { pool.statistics.waiters == 1 }
    hold.open()
    try await held
    try await waiting
  }

  @Test func moreThanTheLimitMayNotWait() async throws {
    let pool = pool(PoolConfiguration(size: 1, maxWaiters: 0))
    try await pool.withConnection { _ in
      let error = await failure { try await pool.withConnection { _ in } } as? PoolError
      #expect(error == .tooManyWaiters(pool: "test", limit: 0))
    }
    #expect(pool.statistics.acquireRejections == 1)
  }

  @Test func idleAndOldConnectionsAreClosedEachForItsReason() async throws {
    let pool = pool(PoolConfiguration(size: 1, idleTimeout: .seconds(60), maxLifetime: .seconds(100)))
    try await pool.withConnection { _ in }
    clock.advance(by: .seconds(60))
    pool.closeExpired()
    #expect(pool.statistics.closed[.idle] == 1)
    try await pool.withConnection { _ in }
    clock.advance(by: .seconds(50))
    try await pool.withConnection { _ in }
    clock.advance(by: .seconds(50))
    try await pool.withConnection { _ in }
    #expect(pool.statistics.closed[.lifetime] == 1)
    #expect(pool.statistics.opened == 3)
    #expect(pool.statistics.size == 1)
  }

  @Test func closingWaitsForLeasesAndLendsNoMore() async throws {
    let pool = pool(PoolConfiguration(size: 2))
    let hold = Latch()
    let holder: @Loop @Sendable () async throws -> Void = {
      try await pool.withConnection { _ in try await hold.wait() }
    }
    async let held: Void = holder()
    try await eventually { pool.statistics.inUse == 1 }
    let deadline = clock.now.advanced(by: .seconds(5))
    let end: @Loop @Sendable () async -> Void = { await pool.close(by: deadline) }
    async let closed: Void = end()
    try await clock.waitForSleepers()
    await #expect(throws: PoolError.closed(pool: "test")) { try await pool.withConnection { _ in } }
    #expect(factory.connections.allSatisfy { !$0.isClosed })
    hold.open()
    try await held
    await closed
    #expect(pool.statistics.closed[.shutdown] == 1)
    #expect(pool.statistics.size == 0)
  }

  @Test func closingEndsLeasesAtItsDeadline() async throws {
    let pool = pool()
    let clock = clock
    try await pool.withConnection { connection in
      await pool.close(by: clock.now)
      #expect(connection.isClosed)
    }
    #expect(factory.connections.count == 1)
    #expect(pool.statistics.size == 0)
    #expect(pool.statistics.closed[.shutdown] == 1)
  }
}

private struct Refused: Error {}

@Loop private func failure(_ body: () async throws -> Void) async -> (any Error)? {
  do {
    try await body()
    return nil
  } catch {
    return error
  }
}

@Loop private final class Order {
  var numbers: [Int] = []
}

@Loop private final class Connection: PoolableConnection {
  var isUsable = true
  private(set) var isClosed = false
  private let factory: Factory

  init(_ factory: Factory) { self.factory = factory }

  func close() {
    isClosed = true
    factory.alive -= 1
  }
}

/// A server that can be down or slow to connect to.
@Loop private final class Factory {
  var isDown = false
  var hold: Latch?
  var attempts = 0
  var alive = 0
  var mostAlive = 0
  var connections: [Connection] = []

  nonisolated init() {}

  func connect() async throws -> Connection {
    attempts += 1
    alive += 1
    mostAlive = max(mostAlive, alive)
    try await hold?.wait()
    await Task.yield()
    if isDown {
      alive -= 1
      throw Refused()
    }
    let connection = Connection(self)
    connections.append(connection)
    return connection
  }
}
