/// The global actor of the one I/O thread.
///
/// Everything that touches libmicrohttpd, libpq, a Redis socket or libcurl is isolated to it, so there are no
/// locks around those handles and a call from the wrong thread does not compile. Code isolated to `Loop` runs on
/// the loop's own thread and never needs Swift's cooperative pool: it goes on while every thread of that is blocked.
@globalActor
public final actor Loop {
  public static let shared = Loop()

  /// The thread, the epoll descriptor and the queue behind the actor.
  nonisolated let executor = LoopExecutor()

  public nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe executor.asUnownedSerialExecutor() }
}

extension Loop {
  /// Enters the loop's isolation from code that already runs on its thread outside any Swift job, as a callback
  /// of a C library does.
  ///
  /// Traps when called on any other thread: that is an error of the program, never of its input. Inlined, so that the
  /// closure of a callback needs no memory of its own.
  @inlinable
  public nonisolated static func assumeIsolated<T>(_ body: @Loop () throws -> T) rethrows -> T {
    precondition(isCurrent, "called off the I/O loop's thread")
    return try withoutActuallyEscaping(body) { (escaping: @escaping @Loop () throws -> T) throws -> T in
      // Only the isolation is cast away; the precondition above has just established it (as MainActor does).
      try unsafe unsafeBitCast(escaping, to: (() throws -> T).self)()
    }
  }

  /// Runs `body` on the loop's thread soon, in order of submission. For places that cannot await, such as a
  /// cancellation handler. Callable from any thread.
  public nonisolated static func submit(_ body: @escaping @Loop @Sendable () -> Void) {
    shared.executor.submit(.call(body))
  }

  /// Whether the current thread is the loop's.
  public nonisolated static var isCurrent: Bool { LoopExecutor.isCurrentThread }

  /// When the loop last came round, from any thread: the watch on the loop itself reads it.
  public nonisolated static var lastTurn: ContinuousClock.Instant { shared.executor.lastTurn }
}
