import EventLoop
import HTTPServer
import Storage
import Support
import Testing

@testable import WebAPI

@Loop struct RouteTests {
  private nonisolated static let id = PathParameter<Int64>("id")
  private nonisolated static let limit = QueryParameter<Int>("limit", in: 1...10)

  private struct Shown: Codable, Sendable, Equatable {
    let id: Int64
    let limit: Int?
  }

  @Test func parametersOfPathAndQueryHaveTheirTypes() async throws {
    let bench = try await APIBench { routes in
      routes.get("notes/\(Self.id)", by: .anyone) { request in
        try Shown(id: request.value(Self.id), limit: request.value(Self.limit))
      }
    }
    let answer = try await bench.probe.get("/api/desk/notes/7?limit=3")
    #expect(answer.status == 200)
    #expect(answer.text == #"{"id":7,"limit":3}"#)
    #expect(answer.headers["Content-Type"] == "application/json")
    #expect(answer.headers["Cache-Control"] == "no-store")
    #expect(try await bench.probe.get("/api/desk/notes/-7").text == #"{"id":-7}"#)
    #expect(try await bench.probe.request("HEAD", "/api/desk/notes/7").status == 200)
    // What is no such value is not found, and every value has one name.
    for path in ["x", "7x", "+7", "007", "7.0", "9223372036854775808", "7%2F8", "%37x", ""] {
      #expect(try await bench.probe.get("/api/desk/notes/\(path)").status == 404, "\(path)")
    }
    for (query, message) in [
      ("limit=0", "limit= takes 1 to 10."), ("limit=11", "limit= takes 1 to 10."), ("limit=", "limit= takes 1 to 10."),
      ("limit=1&limit=1", "Write limit= once."), ("limit=x", "limit= takes 1 to 10."),
    ] {
      let refusal = try await bench.probe.get("/api/desk/notes/7?\(query)")
      #expect(refusal.status == 400)
      #expect(refusal.text == #"{"error":{"code":"bad_request","message":"\#(message)"}}"#)
    }
    #expect(try await bench.probe.get("/api/other/notes/7").status == 404)
    #expect(try await bench.probe.request("DELETE", "/api/desk/notes/7").status == 405)
    await bench.stop()
  }

  @Test(arguments: Backend.allCases)
  func whatAHandlerThrowsUndoesWhatItWrote(backend: Backend) async throws {
    struct Mishap: Error {}
    let bench = try await APIBench(backend) { routes in
      routes.addNotes()
      routes.post("broken", by: .anyone) { (_, note: Note, transaction) -> Note in
        try await transaction.query("INSERT INTO notes (text) VALUES (\(note.text))")
        if note.text == "refuse" { throw APIError.forbidden("Not this one.") }
        throw Mishap()
      }
    }
    #expect(try await bench.post("/api/desk/notes", #"{"text":"a"}"#).status == 201)
    let broken = try await bench.post("/api/desk/broken", #"{"text":"b"}"#)
    #expect(broken.status == 500)
    #expect(broken.text == #"{"error":{"code":"internal","message":"Something went wrong, and nothing was changed."}}"#)
    let refused = try await bench.post("/api/desk/broken", #"{"text":"refuse"}"#)
    #expect(refused.status == 403)
    #expect(refused.text == #"{"error":{"code":"forbidden","message":"Not this one."}}"#)
    #expect(try await bench.notes() == ["a"])
    await bench.stop()
  }

  @Test func bodiesThatAreNoSuchValueAreSaidToBeAndNeverRepeated() async throws {
    let bench = try await APIBench { $0.addNotes() }
    for (body, message) in [
      ("", "The body is not JSON."), ("{", "The body is not JSON."),
      (#"{"text":1}"#, "The body's text is of another type."),
      ("{}", "The body lacks text."), ("[]", "The body's  is of another type."),
      (#"{"text":null}"#, "The body's text is of another type."),
    ] {
      let answer = try await bench.post("/api/desk/notes", body)
      #expect(answer.status == 400, "\(body)")
      #expect(answer.text == #"{"error":{"code":"bad_request","message":"\#(message)"}}"#)
    }
    let text = try await bench.post("/api/desk/notes", #"{"text":"a"}"#, ["Content-Type": "text/plain"])
    #expect(text.status == 415)
    #expect(try await bench.post("/api/desk/notes", #"{"text":"é\u0000"}"#).status != 500)
    await bench.stop()
  }

  /// Before anybody has looked at who sends it.
  @Test func aBodyThatIsTooLargeIsRefusedBeforeTheCallerIsChecked() async throws {
    var options = APIOptions()
    options.maxBody = 100
    let bench = try await APIBench(options: options) { routes in
      let nobody = Authentication<Anyone>(subject: { _ in "" }) { _ in
        throw APIError.unauthorized("Nobody may.", scheme: "None")
      }
      routes.post("closed", by: nobody) { (_, note: Note, _) in note }
      routes.post("small", by: .anyone, limits: RouteLimits(maxBody: 20)) { (_, note: Note, _) in note }
    }
    let large = try await bench.post("/api/desk/closed", #"{"text":"\#(String(repeating: "x", count: 100))"}"#)
    #expect(large.status == 413)
    #expect(large.text == #"{"error":{"code":"payload_too_large","message":"The body may have 100 bytes."}}"#)
    let fitting = try await bench.post("/api/desk/closed", #"{"text":"\#(String(repeating: "x", count: 80))"}"#)
    #expect(fitting.status == 401)
    #expect(fitting.headers["WWW-Authenticate"] == "None")
    #expect(try await bench.post("/api/desk/small", #"{"text":"\#(String(repeating: "x", count: 9))"}"#).status == 201)
    #expect(try await bench.post("/api/desk/small", #"{"text":"\#(String(repeating: "x", count: 10))"}"#).status == 413)
    // Without a length as well.
    let chunk = String(repeating: "x", count: 150)
    let chunked = try await bench.probe.raw(
      Array(
        ("POST /api/desk/closed HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
          + "96\r\n\(chunk)\r\n0\r\n\r\n").utf8))
    #expect(chunked.hasPrefix("HTTP/1.1 413 "))
    #expect(bench.server.statistics.limitsReached == ["bot.api.max_body": 3])
    await bench.stop()
  }

  @Test func aCallerMayAskSoOftenAndOthersAreNotHeldUp() async throws {
    var options = APIOptions()
    options.rate = RequestRate(2, per: .seconds(60))
    let bench = try await APIBench(options: options) { routes in
      let byName = Authentication<Anyone>(subject: { _ in "x" }) { _ in Anyone() }
      routes.get("common", by: .anyone) { _ in Note(text: "") }
      routes.get("named", by: byName) { _ in Note(text: "") }
      routes.get("rare", by: .anyone, limits: RouteLimits(rate: RequestRate(1, per: .seconds(3600)))) { _ in
        Note(text: "")
      }
    }
    for status in [200, 200, 429] { #expect(try await bench.probe.get("/api/desk/common").status == status) }
    let refusal = try await bench.probe.get("/api/desk/common")
    #expect(refusal.text == #"{"error":{"code":"too_many_requests","message":"This caller asks too often."}}"#)
    #expect((Int(refusal.headers["Retry-After"] ?? "") ?? 0) >= 1)
    #expect(refusal.headers["X-RateLimit-Limit"] == "2")
    #expect(refusal.headers["X-RateLimit-Remaining"] == "0")
    #expect((31...60).contains(Int(refusal.headers["X-RateLimit-Reset"] ?? "") ?? 0))
    #expect(try await bench.probe.get("/api/desk/named").status == 200)
    for status in [200, 429] { #expect(try await bench.probe.get("/api/desk/rare").status == status) }
    let rare = try await bench.probe.get("/api/desk/rare")
    #expect(rare.headers["X-RateLimit-Limit"] == "1")
    // The route's own limit is not the configuration's.
    #expect(await bench.count("rate_limits.default") == "2")
    await bench.stop()
  }

  @Test func callersBeyondTheLimitShareOneAllowanceWhichIsCounted() async throws {
    struct Named: Sendable { let name: String }
    var options = APIOptions()
    options.rate = RequestRate(2, per: .seconds(3600))
    options.maxCallers = 1
    let bench = try await APIBench(options: options) { routes in
      let byName = Authentication<Named>(subject: { $0.name }) { Named(name: $0.header("X-Name") ?? "") }
      routes.get("named", by: byName) { _ in Note(text: "") }
    }
    for (name, status) in [("ada", 200), ("bob", 200), ("eve", 200), ("dan", 429), ("ada", 200)] {
      #expect(try await bench.probe.get("/api/desk/named", headers: ["X-Name": name]).status == status, "\(name)")
    }
    // Bob, Eve and Dan.
    #expect(await bench.count("rate_limits.max_subjects") == "3")
    await bench.stop()
  }

  /// Those who are known are not held up by whoever guesses behind the same proxy.
  @Test func whoIsNobodyKnownMayTrySoOften() async throws {
    var options = APIOptions()
    options.rate = RequestRate(2, per: .seconds(60))
    let bench = try await APIBench(options: options) { routes in
      let byName = Authentication<Anyone>(subject: { _ in "x" }) { request in
        guard request.header("X-Name") == "right" else { throw APIError.unauthorized("Nobody may.", scheme: "None") }
        return Anyone()
      }
      routes.get("closed", by: byName) { _ in Note(text: "") }
    }
    for status in [401, 401, 429, 429] {
      #expect(try await bench.probe.get("/api/desk/closed", headers: ["X-Name": "wrong"]).status == status)
    }
    let refusal = try await bench.probe.get("/api/desk/closed")
    #expect(refusal.text == #"{"error":{"code":"too_many_requests","message":"This caller asks too often."}}"#)
    #expect(refusal.headers["X-RateLimit-Limit"] == "2")
    #expect(refusal.headers["Retry-After"] != nil)
    for status in [200, 200, 429] {
      #expect(try await bench.probe.get("/api/desk/closed", headers: ["X-Name": "right"]).status == status)
    }
    #expect(await bench.count("rate_limits.default") == "4")
    await bench.stop()
  }

  @Test func aModuleThatDoesNotRunAnswersNothing() async throws {
    let isRunning = Switch()
    let bench = try await APIBench(isRunning: { isRunning.isOn }) {
      $0.get("common", by: .anyone) { _ in Note(text: "") }
    }
    let answer = try await bench.probe.get("/api/desk/common")
    #expect(answer.status == 503)
    #expect(answer.headers["Retry-After"] == "1")
    #expect(answer.text == #"{"error":{"code":"not_ready","message":"The bot is not running now; ask again."}}"#)
    isRunning.isOn = true
    #expect(try await bench.probe.get("/api/desk/common").status == 200)
    await bench.stop()
  }

  @Test func handlersLeaveTheLoop() async throws {
    let bench = try await APIBench { routes in
      routes.get("where", by: .anyone) { _ in Note(text: Loop.isCurrent ? "loop" : "pool") }
    }
    #expect(try await bench.probe.get("/api/desk/where").text == #"{"text":"pool"}"#)
    await bench.stop()
  }

  /// One that does not heed its cancellation holds its place until it ends, and nobody else up.
  @Test func anAnswerIsThereAtItsDeadlineWhateverTheHandlerDoes() async throws {
    var options = APIOptions()
    options.timeout = .milliseconds(100)
    options.maxInFlight = 2
    let held = Latch()
    let bench = try await APIBench(options: options) { routes in
      routes.get("deaf", by: .anyone) { _ in
        await held.waitUncancelled()
        return Note(text: "late")
      }
      routes.get("obedient", by: .anyone) { _ in
        try await Latch().wait()
        return Note(text: "")
      }
    }
    let obedient = try await bench.probe.get("/api/desk/obedient")
    #expect(obedient.status == 504)
    #expect(obedient.text == #"{"error":{"code":"timeout","message":"The answer was not there in time."}}"#)
    #expect(try await bench.probe.get("/api/desk/deaf").status == 504)
    #expect(try await bench.probe.get("/api/desk/deaf").status == 504)
    let third = try await bench.probe.get("/api/desk/deaf")
    #expect(third.status == 503)
    #expect(await bench.count("bot.api.max_in_flight") == "1")
    #expect(await bench.count("bot.api.timeout") == "3")
    held.open()
    try await eventually("the handlers' end") { try await bench.probe.get("/api/desk/deaf").status == 200 }
    await bench.stop()
  }
}

/// What a test turns on.
@Loop final class Switch {
  var isOn = false
  nonisolated init() {}
}
