import EventLoop
import Storage
import Support
import Synchronization
import Testing

@testable import WebAPI

@Loop struct IdempotencyTests {
  private let path = "/api/desk/notes"

  @Test(arguments: Backend.allCases)
  func theSameRequestWithTheSameKeyIsDoneOnceAndAnsweredAlike(backend: Backend) async throws {
    let bench = try await APIBench(backend) { $0.addNotes() }
    let first = try await bench.post(path, #"{"text":"a"}"#, ["Idempotency-Key": "k-1"])
    #expect(first.status == 201)
    #expect(first.headers["Idempotency-Replayed"] == nil)
    // As the draft writes it, quoted.
    for key in ["k-1", "\"k-1\""] {
      let again = try await bench.post(path, #"{"text":"a"}"#, ["Idempotency-Key": key])
      #expect(again.status == 201)
      #expect(again.text == first.text)
      #expect(again.headers["Idempotency-Replayed"] == "true")
    }
    #expect(try await bench.notes() == ["a"])
    let other = try await bench.post(path, #"{"text":"b"}"#, ["Idempotency-Key": "k-1"])
    #expect(other.status == 422)
    #expect(
      other.text
        == #"{"error":{"code":"idempotency_key_reused","message":"This Idempotency-Key was used for another request."}}"#
    )
    #expect(try await bench.post("\(path)?x=1", #"{"text":"a"}"#, ["Idempotency-Key": "k-1"]).status == 422)
    #expect(try await bench.post(path, #"{"text":"b"}"#, ["Idempotency-Key": "k-2"]).status == 201)
    #expect(try await bench.post(path, #"{"text":"b"}"#).status == 201)
    #expect(try await bench.notes() == ["a", "b", "b"])
    await bench.stop()
  }

  /// What was not done was not answered either: it may be tried again.
  @Test(arguments: Backend.allCases)
  func aFailureIsNotKept(backend: Backend) async throws {
    let fails = Mutex(true)
    let bench = try await APIBench(backend) { routes in
      routes.addNotes {
        if fails.withLock({ $0 }) { throw APIError(409, code: "later", message: "Not yet.") }
      }
    }
    #expect(try await bench.post(path, #"{"text":"a"}"#, ["Idempotency-Key": "k"]).status == 409)
    fails.withLock { $0 = false }
    let second = try await bench.post(path, #"{"text":"a"}"#, ["Idempotency-Key": "k"])
    #expect(second.status == 201)
    #expect(second.headers["Idempotency-Replayed"] == nil)
    #expect(try await bench.notes() == ["a"])
    await bench.stop()
  }

  @Test(arguments: Backend.allCases)
  func ofRequestsAtOnceOneIsDoneAndTheOthersGetItsAnswer(backend: Backend) async throws {
    let bench = try await APIBench(backend) { $0.addNotes() }
    let port = bench.probe.port
    let answers = try await withThrowingTaskGroup(of: ProbeResponse.self) { group in
      for _ in 0..<8 {
        group.addTask {
          try await HTTPProbe(port: port).request(
            "POST", "/api/desk/notes", headers: ["Idempotency-Key": "k", "Content-Type": "application/json"],
            body: #"{"text":"a"}"#)
        }
      }
      var answers: [ProbeResponse] = []
      while let answer = try await group.next() { answers.append(answer) }
      return answers
    }
    #expect(answers.map(\.status) == Array(repeating: 201, count: 8))
    #expect(Set(answers.map(\.text)) == [#"{"text":"a"}"#])
    #expect(answers.count { $0.headers["Idempotency-Replayed"] == "true" } == 7)
    #expect(try await bench.notes() == ["a"])
    await bench.stop()
  }

  @Test func oneThatComesWhileTheFirstTakesLongIsTold() async throws {
    var options = APIOptions()
    options.timeout = .seconds(2)
    let (entered, leave) = (Latch(), Latch())
    let bench = try await APIBench(.postgres, options: options) { routes in
      routes.addNotes {
        await entered.open()
        try await leave.wait()
      }
    }
    let port = bench.probe.port
    let path = path
    async let first = HTTPProbe(port: port).request(
      "POST", path, headers: ["Idempotency-Key": "k", "Content-Type": "application/json"], body: #"{"text":"a"}"#)
    try await entered.wait()
    let second = try await bench.post(path, #"{"text":"a"}"#, ["Idempotency-Key": "k"])
    #expect(second.status == 409)
    #expect(second.headers["Retry-After"] == "1")
    #expect(second.text.contains("\"code\":\"idempotency_key_in_use\""))
    leave.open()
    _ = try await first
    await bench.stop()
  }

  @Test(arguments: Backend.allCases)
  func keysAreForgottenAfterTheirTime(backend: Backend) async throws {
    let bench = try await APIBench(backend) { $0.addNotes() }
    #expect(try await bench.post(path, #"{"text":"a"}"#, ["Idempotency-Key": "k"]).status == 201)
    bench.pass(.seconds(24 * 3600 - 1))
    #expect(try await bench.post(path, #"{"text":"b"}"#, ["Idempotency-Key": "k"]).status == 422)
    bench.pass(.seconds(1))
    #expect(try await bench.post(path, #"{"text":"b"}"#, ["Idempotency-Key": "k"]).status == 201)
    #expect(try await bench.notes() == ["a", "b"])
    bench.pass(.seconds(24 * 3600))
    try await AnswerTable.prune(at: Timestamp(microseconds: bench.seconds * 1_000_000), in: bench.storage)
    #expect(try await bench.storage.query("SELECT count(*) AS n FROM webapi_answers").get("n") == 0)
    await bench.stop()
  }

  /// Two callers may draw the same key, and neither may see the other's answer.
  @Test func aKeyIsItsCallers() async throws {
    let bench = try await APIBench { routes in
      let named = Authentication<String>(subject: { $0 }) { $0.header("X-Name") ?? "" }
      routes.post("mine", by: named) { (request, note: Note, _) in Note(text: "\(request.caller): \(note.text)") }
    }
    for name in ["ada", "bob", "ada"] {
      let answer = try await bench.post(
        "/api/desk/mine", #"{"text":"a"}"#, ["Idempotency-Key": "k", "X-Name": name])
      #expect(answer.text == #"{"text":"\#(name): a"}"#)
    }
    await bench.stop()
  }

  @Test func aKeyThatIsNoneIsRefusedAndOneThatIsWantedIsAskedFor() async throws {
    let bench = try await APIBench { $0.addNotes(idempotency: .required) }
    for key in ["", "\"\"", String(repeating: "k", count: 256), "a b", "a\"b", "é"] {
      #expect(try await bench.post(path, #"{"text":"a"}"#, ["Idempotency-Key": key]).status == 400, "\(key)")
    }
    let without = try await bench.post(path, #"{"text":"a"}"#)
    #expect(without.status == 400)
    #expect(without.text.contains("Send an Idempotency-Key"))
    #expect(try await bench.notes().isEmpty)
    let longest = String(repeating: "k", count: 255)
    #expect(try await bench.post(path, #"{"text":"a"}"#, ["Idempotency-Key": longest]).status == 201)
    await bench.stop()
  }
}
