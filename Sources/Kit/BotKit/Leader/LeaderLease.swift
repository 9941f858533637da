/// What replicas of one bot agree with on which of them leads.
package protocol LeaderLease: Sendable {
  /// Whether nobody else can hold it, so that it need not be asked.
  var isAlwaysHeld: Bool { get }

  /// Takes the lease, or makes sure that it is still held. Called by one task, one call after the other.
  ///
  /// - Returns: whether it is held now.
  /// - Throws: when that cannot be found out; it then counts as not held.
  @concurrent func hold(by deadline: ContinuousClock.Instant) async throws -> Bool

  /// Lets another replica have it.
  @concurrent func release() async
}

/// For a bot without replicas: on SQLite, or when the configuration says so.
package struct OnlyReplica: LeaderLease {
  package let isAlwaysHeld = true

  package init() {}

  @concurrent package func hold(by deadline: ContinuousClock.Instant) async throws -> Bool { true }
  @concurrent package func release() async {}
}
