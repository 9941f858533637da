import HelpDesk
import Storage
import Support
import Testing

struct MigrationTests {
  @Test(arguments: Backend.allCases)
  func theTablesComeAndGo(backend: Backend) async throws {
    let store = try await TestStore(backend)
    let migrator = Migrator(store.storage, HelpDeskModule.allMigrations)
    #expect(try await migrator.up().map { "\($0.component) \($0.version)" }.suffix(2) == ["helpdesk 1", "helpdesk 2"])
    #expect(try await migrator.up().isEmpty)
    #expect(try await migrator.down(steps: 2).map(\.component) == ["helpdesk", "helpdesk"])
    #expect(try await migrator.up().count == 2)
  }

  @Test(arguments: Backend.allCases)
  func whatWasThereBeforeTheSecondMigrationStays(backend: Backend) async throws {
    let store = try await TestStore(backend)
    let migrator = Migrator(store.storage, HelpDeskModule.allMigrations)
    try await migrator.up()
    try await migrator.down(steps: 1)
    let now = Timestamp.now()
    try await store.storage.query(
      """
      INSERT INTO users (telegram_id, first_name, created_at, updated_at) VALUES (4503599627370495, 'Ada', \(now), \(now))
      """)
    for location in ["not stated", "hall"] {
      try await store.storage.query(
        """
        INSERT INTO requests (user_id, title, description, location, status, priority, created_at, updated_at)
        VALUES (1, 'Lamp', 'Lamp', \(location), 'OPEN', 'LOW', \(now), \(now))
        """)
    }
    try await migrator.up()
    let rows = try await store.storage.query(
      "SELECT r.location, u.language FROM requests r JOIN users u ON u.id = r.user_id ORDER BY r.id")
    #expect(try rows.map { try $0.get("location", as: String.self) } == ["", "hall"])
    #expect(try rows.map { try $0.get("language", as: String.self) } == ["en", "en"])
    try await migrator.down(steps: 1)
    let location: String = try await store.storage.query("SELECT location FROM requests ORDER BY id").get("location")
    #expect(location == "not stated")
  }

  @Test(arguments: Backend.allCases)
  func whatIsLookedForHasItsIndex(backend: Backend) async throws {
    let store = try await TestStore(backend)
    try await Migrator(store.storage, HelpDeskModule.allMigrations).up()
    let names = try await store.storage.query(
      backend == .sqlite
        ? "SELECT name FROM sqlite_master WHERE type = 'index'" : "SELECT indexname AS name FROM pg_indexes"
    ).map { try $0.get("name", as: String.self) }
    for index in [
      "requests_user_id", "requests_assigned_to", "comments_request_id", "comments_user_id", "files_request_id",
      "requests_status_created_at",
    ] { #expect(names.contains(index), "\(index)") }
  }
}
