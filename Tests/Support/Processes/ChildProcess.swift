import Glibc

/// A child process in a process group of its own, with its output captured.
///
/// One thread belongs to it: that thread starts it, reads its output and reaps it. The thread lives as long as the child
/// does, which the death signal needs (it is sent when the *thread* that forked ends, prctl(2)). The child is killed
/// when this value is gone, when the test process ends, and when the test process dies.
public final class ChildProcess: Sendable {
  /// One of the child's two output streams.
  public enum Stream: Sendable { case standardOutput, standardError }

  public let pid: Int32
  let name: String
  let state: Watched<ChildState>

  /// Starts the child; throws when the program cannot be executed.
  public static func start(_ launch: Launch) throws -> ChildProcess {
    let path = try launch.resolvedPath()
    let pipes = try ChildPipes(input: launch.input)
    let state = Watched(ChildState(input: pipes.inputToKeep))
    Threads.start { ChildRunner(launch: launch, path: path, pipes: pipes, state: state).run() }
    let started = state.waitBlocking(timeout: .seconds(30)) { $0.started }
    guard let started else { throw SupportError("Could not start \(path): it took more than 30 s.") }
    return ChildProcess(pid: try started.get(), name: launch.executable, state: state)
  }

  private init(pid: Int32, name: String, state: Watched<ChildState>) {
    self.pid = pid
    self.name = name
    self.state = state
    Leftovers.add(child: pid) {
      state.read { $0.signal(SIGKILL, to: -pid) }
      _ = state.waitBlocking(timeout: .seconds(5)) { $0.exit }
    }
  }

  deinit {
    state.read { $0.signal(SIGKILL, to: -pid) }
    state.update { $0.closeInput() }
    Leftovers.remove(child: pid)
  }

  /// How it ended, nil while it runs.
  public var exitStatus: ExitStatus? { state.read { $0.exit } }

  public var isRunning: Bool { exitStatus == nil }

  /// Sends a signal to the process; nothing happens when it has ended.
  public func signal(_ number: Int32) {
    state.read { $0.signal(number, to: pid) }
  }

  /// Sends a signal to the process and those it started in its group.
  public func signalGroup(_ number: Int32) {
    state.read { $0.signal(number, to: -pid) }
  }

  /// Waits for the end; throws with the tail of its output when it still runs after `timeout`.
  @discardableResult
  public func waitForExit(timeout: Duration = .seconds(30)) async throws -> ExitStatus {
    do {
      return try await state.wait(for: "the end of \(name)", timeout: timeout) { $0.exit }
    } catch {
      throw SupportError("\(error)\n\(tail)")
    }
  }

  /// SIGTERM, then SIGKILL when it has not ended within `grace`.
  @discardableResult
  public func terminate(grace: Duration = .seconds(10)) async throws -> ExitStatus {
    signal(SIGTERM)
    if let status = try? await waitForExit(timeout: grace) { return status }
    return try await kill()
  }

  /// SIGKILL to the process and its group, and waits until it is reaped.
  @discardableResult
  public func kill() async throws -> ExitStatus {
    signalGroup(SIGKILL)
    return try await waitForExit()
  }
}
