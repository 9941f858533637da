import Storage
import Support
import Testing

struct MigratorTests {
  private let first = Migration(
    1, "create a", up: ["CREATE TABLE a (id {{id}}, x TEXT)", "INSERT INTO a (x) VALUES ('{{not a token}}')"],
    down: ["DROP TABLE a"])
  private let second = Migration(
    2, "add y", up: ["ALTER TABLE a ADD COLUMN y BIGINT NOT NULL DEFAULT 0"], down: ["ALTER TABLE a DROP COLUMN y"])
  private let other = Migration(1, "create b", up: ["CREATE TABLE b (id {{id}})"])

  private func series(_ migrations: [Migration]) -> [MigrationSeries] {
    [MigrationSeries(component: "one", migrations)]
  }

  private func names(_ statuses: [MigrationStatus]) -> [String] {
    statuses.map { "\($0.component) \($0.version) \($0.name)" }
  }

  private func states(_ storage: any SQLStorage, _ series: [MigrationSeries]) async throws -> [String] {
    try await Migrator(storage, series).status().map { status in
      switch status.state {
      case .pending: "pending"
      case .applied: "applied"
      case .changed: "changed"
      case .unknown: "unknown"
      }
    }
  }

  @Test(arguments: Backend.allCases)
  func pendingMigrationsAreAppliedOnceInOrder(backend: Backend) async throws {
    let storage = try await TestStore(backend).open()
    let all = series([second, first]) + [MigrationSeries(component: "two", [other])]
    #expect(try await states(storage, all) == ["pending", "pending", "pending"])
    #expect(try await names(Migrator(storage, all).up()) == ["one 1 create a", "one 2 add y", "two 1 create b"])
    #expect(try await states(storage, all) == ["applied", "applied", "applied"])
    #expect(try await Migrator(storage, all).up().isEmpty)
    let row = try await storage.query("SELECT x, y FROM a")
    #expect(try row.get("x", as: String.self) == "{{not a token}}")
    #expect(try row.get("y", as: Int.self) == 0)
  }

  @Test(arguments: Backend.allCases)
  func whatWasAppliedLastIsUndoneFirst(backend: Backend) async throws {
    let storage = try await TestStore(backend).open()
    // The wall clock stands still: the order must not depend on it.
    let migrator = Migrator(storage, series([first, second])) { Timestamp(microseconds: 5) }
    try await migrator.up()
    #expect(try await names(migrator.down()) == ["one 2 add y"])
    #expect(try await states(storage, series([first, second])) == ["applied", "pending"])
    #expect(try await names(migrator.down(steps: 5)) == ["one 1 create a"])
    #expect(try await names(migrator.up()) == ["one 1 create a", "one 2 add y"])
    #expect(try await names(migrator.down(steps: 2, component: "one")) == ["one 2 add y", "one 1 create a"])
  }

  @Test(arguments: Backend.allCases)
  func soManyStepsUpDownAndUpAgainLeaveTheTablesAsTheyWere(backend: Backend) async throws {
    let storage = try await TestStore(backend).open()
    let migrator = Migrator(storage, series([first, second]))
    #expect(try await names(migrator.up(steps: 1)) == ["one 1 create a"])
    #expect(try await states(storage, series([first, second])) == ["applied", "pending"])
    #expect(try await migrator.up(steps: 0).isEmpty)
    #expect(try await names(migrator.up(steps: 5)) == ["one 2 add y"])
    #expect(try await migrator.down(steps: 2).count == 2)
    await #expect(throws: StorageError.self) { try await storage.query("SELECT * FROM a") }
    #expect(try await migrator.up().count == 2)
    #expect(try await storage.query("SELECT x, y FROM a").count == 1)
  }

  @Test(arguments: Backend.allCases)
  func changedMigrationIsRefusedBeforeAnythingIsDone(backend: Backend) async throws {
    let storage = try await TestStore(backend).open()
    let fixed: @Sendable () -> Timestamp = { Timestamp(microseconds: 1_795_248_000_000_000) }
    try await Migrator(storage, series([first]), now: fixed).up()
    let edited = Migration(1, "create a", up: ["CREATE TABLE a (id {{id}})"])
    await #expect {
      try await Migrator(storage, series([edited, second])).up()
    } throws: { error in
      "\(error)"
        == "The migration one 1 \"create a\" was changed after it had been applied at 2026-11-21T08:00:00.000000Z. "
        + "Restore its text and put the change into a new migration."
    }
    #expect(try await states(storage, series([edited, second])) == ["changed", "pending"])
  }

  @Test(arguments: Backend.allCases)
  func failingMigrationLeavesNothingOfItself(backend: Backend) async throws {
    let storage = try await TestStore(backend).open()
    let broken = Migration(2, "break", up: ["CREATE TABLE half (id {{id}})", "CREATE TABLE nonsense"])
    await #expect(throws: StorageError.self) { try await Migrator(storage, series([first, broken])).up() }
    #expect(try await states(storage, series([first, broken])) == ["applied", "pending"])
    await #expect(throws: StorageError.self) { try await storage.query("SELECT * FROM half") }
  }

  @Test(arguments: Backend.allCases)
  func migrationWithoutAWayBackIsNotUndone(backend: Backend) async throws {
    let storage = try await TestStore(backend).open()
    let all = series([first]) + [MigrationSeries(component: "two", [other])]
    try await Migrator(storage, all).up()
    await #expect {
      try await Migrator(storage, all).down(steps: 2)
    } throws: {
      "\($0)" == "Cannot undo the migration two 1 \"create b\": it has no way back."
    }
    #expect(try await states(storage, all) == ["applied", "applied"])
  }

  @Test(arguments: Backend.allCases)
  func migrationsOfANewerProgramAreKnownAndLeftAlone(backend: Backend) async throws {
    let storage = try await TestStore(backend).open()
    try await Migrator(storage, series([first, second])).up()
    #expect(try await Migrator(storage, series([first])).up().isEmpty)
    #expect(try await states(storage, series([first])) == ["applied", "unknown"])
    await #expect {
      try await Migrator(storage, series([first])).down()
    } throws: {
      "\($0)"
        == "Cannot undo the migration one 2 \"add y\": this version of the program does not have it. "
        + "Use the version that applied it."
    }
  }

  @Test(arguments: Backend.allCases)
  func replicasThatStartAtOnceMigrateOnce(backend: Backend) async throws {
    let store = try await TestStore(backend)
    var storages: [any SQLStorage] = []
    for _ in 0..<4 { storages.append(try await store.open()) }
    let all = series([first, second]) + [MigrationSeries(component: "two", [other])]
    let applied = try await withThrowingTaskGroup(of: [MigrationStatus].self) { group in
      for storage in storages { group.addTask { try await Migrator(storage, all).up() } }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(names(applied).sorted() == ["one 1 create a", "one 2 add y", "two 1 create b"])
    #expect(try await states(storages[0], all) == ["applied", "applied", "applied"])
  }

  @Test func checksumIsOfTheStatementsAlone() {
    let one = Migration(1, "a", up: ["x", "y"])
    #expect(one.checksum == Migration(2, "b", up: ["x", "y"], down: ["z"]).checksum)
    #expect(one.checksum != Migration(1, "a", up: ["xy"]).checksum)
    #expect(one.checksum == "725f725716f98d94")
  }
}
