internal import EventLoop
internal import Synchronization

/// A Lua script that a server runs as one step (https://redis.io/docs/interact/programmability/eval-intro/).
///
/// Sent by its digest, and as text when the server does not know it: at first, and after a restart, a failover or
/// `SCRIPT FLUSH`. Safe from any thread; make one and keep it.
public final class RedisScript: Sendable {
  private let source: String
  /// What the server calls the script; known from the first call on.
  private let digest = Mutex<String?>(nil)

  public init(_ source: String) { self.source = source }

  /// Runs the script. An error answer of the server is a value.
  ///
  /// - Throws: ``RedisError``, `CancellationError`.
  @Loop
  func run(
    on connection: RedisConnection, keys: [String], _ arguments: [any RedisArgument],
    deadline: ContinuousClock.Instant
  ) async throws -> RedisValue {
    let parameters: [any RedisArgument] = [keys.count] + keys + arguments
    guard let known = digest.withLock({ $0 }) else {
      let commands = [
        RedisCommand("SCRIPT", "LOAD", source), RedisCommand("EVAL", arguments: [source] + parameters),
      ]
      let answers = try await connection.send(commands, deadline: deadline)
      if let name = answers.first?.text { digest.withLock { $0 = name } }
      return answers.last ?? .null
    }
    let answer = try await first(RedisCommand("EVALSHA", arguments: [known] + parameters), connection, deadline)
    guard answer.errorMessage?.hasPrefix("NOSCRIPT") == true else { return answer }
    return try await first(RedisCommand("EVAL", arguments: [source] + parameters), connection, deadline)
  }

  @Loop private func first(
    _ command: RedisCommand, _ connection: RedisConnection, _ deadline: ContinuousClock.Instant
  ) async throws -> RedisValue {
    try await connection.send([command], deadline: deadline).first ?? .null
  }
}
