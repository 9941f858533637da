internal import CPQ
internal import EventLoop
internal import Synchronization

/// What is needed to ask the server to cancel a session's statement: a copy, independent of the connection.
///
/// `@unchecked Sendable`: libpq says a `PGcancel` may be used in any thread (manual, "Canceling Queries in Progress"),
/// and only the thread of ``send()`` uses it.
@safe final class CancelRequest: @unchecked Sendable {
  /// Cancels that may be on their way at one time. PQcancel waits for the server without any deadline, so each has a
  /// thread of its own; a server that is stopped would otherwise hold up the helper threads that resolve names.
  static let limit = 8

  private static let inFlight = Atomic<Int>(0)

  private let cancel: OpaquePointer

  /// Takes ownership of `cancel`.
  init(owning cancel: OpaquePointer) { unsafe self.cancel = cancel }

  deinit { unsafe PQfreeCancel(cancel) }

  /// Sends the request from another thread. `false` when too many are on their way already.
  func send() -> Bool {
    guard Self.inFlight.add(1, ordering: .relaxed).oldValue < Self.limit else {
      Self.inFlight.subtract(1, ordering: .relaxed)
      return false
    }
    _ = DedicatedThread(name: "pq-cancel") { [self] in
      unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { text in
        // A cancel that fails leaves the statement running; the connection is then closed when its grace is over.
        _ = unsafe PQcancel(cancel, text.baseAddress, 256)
      }
      Self.inFlight.subtract(1, ordering: .relaxed)
    }
    return true
  }
}
