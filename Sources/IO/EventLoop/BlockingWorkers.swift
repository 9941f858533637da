internal import Synchronization

/// A few helper threads for calls that block and have no other form: getaddrinfo, PQcancel, bcrypt.
///
/// Threads start when needed, up to ``threadLimit``, and stay. A caller that is cancelled stops waiting at once;
/// the call itself runs on, as it cannot be interrupted.
public final class BlockingWorkers: Sendable {
  public static let shared = BlockingWorkers()

  /// One hanging resolver must not hold up every other call, hence more than one.
  public static let threadLimit = 4
  /// Calls that may wait for a thread; above it ``run(_:)`` throws ``EventLoopError/workersBusy(queued:)``.
  public static let queueLimit = 256

  private struct State {
    var waiting: [@Sendable () -> Void] = []
    var idle = 0
    var threads = 0
  }

  private let state = Mutex(State())
  private let wake = ThreadSignal()

  public init() {}

  /// Runs `body` on a helper thread and returns what it does. Callable from anywhere.
  public func run<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
    let call = Call<T>()
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        guard call.begin(continuation) else { return }
        do {
          try submit { call.finish(Result(catching: body)) }
        } catch {
          call.finish(.failure(error))
        }
      }
    } onCancel: {
      call.finish(.failure(CancellationError()))
    }
  }

  private func submit(_ work: @escaping @Sendable () -> Void) throws(EventLoopError) {
    let (isFull, needsThread) = state.withLock { state in
      if state.waiting.count >= Self.queueLimit { return (true, false) }
      state.waiting.append(work)
      let needsThread = state.idle < state.waiting.count && state.threads < Self.threadLimit
      if needsThread { state.threads += 1 }
      return (false, needsThread)
    }
    if isFull { throw .workersBusy(queued: Self.queueLimit) }
    if needsThread {
      _ = DedicatedThread(name: "io-helper") { [self] in serve() }
    } else {
      wake.signal()
    }
  }

  private func serve() {
    while true {
      let (next, remaining) = state.withLock { state -> ((@Sendable () -> Void)?, Int) in
        if state.waiting.isEmpty {
          state.idle += 1
          return (nil, 0)
        }
        return (state.waiting.removeFirst(), state.waiting.count)
      }
      guard let next else {
        wake.wait()
        state.withLock { $0.idle -= 1 }
        continue
      }
      // Signals do not add up, so whoever takes one call passes the signal on for the next.
      if remaining > 0 { wake.signal() }
      next()
    }
  }
}

/// The meeting point of a call's result and its caller's cancellation: whichever comes first resumes the caller.
private final class Call<T: Sendable>: Sendable {
  private enum State {
    case idle
    case waiting(CheckedContinuation<T, any Error>)
    case finished
  }

  private let state = Mutex(State.idle)

  /// `false` when the caller was cancelled before it could wait; `continuation` is resumed then.
  func begin(_ continuation: CheckedContinuation<T, any Error>) -> Bool {
    let isFinished = state.withLock { state in
      if case .finished = state { return true }
      state = .waiting(continuation)
      return false
    }
    if isFinished { continuation.resume(throwing: CancellationError()) }
    return !isFinished
  }

  func finish(_ result: Result<T, any Error>) {
    let continuation: CheckedContinuation<T, any Error>? = state.withLock { state in
      defer { state = .finished }
      if case .waiting(let continuation) = state { return continuation }
      return nil
    }
    continuation?.resume(with: result)
  }
}
