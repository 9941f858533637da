import Glibc

/// Threads for blocking work, so that no test ever blocks a thread of the cooperative pool.
enum Threads {
  /// Starts a detached thread with every signal blocked: a test which watches for signals must be the only one to get them.
  static func start(_ body: @escaping @Sendable () -> Void) {
    let box = Unmanaged.passRetained(Body(body))  // released by the thread
    var thread = pthread_t()
    let result = pthread_create(
      &thread, nil,
      { argument in
        guard let argument else { return nil }
        let body = Unmanaged<Body>.fromOpaque(argument).takeRetainedValue()
        var all = sigset_t()
        sigfillset(&all)
        pthread_sigmask(SIG_SETMASK, &all, nil)
        body.run()
        return nil
      }, box.toOpaque())
    precondition(result == 0, "No thread for the test support: \(String(cString: strerror(result))).")
    pthread_detach(thread)
  }

  /// Runs blocking work on a thread of its own and waits for its result.
  static func run<Result: Sendable>(_ body: @escaping @Sendable () throws -> Result) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
      start { continuation.resume(with: Swift.Result { try body() }) }
    }
  }

  private final class Body: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }
}
