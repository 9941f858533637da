import BotKit
import Digests
import Endpoints
import EventLoop
import HTTPServer
import HelpDesk
import MetricRegistry
import Storage
import Support
import Telegram
import Testing
import WebAPI

/// The help desk's routes on a real server, with three people in its tables.
@Loop
private final class DeskAPI {
  static let token = "123456:" + String(repeating: "A", count: 35)
  let probe: HTTPProbe
  let storage: any SQLStorage
  private let store: TestStore
  private let server: Server
  private let running: Task<Void, Never>

  init(_ backend: Backend) async throws {
    store = try await TestStore(backend)
    storage = store.storage
    let token = try #require(BotToken(Self.token))
    let definition = HelpDeskModule.definition(admins: [], registry: Registry(), botToken: { token })
    try await Migrator(storage, definition.allMigrations).up()
    let api = APIServer(
      name: HelpDeskModule.name, definition.routes, storage: storage, options: APIOptions(), registry: Registry(),
      isRunning: { true })
    var router = Router()
    for mount in api.mounts { router.on(mount.method, mount.pattern, asynchronous: mount.answer) }
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
    try await fill()
  }

  /// 1 and 2 are users with a request each, 3 is an admin, 4 is blocked.
  private func fill() async throws {
    let now = Timestamp(microseconds: 1_795_248_000_000_000)
    for (id, role, isActive) in [(1, "user", true), (2, "user", true), (3, "admin", true), (4, "user", false)] {
      try await storage.query(
        """
        INSERT INTO users (telegram_id, first_name, role, is_active, created_at, updated_at)
        VALUES (\(id), 'Ada', \(role), \(isActive), \(now), \(now))
        """)
    }
    for (user, title) in [(1, "The lamp"), (2, "The door"), (1, "The <b>sink</b>")] {
      try await storage.query(
        """
        INSERT INTO requests (user_id, title, description, location, status, priority, created_at, updated_at)
        SELECT id, \(title), 'is broken', 'room 5', 'IN_PROGRESS', 'HIGH', \(now), \(now) FROM users WHERE telegram_id = \(user)
        """)
    }
  }

  func get(_ path: String, as user: Int64?) async throws -> ProbeResponse {
    try await probe.get(
      "/api/helpdesk/\(path)", headers: user.map { ["Authorization": "tma \(Self.initData(of: $0))"] } ?? [:])
  }

  static func initData(of user: Int64) -> String {
    let seconds = Timestamp.now().microseconds / 1_000_000
    let json = "{\"id\":\(user),\"first_name\":\"Ada\"}"
    let key = HMACSHA256.code(for: Array(token.utf8), key: Array("WebAppData".utf8))
    let hash = HMACSHA256.code(for: Array("auth_date=\(seconds)\nuser=\(json)".utf8), key: key)
    let digits = hash.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    return "auth_date=\(seconds)&user=\(json.replacing("\"", with: "%22").replacing("{", with: "%7B"))&hash=\(digits)"
  }

  func ids(_ path: String, as user: Int64) async throws -> [Int64] {
    let page = try JSONValue(parsing: try await get(path, as: user).text)
    return page["requests"]?.array?.compactMap { $0["id"]?.int } ?? []
  }

  func stop() async {
    await server.stop(by: .now.advanced(by: .seconds(5)))
    running.cancel()
  }
}

@Loop struct RequestRoutesTests {
  @Test(arguments: Backend.allCases)
  func oneSeesOnesOwnRequestsAndAnAdminAll(backend: Backend) async throws {
    let desk = try await DeskAPI(backend)
    #expect(try await desk.ids("requests", as: 1) == [3, 1])
    #expect(try await desk.ids("requests", as: 2) == [2])
    #expect(try await desk.ids("requests", as: 3) == [3, 2, 1])
    let one = try await desk.get("requests/1", as: 1)
    #expect(one.status == 200)
    #expect(
      one.text
        == #"{"created_at":"2026-11-21T08:00:00.000000Z","description":"is broken","id":1,"location":"room 5","#
        + #""priority":"high","status":"in_progress","title":"The lamp","updated_at":"2026-11-21T08:00:00.000000Z"}"#)
    #expect(try await desk.get("requests/2", as: 3).status == 200)
    // Another one's is as if it were not there.
    let others = try await desk.get("requests/2", as: 1)
    let nobodys = try await desk.get("requests/99", as: 1)
    #expect(others.status == 404)
    #expect(others.text == nobodys.text)
    await desk.stop()
  }

  @Test(arguments: Backend.allCases)
  func pagesFollowEachOther(backend: Backend) async throws {
    let desk = try await DeskAPI(backend)
    let first = try JSONValue(parsing: try await desk.get("requests?limit=2", as: 3).text)
    #expect(first["requests"]?.array?.compactMap { $0["id"]?.int } == [3, 2])
    #expect(first["next"]?.int == 2)
    let last = try await desk.get("requests?limit=2&before=2", as: 3)
    #expect(try JSONValue(parsing: last.text)["requests"]?.array?.count == 1)
    #expect(!last.text.contains("next"))
    for query in ["limit=0", "limit=101", "before=0", "before=x", "limit=1&limit=2"] {
      #expect(try await desk.get("requests?\(query)", as: 1).status == 400, "\(query)")
    }
    await desk.stop()
  }

  @Test func whoeverIsNotSeenByTelegramIsNotSeenHere() async throws {
    let desk = try await DeskAPI(.sqlite)
    let without = try await desk.get("requests", as: nil)
    #expect(without.status == 401)
    #expect(without.headers["WWW-Authenticate"] == "tma")
    let mine = DeskAPI.initData(of: 1)
    let fields = [
      "tma \(mine.replacing("%22id%22:1", with: "%22id%22:3"))", "tma \(mine)&user=%7B%22id%22:3%7D", "Bearer \(mine)",
      "tma", "tma \(mine.split(separator: "&").dropLast().joined(separator: "&"))", "tma tma \(mine)",
      "tma " + String(repeating: "x", count: 5000),
    ]
    for field in fields {
      let answer = try await desk.probe.get("/api/helpdesk/requests", headers: ["Authorization": field])
      #expect(answer.status == 401, "\(field.prefix(80))")
    }
    // Somebody may not be named beside the one who is vouched for.
    #expect(try await desk.ids("requests?user_id=3&telegram_id=3", as: 1) == [3, 1])
    await desk.stop()
  }

  @Test func whoeverIsBlockedIsRefusedAndWhoeverIsUnknownHasNothing() async throws {
    let desk = try await DeskAPI(.sqlite)
    #expect(try await desk.get("requests", as: 4).status == 403)
    #expect(try await desk.get("requests/1", as: 4).status == 403)
    #expect(try await desk.get("requests", as: 5).text == #"{"requests":[]}"#)
    #expect(try await desk.get("requests/1", as: 5).status == 404)
    // Asking makes nobody known.
    #expect(try await desk.storage.query("SELECT count(*) AS n FROM users").get("n") == 4)
    await desk.stop()
  }

  @Test func nothingCanBeWritten() async throws {
    let desk = try await DeskAPI(.sqlite)
    for method in ["POST", "PUT", "PATCH", "DELETE"] {
      for path in ["requests", "requests/1"] {
        let answer = try await desk.probe.request(
          method, "/api/helpdesk/\(path)", headers: ["Authorization": "tma \(DeskAPI.initData(of: 3))"], body: "{}")
        #expect(answer.status == 405, "\(method) \(path)")
        #expect(answer.headers["Allow"] == "GET, HEAD")
      }
    }
    await desk.stop()
  }
}
