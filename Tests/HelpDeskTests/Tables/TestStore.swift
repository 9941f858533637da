import Postgres
import SQLite
import Storage
import Support

/// The stores that a bot runs on, each a real one.
enum Backend: String, CaseIterable, Sendable {
  case sqlite
  case postgres
}

/// An empty database of one test.
final class TestStore: Sendable {
  let storage: any SQLStorage
  private let folder: TemporaryDirectory

  init(_ backend: Backend) async throws {
    folder = try TemporaryDirectory()
    switch backend {
    case .sqlite: storage = try await SQLiteStorage.open(SQLiteConfiguration(path: folder.file("bot.db")))
    case .postgres:
      let url = try await SharedServers.postgres().makeDatabase()
      storage = PostgresStorage(await PostgresPool(name: "main", configuration: try PostgresConfiguration(url: url)))
    }
  }
}
