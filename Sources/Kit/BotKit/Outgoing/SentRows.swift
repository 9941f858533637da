internal import Synchronization

/// Rows that were sent and whose deletion is still to come: a storage that is down in between must not make them go out
/// again with the next attempt of the module. Lives as long as the process.
final class SentRows: Sendable {
  private let ids = Mutex<Set<Int64>>([])

  func insert(_ id: Int64) { ids.withLock { _ = $0.insert(id) } }
  func remove(_ id: Int64) { ids.withLock { _ = $0.remove(id) } }
  func contains(_ id: Int64) -> Bool { ids.withLock { $0.contains(id) } }
}
