import EventLoop
import Postgres
import Storage
import Support
import Testing

/// What only Postgres has: types of its own, and ways to be gone.
struct PostgresStorageTests {
  private func storage(_ url: String) async throws -> PostgresStorage {
    PostgresStorage(
      await PostgresPool(name: "test", configuration: try PostgresConfiguration(url: url), pool: TestStore.patient))
  }

  private func shared() async throws -> PostgresStorage { try await storage(SharedServers.postgres().url()) }

  private func error(_ body: () async throws -> Void) async -> StorageError? {
    do {
      try await body()
      return nil
    } catch { return error as? StorageError }
  }

  @Test(arguments: ["UTC", "Asia/Kolkata", "America/St_Johns", "Europe/Berlin"])
  func timestampsAreTheMomentWhateverZoneTheSessionHas(zone: String) async throws {
    try await shared().transaction { transaction in
      try await transaction.query("SET LOCAL TIME ZONE '\(raw: zone)'")
      let row = try await transaction.query(
        """
        SELECT TIMESTAMPTZ '2026-11-21 05:00:00.25+01' AS at, TIMESTAMP '2026-07-01 05:00:00.123456' AS local,
          TIMESTAMPTZ 'infinity' AS never, NULL::timestamptz AS missing
        """)
      #expect(try row.get("at", as: Timestamp.self).description == "2026-11-21T04:00:00.250000Z")
      #expect(try row.get("local", as: Timestamp.self).description == "2026-07-01T05:00:00.123456Z")
      #expect(try row.get("missing", as: Timestamp?.self) == nil)
      #expect(try row.get("never", as: String.self) == "infinity")
      #expect(throws: StorageError.self) { try row.get("never", as: Timestamp.self) }
    }
  }

  @Test func numericsAreTheNumbersTheyAre() async throws {
    let row = try await shared().query(
      """
      SELECT 42::numeric AS whole, 1.50::numeric AS part, -9223372036854775808::numeric AS least,
        99999999999999999999::numeric AS big, 'NaN'::numeric AS nan, NULL::numeric AS missing
      """)
    #expect(try row.get("whole", as: StorageValue.self) == .integer(42))
    #expect(try row.get("part", as: StorageValue.self) == .real(1.5))
    #expect(try row.get("least", as: Int64.self) == .min)
    #expect(try row.get("big", as: Double.self) == 1e20)
    #expect(try row.get("nan", as: Double.self).isNaN)
    #expect(try row.get("missing", as: Double?.self) == nil)
  }

  @Test(
    arguments: [
      ("40001", StorageError.Kind.serialization, false), ("40P01", .serialization, false), ("55P03", .busy, false),
      ("57014", .timeout, false), ("57P03", .unreachable(reason: "loading"), true),
      ("53300", .unreachable(reason: "refused"), true), ("28P01", .unreachable(reason: "auth"), true),
      ("08006", .connectionLost, true), ("42P01", .statement, false), ("53100", .statement, false),
    ])
  func theServersCodeDecidesTheKind(code: String, kind: StorageError.Kind, isDown: Bool) async throws {
    let storage = try await shared()
    let found = await error {
      try await storage.query("DO $x$ BEGIN RAISE EXCEPTION 'raised' USING ERRCODE = '\(raw: code)'; END $x$")
    }
    #expect(found?.kind == kind)
    #expect(found?.isDependencyDown == isDown)
  }

  @Test func aSessionThatTheServerEndsIsLostAndTheNextCallHasANewOne() async throws {
    let storage = try await shared()
    let ended = await error { try await storage.query("SELECT pg_terminate_backend(pg_backend_pid())") }
    #expect(ended?.kind == .connectionLost)
    #expect(try await storage.query("SELECT 1 AS x").get("x", as: Int.self) == 1)
  }

  @Test func aServerKilledUnderAStatementIsALossAndAfterwardsUnreachable() async throws {
    let server = try await PostgresServer.start()
    let storage = try await storage(server.url())
    async let sleeping = error {
      try await storage.query("SELECT pg_sleep(60)", deadline: .now + .seconds(60))
    }
    try await eventually("the statement") {
      try await server.query("SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%sleep(60)'") == "1"
    }
    try await server.kill()
    let lost = await sleeping
    #expect(lost?.kind == .connectionLost)
    #expect(lost?.isTransient == true)
    let gone = await error { try await storage.query("SELECT 1") }
    #expect(gone?.kind == .unreachable(reason: "refused"))
    let transaction = await error { try await storage.transaction { _ in } }
    #expect(transaction?.kind == .unreachable(reason: "refused"))
  }

  /// A deployment that starts everything at once has the server before it has the database.
  @Test func aDatabaseThatIsNotMadeYetIsWaitedFor() async throws {
    let server = try await PostgresServer.start()
    let storage = try await storage(server.url(database: "not_made_yet"))
    #expect(await error { try await storage.ping() }?.isDependencyDown == true)
    _ = try await server.makeDatabase("not_made_yet")
    try await storage.ping()
  }

  @Test func whatKeepsAConnectionFromBeingMadeIsTheReason() async throws {
    let server = try await PostgresServer.start(.init(requiresPassword: true))
    let wrong = try await storage("postgresql://postgres:wrong@127.0.0.1:\(server.port)/postgres")
    #expect(await error { try await wrong.ping() }?.kind == .unreachable(reason: "auth"))
    let unknown = try await storage("postgresql://bot@no-such-host.invalid/x")
    #expect(await error { try await unknown.ping() }?.kind == .unreachable(reason: "dns"))
  }
}
