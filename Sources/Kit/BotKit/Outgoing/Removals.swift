internal import Synchronization

/// Gathers the ids of calls that are made, so that those which come while a deletion is under way are deleted by the next,
/// all at once. Whoever asks for a removal waits until it is done.
final class Removals: Sendable {
  /// Ids of one deletion.
  static let maxBatch = 32

  private struct Waiter {
    let id: Int64
    let continuation: CheckedContinuation<Turn, any Error>
  }

  private enum Turn { case isDone, deletes }

  private struct State {
    var isDeleting = false
    var waiters: [Waiter] = []
  }

  private let state = Mutex(State())

  /// - Parameter delete: deletes at most ``maxBatch`` ids.
  func remove(_ id: Int64, _ delete: ([Int64]) async throws -> Void) async throws {
    let turn = try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Turn, any Error>) in
      let isFirst = state.withLock { state in
        if state.isDeleting {
          state.waiters.append(Waiter(id: id, continuation: continuation))
          return false
        }
        state.isDeleting = true
        return true
      }
      if isFirst { continuation.resume(returning: .deletes) }
    }
    guard turn == .deletes else { return }
    let others = take(Self.maxBatch - 1)
    do {
      try await delete([id] + others.map(\.id))
      for other in others { other.continuation.resume(returning: .isDone) }
    } catch {
      for other in others { other.continuation.resume(throwing: error) }
      handOver()
      throw error
    }
    handOver()
  }

  private func take(_ count: Int) -> [Waiter] {
    state.withLock { state in
      let taken = Array(state.waiters.prefix(count))
      state.waiters.removeFirst(taken.count)
      return taken
    }
  }

  /// The next who waits deletes.
  private func handOver() {
    let next = state.withLock { state -> Waiter? in
      guard !state.waiters.isEmpty else {
        state.isDeleting = false
        return nil
      }
      return state.waiters.removeFirst()
    }
    next?.continuation.resume(returning: .deletes)
  }
}
