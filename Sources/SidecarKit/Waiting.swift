internal import EventLoop
internal import Synchronization

/// The main thread's wait for an asynchronous command.
enum Waiting {
  /// Blocks the calling thread, which must be the main one, until `body` is done.
  static func run(_ body: @escaping @Sendable () async throws -> ExitStatus) -> Int32 {
    let done = ThreadSignal()
    let status = Mutex(ExitStatus.failure)
    // The one unstructured task of the process: its root.
    Task {
      let result: ExitStatus
      // Work on the loop must not need the cooperative pool, which the bot may block; see LoopTaskExecutor.
      do {
        result = try await withTaskExecutorPreference(LoopTaskExecutor.shared) { try await body() }
      } catch let status as ExitStatus {
        // Whoever threw it has said why.
        result = status
      } catch let error as ConfigurationError {
        CommandOutput.error("\(error)")
        result = .badConfiguration
      } catch {
        CommandOutput.error("\(error)")
        result = .failure
      }
      status.withLock { $0 = result }
      done.signal()
    }
    done.wait()
    return status.withLock { $0.rawValue }
  }
}
