internal import Storage

extension BotLimits {
  /// A poll held for less than this would be asked for again and again.
  private static let shortestHold = Duration.seconds(1)

  /// With no call of the kit that may take longer than the heartbeat: whatever hangs, the call ends with an error first.
  /// The longest is a handler with its transaction.
  func within(_ heartbeatTimeout: Duration) -> BotLimits {
    var limits = self
    limits.longestCall = heartbeatTimeout * 0.9
    limits.handlerTimeout = min(handlerTimeout, heartbeatTimeout * 2 / 3)
    limits.jobTimeout = min(jobTimeout, heartbeatTimeout * 2 / 3)
    limits.pollHold = min(pollHold, max(Self.shortestHold, heartbeatTimeout * 2 / 5))
    return limits
  }
}

/// A storage none of whose calls takes longer than so, whatever deadline they name, but for the wait for a turn.
struct BoundedStorage: SQLStorage {
  let storage: any SQLStorage
  let longestCall: Duration

  var dialect: SQLDialect { storage.dialect }

  @discardableResult
  func query(_ sql: SQL, deadline: ContinuousClock.Instant?) async throws -> StorageResult {
    try await storage.query(sql, deadline: bound(deadline))
  }

  func transaction<T: Sendable>(
    deadline: ContinuousClock.Instant?, _ body: @concurrent @Sendable (any StorageTransaction) async throws -> T
  ) async throws -> T {
    try await storage.transaction(deadline: bound(deadline), body)
  }

  func transaction<T: Sendable>(
    within time: Duration, turn: ContinuousClock.Instant,
    _ body: @concurrent @Sendable (any StorageTransaction) async throws -> T
  ) async throws -> T {
    try await storage.transaction(within: min(time, longestCall), turn: turn, body)
  }

  func ping(deadline: ContinuousClock.Instant?) async throws { try await storage.ping(deadline: bound(deadline)) }

  private func bound(_ deadline: ContinuousClock.Instant?) -> ContinuousClock.Instant {
    let now = ContinuousClock.now
    return min(deadline ?? now + StorageTimeout.call, now + longestCall)
  }
}
