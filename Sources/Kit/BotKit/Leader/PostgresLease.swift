package import EventLoop
package import Postgres

/// The session that had the lock is gone.
private struct LostLease: Error, CustomStringConvertible {
  var description: String {
    "The Postgres session that held the lead has ended, and the lead with it; it is asked for again."
  }
}

/// A lease that is an advisory lock of a Postgres session
/// (https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS).
///
/// The session is the lease's own and has the lock as long as it lives. Both ends watch it with short TCP keepalives, so
/// that the lock of a machine that is gone is free after ``silence``. It cannot go through a pooler that lends sessions
/// for single transactions.
@Loop
package final class PostgresLease: LeaderLease {
  /// After how long without a sign of life the other end gives the session up: idle time, then probes a second apart.
  private nonisolated static let idle = 2
  private nonisolated static let probes = 3
  package nonisolated static let silence = Duration.seconds(idle + probes)

  /// How long a release waits for the server.
  private nonisolated static let patience = Duration.seconds(1)

  package nonisolated let isAlwaysHeld = false
  private let configuration: PostgresConfiguration
  private let password: (@Sendable () throws -> String)?
  private let key: Int64
  private var connection: PostgresConnection?
  private var holds = false

  /// - Parameters:
  ///   - name: what is led; replicas that give the same name and server contend with each other.
  ///   - password: read before each connect; nil: the configuration's own.
  package nonisolated init(
    name: String, configuration: PostgresConfiguration, password: (@Sendable () throws -> String)? = nil
  ) {
    var configuration = configuration
    configuration.parameters["keepalives_idle"] = "\(Self.idle)"
    configuration.parameters["keepalives_interval"] = "1"
    configuration.parameters["keepalives_count"] = "\(Self.probes)"
    configuration.parameters["tcp_user_timeout"] = "\(Self.silence.components.seconds * 1000)"
    self.configuration = configuration
    self.password = password
    key = AdvisoryKey.number(of: name)
  }

  @concurrent package func hold(by deadline: ContinuousClock.Instant) async throws -> Bool {
    try await look(by: deadline)
  }

  @concurrent package func release() async { await giveBack() }

  /// The server notices the end of a session a moment later; whoever asks next is to find the lock free.
  private func giveBack() async {
    if holds, let connection {
      let unlock = "SELECT pg_advisory_unlock(\(key))"
      // A server that does not answer frees it when it notices the end of the session.
      _ = try? await connection.query(unlock, deadline: .now + Self.patience)
    }
    close()
  }

  private func look(by deadline: ContinuousClock.Instant) async throws -> Bool {
    do {
      let connection = try await session(by: deadline)
      if holds {
        // The lock is the session's: as long as this answers on it, it is ours.
        _ = try await connection.query("SELECT 1", deadline: deadline)
        return true
      }
      let result = try await connection.query("SELECT pg_try_advisory_lock(\(key))::text", deadline: deadline)
      holds = result.rows.first.map { $0[0].text == "true" } ?? false
      return holds
    } catch {
      close()
      throw error
    }
  }

  private func session(by deadline: ContinuousClock.Instant) async throws -> PostgresConnection {
    if let connection, connection.isUsable { return connection }
    let hasLost = holds
    close()
    // Another replica may have led since: whoever asks has to know before the lock is taken again.
    if hasLost { throw LostLease() }
    let made = try await PostgresConnection.connect(configuration, password: password, deadline: deadline)
    connection = made
    // The server's end; over a Unix socket these do nothing.
    try await made.script(
      """
      SET tcp_keepalives_idle = \(Self.idle); SET tcp_keepalives_interval = 1;
      SET tcp_keepalives_count = \(Self.probes); SET tcp_user_timeout = \(Self.silence.components.seconds * 1000);
      """, deadline: deadline)
    return made
  }

  /// Ends the session, and with it the lock.
  private func close() {
    connection?.close()
    connection = nil
    holds = false
  }
}
