import Endpoints
import EventLoop
import HTTPServer
import MetricRegistry
import Postgres
import SQLite
import Storage
import Support
import Synchronization

@testable import WebAPI

/// The stores that routes write to, each a real one.
enum Backend: String, CaseIterable, Sendable {
  case sqlite
  case postgres
}

/// The routes of a bot named `desk` on a real server, over a storage with a table of notes.
@Loop
final class APIBench {
  /// 2026-11-21T08:00:00Z.
  nonisolated static let start = Timestamp(microseconds: 1_795_248_000_000_000)

  let probe: HTTPProbe
  let registry = Registry()
  let storage: any SQLStorage
  let server: Server
  let api: APIServer
  private let moment: Clock
  private let folder: TemporaryDirectory
  private let running: Task<Void, Never>

  /// The wall clock that the routes see.
  final class Clock: Sendable {
    let now = Mutex(APIBench.start)
  }

  init(
    _ backend: Backend = .sqlite, options: APIOptions = APIOptions(),
    isRunning: @escaping @Loop @Sendable () -> Bool = { true }, _ define: (inout APIRoutes) -> Void
  ) async throws {
    folder = try TemporaryDirectory()
    switch backend {
    case .sqlite: storage = try await SQLiteStorage.open(SQLiteConfiguration(path: folder.file("desk.db")))
    case .postgres:
      let url = try await SharedServers.postgres().makeDatabase()
      storage = PostgresStorage(PostgresPool(name: "main", configuration: try PostgresConfiguration(url: url)))
    }
    var routes = APIRoutes()
    define(&routes)
    try await Migrator(storage, [WebAPIMigrations.series, Self.notes]).up()
    let moment = Clock()
    self.moment = moment
    let api = APIServer(
      name: "desk", routes, storage: storage, options: options, registry: registry,
      now: { moment.now.withLock { $0 } }, isRunning: isRunning)
    self.api = api
    var router = Router()
    for mount in api.mounts {
      router.on(mount.method, mount.pattern, bodyLimit: mount.bodyLimit, asynchronous: mount.answer)
    }
    let server = Server(ServerConfiguration(port: 0), router: router)
    self.server = server
    try await server.start()
    probe = HTTPProbe(port: server.port ?? 0)
    let serve: @Loop @Sendable () async -> Void = { await server.run() }
    let work: @Loop @Sendable () async -> Void = { await api.run() }
    running = Task {
      await withTaskExecutorPreference(LoopTaskExecutor.shared) {
        await withTaskGroup(of: Void.self) { group in
          group.addTask(operation: serve)
          group.addTask(operation: work)
        }
      }
    }
  }

  private static let notes = MigrationSeries(
    component: "notes", [Migration(1, "create notes", up: ["CREATE TABLE notes (id {{id}}, text TEXT NOT NULL)"])])

  /// Lets the wall clock go on, or back.
  func pass(_ duration: Duration) { moment.now.withLock { $0 = $0.advanced(by: duration) } }

  var seconds: Int64 { moment.now.withLock { $0.microseconds / 1_000_000 } }

  func notes() async throws -> [String] {
    try await storage.query("SELECT text FROM notes ORDER BY id").map { try $0.get("text") }
  }

  /// How often a limit was reached.
  func count(_ limit: String) async -> String? {
    let text = TextExposition.text(await registry.scrape(by: .now.advanced(by: .seconds(5))))
    return text.split(separator: "\n").first { $0.contains("limit_reached_total{limit=\"\(limit)\"}") }?
      .split(separator: " ").last.map(String.init)
  }

  func post(_ path: String, _ body: String, _ headers: [String: String] = [:]) async throws -> ProbeResponse {
    try await probe.request(
      "POST", path, headers: headers.merging(["Content-Type": "application/json"]) { given, _ in given }, body: body)
  }

  func stop() async {
    _ = await api.stop(by: .now.advanced(by: .seconds(5)))
    await server.stop(by: .now.advanced(by: .seconds(5)))
    running.cancel()
  }
}

/// What the bench's routes take and give.
struct Note: Codable, Sendable, Equatable {
  var text: String
}

extension APIRoutes {
  /// `POST notes`, which writes one and answers it.
  mutating func addNotes(
    idempotency: Idempotency = .optional, afterWriting: @escaping @concurrent @Sendable () async throws -> Void = {}
  ) {
    post("notes", by: .anyone, idempotency: idempotency) { (request, note: Note, transaction) in
      try await transaction.query("INSERT INTO notes (text) VALUES (\(note.text))")
      try await afterWriting()
      return note
    }
  }
}
