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
  private let pass: Gate.Pass
  private let close: @Sendable () async -> Void

  init(_ backend: Backend) async throws {
    pass = await Gate.stores.enter()
    folder = try TemporaryDirectory()
    switch backend {
    case .sqlite:
      let opened = try await SQLiteStorage.open(SQLiteConfiguration(path: folder.file("bot.db")))
      storage = opened
      close = { await opened.close(by: .now.advanced(by: .seconds(5))) }
    case .postgres:
      let url = try await SharedServers.postgres().makeDatabase()
      let pool = await PostgresPool(name: "main", configuration: try PostgresConfiguration(url: url))
      storage = PostgresStorage(pool)
      close = { _ = await pool.close(by: .now.advanced(by: .seconds(5))) }
    }
  }

  deinit {
    let close = close
    Task { await close() }
  }
}
