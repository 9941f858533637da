import EventLoop
import Postgres
import Support
import Testing

/// Far enough that only a broken test meets it.
var soon: ContinuousClock.Instant { ContinuousClock.now.advanced(by: .seconds(20)) }

func after(_ duration: Duration) -> ContinuousClock.Instant { ContinuousClock.now.advanced(by: duration) }

/// A connection to the server all tests share.
@Loop
func connect(_ change: (inout PostgresConfiguration) -> Void = { _ in }) async throws -> PostgresConnection {
  var configuration = try await PostgresConfiguration(url: SharedServers.postgres().url())
  change(&configuration)
  return try await PostgresConnection.connect(configuration, deadline: soon)
}

/// The error a call on Postgres throws; fails the test when there is none.
@Loop
func postgresError(_ body: () async throws -> Void) async -> PostgresError? {
  do {
    try await body()
    Issue.record("nothing was thrown")
  } catch let error as PostgresError {
    return error
  } catch {
    Issue.record(error, "not a PostgresError")
  }
  return nil
}
