import EventLoop
import Pooling
import Postgres
import SQLite
import Storage
import Support

/// The stores that the contract's tests run on, each a real one.
enum Backend: String, CaseIterable, Sendable {
  case sqlite
  case postgres
}

/// An empty database of one test, which any number of stores may be opened on, as replicas do.
final class TestStore: Sendable {
  let backend: Backend
  private let folder: TemporaryDirectory
  private let url: String?

  init(_ backend: Backend) async throws {
    self.backend = backend
    folder = try TemporaryDirectory()
    url = backend == .postgres ? try await Self.makeDatabase() : nil
  }

  /// For a machine that is busy with other tests.
  static let patient = PoolConfiguration(acquireTimeout: .seconds(20))

  /// A database of this test's own on the server all tests share.
  private static func makeDatabase() async throws -> String {
    try await SharedServers.postgres().makeDatabase()
  }

  func open() async throws -> any SQLStorage {
    switch backend {
    case .sqlite: try await SQLiteStorage.open(SQLiteConfiguration(path: folder.file("bot.db")))
    case .postgres:
      PostgresStorage(
        await PostgresPool(
          name: "contract", configuration: try PostgresConfiguration(url: url ?? ""), pool: Self.patient))
    }
  }

  /// A store with a table to try things on.
  func openWithItems() async throws -> any SQLStorage {
    let storage = try await open()
    try await Migrator(storage, [Self.items]).up()
    return storage
  }

  static let items = MigrationSeries(
    component: "items",
    [
      Migration(
        1, "create items",
        up: [
          """
          CREATE TABLE items (
            id {{id}}, name TEXT UNIQUE, amount BIGINT NOT NULL DEFAULT 0 CONSTRAINT amount_is_positive CHECK (amount >= 0),
            price DOUBLE PRECISION, is_active {{bool}} NOT NULL DEFAULT TRUE, picture {{blob}}, details {{json}},
            created_at {{timestamp}} NOT NULL DEFAULT {{now}}, parent BIGINT REFERENCES items)
          """,
          "CREATE INDEX items_parent ON items (parent)",
        ],
        down: ["DROP TABLE items"])
    ])

  /// A statement that takes very long.
  func endless(_ dialect: SQLDialect) -> SQL {
    switch dialect {
    case .sqlite: "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
    case .postgres: "SELECT pg_sleep(600)"
    }
  }
}
