/// The one Postgres and the one Redis that tests share when they need nothing special: started at the first use, ended
/// with the test process. Use an own server for everything that stops, pauses or configures it.
public actor SharedServers {
  private static let shared = SharedServers()

  private var postgres: Task<PostgresServer, any Error>?
  private var redis: Task<RedisServer, any Error>?

  /// The shared Postgres; make a database of your own on it with `makeDatabase`.
  public static func postgres() async throws -> PostgresServer { try await shared.sharedPostgres() }

  /// The shared Redis; use keys of your own.
  public static func redis() async throws -> RedisServer { try await shared.sharedRedis() }

  private func sharedPostgres() async throws -> PostgresServer {
    let task = postgres ?? Task { try await PostgresServer.start() }
    postgres = task
    return try await task.value
  }

  private func sharedRedis() async throws -> RedisServer {
    let task = redis ?? Task { try await RedisServer.start() }
    redis = task
    return try await task.value
  }
}
