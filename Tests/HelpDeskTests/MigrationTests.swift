import HelpDesk
import Storage
import Support
import Testing

struct MigrationTests {
  @Test(arguments: Backend.allCases)
  func theTablesComeAndGo(backend: Backend) async throws {
    let store = try await TestStore(backend)
    let migrator = Migrator(store.storage, HelpDeskModule.migrations)
    #expect(
      try await migrator.up().map { "\($0.component) \($0.version)" } == [
        "botkit 1", "botkit 2", "botkit 3", "helpdesk 1",
      ])
    #expect(try await migrator.up().isEmpty)
    #expect(try await migrator.down(steps: 2).map(\.component) == ["helpdesk", "botkit"])
    #expect(try await migrator.up().count == 2)
  }
}
