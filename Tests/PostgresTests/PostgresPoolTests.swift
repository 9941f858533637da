import EventLoop
import Pooling
import Postgres
import Support
import Testing

@Loop struct PostgresPoolTests {
  private func pool(size: Int) async throws -> PostgresPool {
    let configuration = try await PostgresConfiguration(url: SharedServers.postgres().url())
    return PostgresPool(
      name: "main", configuration: configuration,
      pool: PoolConfiguration(size: size, acquireTimeout: .seconds(20), maxWaiters: 2000))
  }

  @Test func aThousandQueriesShareFiveConnections() async throws {
    let pool = try await pool(size: 5)
    let sum = try await withThrowingTaskGroup(of: Int.self) { group in
      for number in 1...1000 {
        let query: @Loop @Sendable () async throws -> Int = {
          try await pool.query("SELECT $1::int", [.int(Int64(number))], isPrepared: true, deadline: soon)
            .rows[0][0].int ?? 0
        }
        group.addTask(operation: query)
      }
      var sum = 0
      while let value = try await group.next() { sum += value }
      return sum
    }
    #expect(sum == 500_500)
    #expect(pool.statistics.opened == 5)
    #expect(pool.statistics.acquisitions == 1000)
    await pool.close(by: soon)
    #expect(pool.statistics.closed[.shutdown] == 5)
  }

  @Test func sessionsAreNamedForThePool() async throws {
    let pool = try await pool(size: 1)
    let name = try await pool.query("SHOW application_name", deadline: soon).rows[0][0].text
    #expect(name == "outrigger/pool/main")
  }

  @Test func aConnectionLeftInATransactionIsNotLentAgain() async throws {
    let pool = try await pool(size: 1)
    try await pool.withConnection { _ = try await $0.query("BEGIN", deadline: soon) }
    #expect(pool.statistics.closed[.broken] == 1)
    try await pool.withConnection { #expect($0.isUsable) }
  }

  @Test func aCallPastItsDeadlineLeavesThePoolToTheNext() async throws {
    let pool = try await pool(size: 1)
    let error = await postgresError {
      try await pool.query("SELECT pg_sleep(60)", deadline: after(.milliseconds(100)))
    }
    #expect(error?.reason == .timeout)
    #expect(try await pool.query("SELECT 1", deadline: soon).rows[0][0].int == 1)
    // Whether its connection came to rest before it was given back, or was replaced, is a matter of time.
    #expect(pool.statistics.size == 1)
  }

  @Test func aPoolRecoversByItselfAfterItsServersEnd() async throws {
    let server = try await PostgresServer.start()
    let pool = try PostgresPool(
      name: "main", configuration: PostgresConfiguration(url: server.url()),
      pool: PoolConfiguration(size: 2, acquireTimeout: .seconds(20)))
    try await pool.query("SELECT 1", deadline: soon)
    try await server.kill()
    let down = await postgresError { try await pool.query("SELECT 1", deadline: soon) }
    #expect(down?.reason == .refused)
    try await server.start()
    try await eventually("a query") { (try? await pool.query("SELECT 1", deadline: soon)) != nil }
    #expect(pool.statistics.closed[.broken] == 1)
  }

  @Test func aChangedPasswordIsReadForTheNextConnect() async throws {
    let server = try await PostgresServer.start(.init(requiresPassword: true))
    var configuration = try PostgresConfiguration(url: server.url())
    configuration.password = "old"
    let password = server.password
    let patient = PoolConfiguration(acquireTimeout: .seconds(20))
    let pool = PostgresPool(name: "main", configuration: configuration, pool: patient) { password }
    #expect(try await pool.query("SELECT 1", deadline: soon).rows[0][0].int == 1)
  }

  @Test func aPasswordThatCannotBeReadIsAnAuthError() async throws {
    let configuration = try PostgresConfiguration(url: "postgresql://bot@127.0.0.1:1/desk")
    let pool = PostgresPool(name: "main", configuration: configuration) { throw SupportError("no such file") }
    let error = await postgresError { try await pool.query("SELECT 1", deadline: soon) }
    #expect(error?.reason == .auth)
    #expect(
      error?.message == "Cannot connect to \(configuration.target): its password is not there: no such file.")
  }

  @Test func queriesGoOnWhileEveryThreadOfThePoolIsBlocked() async throws {
    let pool = try await pool(size: 2)
    let gates = (0..<64).map { _ in ThreadSignal() }
    let finished = ThreadSignal()
    let work: @Loop @Sendable () async -> Void = {
      let value = try? await pool.query("SELECT 42", deadline: soon).rows[0][0].int
      let late = try? await pool.query("SELECT pg_sleep(60)", deadline: after(.milliseconds(50)))
      let again = try? await pool.query("SELECT 43", deadline: soon).rows[0][0].int
      if value == 42 && late == nil && again == 43 { finished.signal() }
      for gate in gates { gate.signal() }
    }
    await withTaskGroup(of: Void.self) { group in
      for gate in gates {
        let block: @concurrent @Sendable () async -> Void = { _ = gate.wait(for: .seconds(20)) }
        group.addTask(operation: block)
      }
      group.addTask(executorPreference: LoopTaskExecutor.shared, operation: work)
    }
    #expect(finished.wait(for: .zero))
  }
}
