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
  /// SQLite's file.
  let path: String
  /// The URL of the Postgres database.
  let url: String
  private let folder: TemporaryDirectory

  /// - Parameter busyTimeout: how long SQLite waits for another that has the write lock.
  init(_ backend: Backend, busyTimeout: Duration = .seconds(5)) async throws {
    folder = try TemporaryDirectory()
    path = folder.file("bot.db")
    switch backend {
    case .sqlite:
      url = ""
      var configuration = SQLiteConfiguration(path: path)
      configuration.busyTimeout = busyTimeout
      storage = try await SQLiteStorage.open(configuration)
    case .postgres:
      url = try await SharedServers.postgres().makeDatabase()
      storage = PostgresStorage(await PostgresPool(name: "main", configuration: try PostgresConfiguration(url: url)))
    }
  }
}
