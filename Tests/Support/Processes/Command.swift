/// A program run to its end.
public enum Command {
  /// How a program ended and what it wrote.
  public struct Outcome: Sendable {
    public let status: ExitStatus
    public let output: String
    public let errorOutput: String
  }

  /// Runs a program and waits for it; throws when it cannot be started or takes longer than `timeout`.
  public static func run(_ launch: Launch, timeout: Duration = .seconds(60)) async throws -> Outcome {
    let child = try await Threads.run { try ChildProcess.start(launch) }
    let status = try await child.waitForExit(timeout: timeout)
    return Outcome(status: status, output: child.output, errorOutput: child.errorOutput)
  }

  /// As `run`, and throws with the program's error output when it does not exit with 0.
  @discardableResult
  public static func succeed(_ launch: Launch, timeout: Duration = .seconds(60)) async throws -> String {
    let outcome = try await run(launch, timeout: timeout)
    guard outcome.status == .exited(0) else {
      let command = ([launch.executable] + launch.arguments).joined(separator: " ")
      throw SupportError("\(command) \(outcome.status): \(outcome.output)\(outcome.errorOutput)")
    }
    return outcome.output
  }
}
