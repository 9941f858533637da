internal import EventLoop

/// Why a wait ended without its socket being ready.
enum Interruption: Error {
  case deadline
  case cancelled
}

/// Where a call waits for its connection's socket, its deadline and its cancellation, whichever comes first.
@Loop
final class SocketGate {
  /// What happens on the socket while no call waits for it.
  var onUnexpected: (@Loop (Readiness) -> Void)?

  private var watch: DescriptorWatch?
  private var waiting: CheckedContinuation<Readiness, any Error>?
  private var timer: LoopTimer?
  private var interruption: Interruption?
  private var failure: (any Error)?
  private var call: UInt64 = 0

  init() {}

  /// Watches this socket from now on, and no other.
  func open(_ descriptor: Int32, for interest: Interest) throws(EventLoopError) {
    close()
    watch = try DescriptorWatch(descriptor, for: interest) { [weak self] in self?.ready($0) }
  }

  /// Stops watching; must come before the socket is closed.
  func close() {
    watch?.cancel()
    watch = nil
  }

  /// A call begins. The number it gets goes to ``interrupt(_:because:)``, so that a late cancellation hits no other.
  func begin(until deadline: ContinuousClock.Instant) -> UInt64 {
    call += 1
    interruption = nil
    timer = LoopTimer(at: deadline) { [weak self, call] in self?.interrupt(call, because: .deadline) }
    return call
  }

  func end() {
    timer?.cancel()
    timer = nil
    call += 1
  }

  func interrupt(_ number: UInt64, because reason: Interruption) {
    guard number == call, interruption == nil else { return }
    interruption = reason
    waiting?.resume(throwing: reason)
    waiting = nil
  }

  /// Fails the wait in progress and all to come: the connection was closed.
  func fail(_ error: any Error) {
    failure = error
    waiting?.resume(throwing: error)
    waiting = nil
  }

  /// Waits until the socket is ready.
  ///
  /// - Parameter isNeeded: whether there is still something to wait for; without it, nothing is ready at once.
  /// - Throws: ``Interruption``, or the error of ``fail(_:)``.
  func wait(for interest: Interest, while isNeeded: @Loop () -> Bool = { true }) async throws -> Readiness {
    // Also after an interruption: a socket at rest is writable, and would wake the loop without end.
    defer { if interest != .read { watch?.change(to: .read) } }
    return try await withCheckedThrowingContinuation { continuation in
      // Decided only here: the task may have been off the loop on its way, and what came meanwhile comes once.
      if let reason = interruption ?? failure { return continuation.resume(throwing: reason) }
      guard isNeeded() else { return continuation.resume(returning: []) }
      watch?.change(to: interest)
      waiting = continuation
    }
  }

  private func ready(_ readiness: Readiness) {
    guard let waiting else {
      onUnexpected?(readiness)
      return
    }
    self.waiting = nil
    waiting.resume(returning: readiness)
  }
}
