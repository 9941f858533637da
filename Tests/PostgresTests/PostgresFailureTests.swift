import EventLoop
import Pooling
import Postgres
import Support
import Testing

/// Each with a server of its own, or none.
@Loop struct PostgresFailureTests {
  private func connectError(_ url: String, within time: Duration = .seconds(10)) async throws -> PostgresError? {
    let configuration = try PostgresConfiguration(url: url)
    return await postgresError { _ = try await PostgresConnection.connect(configuration, deadline: after(time)) }
  }

  @Test func aClosedPortIsRefused() async throws {
    let error = try await connectError("postgresql://u:secret@127.0.0.1:\(FreePort.next())/d")
    #expect(error?.reason == .refused)
    #expect(error?.message.contains("Connection refused") == true)
  }

  @Test func anUnknownHostIsDNS() async throws {
    let error = try await connectError("postgresql://u:secret@no-such-host.invalid/d")
    #expect(error?.reason == .dns)
  }

  @Test func aListenerThatNeverAnswersIsATimeoutAtTheDeadline() async throws {
    let listener = try TestListener()
    let start = ContinuousClock.now
    let error = try await connectError("postgresql://u:secret@127.0.0.1:\(listener.port)/d", within: .milliseconds(200))
    #expect(error?.reason == .timeout)
    #expect(ContinuousClock.now - start < .seconds(8))
    withExtendedLifetime(listener) {}
  }

  @Test func whatIsNoPostgresIsAProtocolError() async throws {
    let listener = try TestListener(answer: "HTTP/1.1 400 Bad Request\r\n\r\n")
    for mode in ["prefer", "disable"] {
      let error = try await connectError("postgresql://u:secret@127.0.0.1:\(listener.port)/d?sslmode=\(mode)")
      #expect(error?.reason == .protocol)
    }
    withExtendedLifetime(listener) {}
  }

  @Test func passwordsAreCheckedAndNeverShown() async throws {
    let server = try await PostgresServer.start(.init(requiresPassword: true))
    var configuration = try PostgresConfiguration(url: server.url())
    let connection = try await PostgresConnection.connect(configuration, deadline: soon)
    #expect(try await connection.query("SELECT 1", deadline: soon).rows[0][0].int == 1)
    configuration.password = "hunter2"
    let wrong = await postgresError { _ = try await PostgresConnection.connect(configuration, deadline: soon) }
    #expect(wrong?.reason == .auth)
    #expect(wrong?.sqlState == "28P01")
    #expect(
      wrong?.message
        == "Cannot connect to \(configuration.target): password authentication failed for user \"postgres\" "
        + "(SQLSTATE 28P01).")
    configuration.password = nil
    let missing = await postgresError { _ = try await PostgresConnection.connect(configuration, deadline: soon) }
    #expect(missing?.reason == .auth)
  }

  @Test func anUnknownDatabaseHasTheServersReport() async throws {
    let error = try await connectError(SharedServers.postgres().url(database: "nowhere"))
    #expect(error?.sqlState == "3D000")
  }

  @Test func tlsIsUsedAndItsLackIsToldApart() async throws {
    let server = try await PostgresServer.start(.init(offersTLS: true))
    var configuration = try PostgresConfiguration(url: server.url() + "?sslmode=require")
    #expect(try await PostgresConnection.connect(configuration, deadline: soon).isEncrypted)
    configuration.parameters = ["sslmode": "verify-ca", "sslrootcert": "/no/such/file"]
    let untrusted = await postgresError { _ = try await PostgresConnection.connect(configuration, deadline: soon) }
    #expect(untrusted?.reason == .tls)
    let plain = try await connectError(SharedServers.postgres().url() + "?sslmode=require")
    #expect(plain?.reason == .tls)
  }

  @Test func aServerKilledDuringACallIsALostConnection() async throws {
    let server = try await PostgresServer.start()
    let connection = try await PostgresConnection.connect(PostgresConfiguration(url: server.url()), deadline: soon)
    let sleep: @Loop @Sendable () async -> PostgresError? = {
      await postgresError { try await connection.query("SELECT pg_sleep(60)", deadline: soon) }
    }
    async let failure = sleep()
    try await eventually("the query") {
      try await server.query("SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%sleep(60)'") == "1"
    }
    try await server.kill()
    let error = await failure
    #expect(error?.reason == .refused)
    #expect(!connection.isUsable)
  }

  @Test func anIdleConnectionNoticesItsServersEnd() async throws {
    let server = try await PostgresServer.start()
    let connection = try await PostgresConnection.connect(PostgresConfiguration(url: server.url()), deadline: soon)
    try await server.stop()
    try await eventually("the loss") { !connection.isUsable }
    let error = await postgresError { try await connection.query("SELECT 1", deadline: soon) }
    #expect(error?.reason == .refused)
  }

  @Test func aStoppedServerHoldsNobodyPastTheDeadline() async throws {
    let server = try await PostgresServer.start()
    var configuration = try PostgresConfiguration(url: server.url())
    configuration.cancelGrace = .milliseconds(200)
    let connection = try await PostgresConnection.connect(configuration, deadline: soon)
    server.pause()
    defer { server.resume() }
    let start = ContinuousClock.now
    let error = await postgresError { try await connection.query("SELECT 1", deadline: after(.milliseconds(100))) }
    #expect(error?.reason == .timeout)
    #expect(ContinuousClock.now - start < .seconds(8))
    // It does not come to rest, so it is closed after its grace; whoever waits for that is told.
    let next = await postgresError { try await connection.query("SELECT 1", deadline: soon) }
    #expect(next?.reason == .refused)
    #expect(ContinuousClock.now - start < .seconds(15))
  }

  @Test func cancellationEndsTheCallAndTheStatementOnTheServer() async throws {
    let server = try await SharedServers.postgres()
    let connection = try await connect { $0.applicationName = "cancelled" }
    let sleep: @Loop @Sendable () async throws -> Void = {
      try await connection.query("SELECT pg_sleep(600)", deadline: after(.seconds(900)))
    }
    let task = Task { try await sleep() }
    let active = "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'cancelled' AND state = 'active'"
    try await eventually("the query") { try await server.query(active) == "1" }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    try await eventually("the end of the query") { try await server.query(active) == "0" }
    #expect(try await connection.query("SELECT 1", deadline: soon).rows[0][0].int == 1)
  }

  @Test func aConnectionTakesOneCallAtATime() async throws {
    let connection = try await connect()
    let sleep: @Loop @Sendable () async throws -> Void = {
      try await connection.query("SELECT pg_sleep(0.2)", deadline: soon)
    }
    async let first: Void = sleep()
    try await eventually { !connection.isUsable }
    let second = await postgresError { try await connection.query("SELECT 1", deadline: soon) }
    #expect(second?.message.contains("one at a time") == true)
    try await first
  }
}
