internal import EventLoop
internal import Storage
internal import Supervision

/// The bot's storage, and what its failures mean: one that may pass is tried again, and one that stays ends the
/// module's attempt, which then waits for the storage.
struct StorageGate: Sendable {
  private static let firstDelay = Duration.milliseconds(50)

  let storage: any SQLStorage
  /// The check's name, as `postgres:main`.
  let name: String
  let attempts: Int
  let clock: any MonotonicClock

  /// Runs `body`, again after failures that may pass. `body` must be repeatable.
  ///
  /// - Parameter isOurs: the statements are the kit's own, so that what goes on failing is the storage. A handler's
  ///   may be too slow by themselves while the storage answers others.
  /// - Throws: `DependencyUnavailable` when the storage stays down; else what `body` threw.
  @concurrent func run<T: Sendable>(
    isOurs: Bool = true, _ body: @concurrent @Sendable (any SQLStorage) async throws -> T
  ) async throws -> T {
    var failures = 0
    while true {
      do {
        return try await body(storage)
      } catch let error as StorageError where error.isTransient {
        failures += 1
        if failures < attempts {
          try await clock.sleep(for: Self.firstDelay * (1 << (2 * (failures - 1))))
        } else {
          let isDown = if isOurs { true } else { await isDown(error) }
          throw isDown ? DependencyUnavailable(name, reason: error.message) : error
        }
      }
    }
  }

  /// Whether the storage is down, not just this call too slow or unlucky.
  private func isDown(_ error: StorageError) async -> Bool {
    if error.isDependencyDown { return true }
    do {
      try await storage.ping()
      return false
    } catch {
      return true
    }
  }
}
