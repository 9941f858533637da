import Digests
import EventLoop
import Support
import Testing

@testable import WebAPI

@Loop struct SignatureTests {
  private nonisolated static let secret = Array("a secret of the producer's".utf8)
  private nonisolated static let older = Array("the secret before that one".utf8)

  private func bench() async throws -> APIBench {
    try await APIBench { routes in
      let producer = Authentication.signed(as: "producer") { [Self.secret, Self.older] }
      routes.post("signals", by: producer) { (request, note: Note, _) in
        Note(text: "\(request.caller.name): \(note.text)")
      }
      routes.get("signals", by: producer) { request in Note(text: request.caller.name) }
    }
  }

  private func signature(
    _ method: String, _ target: String, _ body: String, at seconds: Int64, key: String? = nil,
    with secret: [UInt8] = secret
  ) -> String {
    let line = key.map { "Idempotency-Key: \($0)\n" } ?? ""
    let text = "\(seconds)\n\(method)\n\(line)\(target)\n\(body)"
    return HMACSHA256.code(for: Array(text.utf8), key: secret).hexadecimal
  }

  @Test func whoeverHasTheSecretIsHeard() async throws {
    let bench = try await bench()
    let (path, body, now) = ("/api/desk/signals", #"{"text":"up"}"#, bench.seconds)
    for secret in [Self.secret, Self.older] {
      let code = signature("POST", path, body, at: now, with: secret)
      let answer = try await bench.post(path, body, ["X-Signature": "t=\(now),v1=\(code)"])
      #expect(answer.status == 201)
      #expect(answer.text == #"{"text":"producer: up"}"#)
    }
    // During a change of the secret both may be sent; and digits in capitals are digits.
    let wrong = String(repeating: "0", count: 64)
    let code = signature("POST", path, body, at: now)
    #expect(
      try await bench.post(path, body, ["X-Signature": "t=\(now),v1=\(wrong),v1=\(code.uppercased())"]).status == 201)
    // The query is signed in a form of its own.
    let target = "\(path)?a=1%26b%3D2&c=%20"
    let ofQuery = signature("GET", target, "", at: now)
    for query in ["a=1%26b%3d2&c=+", "a=1%26b%3D2&c=%20"] {
      let answer = try await bench.probe.get("\(path)?\(query)", headers: ["X-Signature": "t=\(now),v1=\(ofQuery)"])
      #expect(answer.status == 200, "\(query)")
    }
    #expect(
      try await bench.probe.get("\(path)?a=1&b=2&c=+", headers: ["X-Signature": "t=\(now),v1=\(ofQuery)"]).status == 401
    )
    await bench.stop()
  }

  @Test func nothingOfARequestCanBeChanged() async throws {
    let bench = try await bench()
    let (path, body, now) = ("/api/desk/signals", #"{"text":"up"}"#, bench.seconds)
    let right = signature("POST", path, body, at: now)
    let forged: [(String, String)] = [
      ("another body", "t=\(now),v1=\(signature("POST", path, #"{"text":"down"}"#, at: now))"),
      ("another path", "t=\(now),v1=\(signature("POST", "/api/desk/other", body, at: now))"),
      ("another method", "t=\(now),v1=\(signature("PUT", path, body, at: now))"),
      ("another time", "t=\(now + 1),v1=\(right)"),
      (
        "another secret",
        "t=\(now),v1=\(signature("POST", path, body, at: now, with: Array("guessed secret, 16".utf8)))"
      ),
      ("no time", "v1=\(right)"), ("two times", "t=\(now),t=\(now),v1=\(right)"), ("no code", "t=\(now)"),
      ("half a code", "t=\(now),v1=\(right.prefix(32))"), ("no digits", "t=\(now),v1=\(right.dropLast(2))zz"),
      ("too many codes", "t=\(now)" + String(repeating: ",v1=\(right)", count: 5)), ("nothing", ""),
      ("with a key", "t=\(now),v1=\(signature("POST", path, body, at: now, key: "once"))"),
      ("a sign", "t=+\(now),v1=\(right)"), ("something else", "t=\(now),v1=\(right),v2=1"),
    ]
    for (what, header) in forged {
      let answer = try await bench.post(path, body, ["X-Signature": header])
      #expect(answer.status == 401, "\(what)")
      #expect(answer.headers["WWW-Authenticate"] == "Signature")
    }
    #expect(try await bench.post(path, body).status == 401)
    await bench.stop()
  }

  /// Under a key of its own what was caught would be done again.
  @Test func theIdempotencyKeyIsSignedToo() async throws {
    let bench = try await bench()
    let (path, body, now) = ("/api/desk/signals", #"{"text":"up"}"#, bench.seconds)
    let plain = "t=\(now),v1=\(signature("POST", path, body, at: now))"
    let keyed = "t=\(now),v1=\(signature("POST", path, body, at: now, key: "once"))"
    let forged: [(String, String, String?, String)] = [
      ("added", plain, "fresh", body), ("changed", keyed, "fresh", body), ("removed", keyed, nil, body),
      ("quoted", keyed, "\"once\"", body), ("in the body", keyed, nil, "once\n\(body)"),
      ("in the body by name", keyed, nil, "Idempotency-Key: once\n\(body)"),
    ]
    for (what, signature, key, body) in forged {
      var headers = ["X-Signature": signature]
      headers["Idempotency-Key"] = key
      #expect(try await bench.post(path, body, headers).status == 401, "\(what)")
    }
    for replayed in [nil, "true"] {
      let answer = try await bench.post(path, body, ["X-Signature": keyed, "Idempotency-Key": "once"])
      #expect(answer.status == 201)
      #expect(answer.headers["Idempotency-Replayed"] == replayed)
    }
    await bench.stop()
  }

  @Test func aSignatureThatIsThereTwiceIsNone() async throws {
    let bench = try await bench()
    let (path, body, now) = ("/api/desk/signals", #"{"text":"up"}"#, bench.seconds)
    let right = signature("POST", path, body, at: now)
    let twice = try await bench.probe.raw(
      Array(
        ("POST \(path) HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: \(body.utf8.count)\r\n"
          + "X-Signature: t=\(now),v1=\(right)\r\nX-Signature: t=\(now),v1=\(right)\r\nConnection: close\r\n\r\n\(body)")
          .utf8))
    #expect(twice.hasPrefix("HTTP/1.1 401 "))
    await bench.stop()
  }

  @Test func aRequestCanBeSentAgainOnlyWithinTheTolerance() async throws {
    let bench = try await bench()
    let (path, body, then) = ("/api/desk/signals", #"{"text":"up"}"#, bench.seconds)
    let header = ["X-Signature": "t=\(then),v1=\(signature("POST", path, body, at: then))"]
    bench.pass(.seconds(300))
    #expect(try await bench.post(path, body, header).status == 201)
    bench.pass(.seconds(1))
    let late = try await bench.post(path, body, header)
    #expect(late.status == 401)
    #expect(late.text.contains("more than 300 s from ours"))
    bench.pass(.seconds(-602))
    #expect(try await bench.post(path, body, header).status == 401)
    bench.pass(.seconds(1))
    #expect(try await bench.post(path, body, header).status == 201)
    await bench.stop()
  }

  @Test func aSecretThatIsTooShortIsNone() async throws {
    let short = Array("short".utf8)
    let bench = try await APIBench { $0.get("x", by: .signed(as: "x") { [short, []] }) { _ in Note(text: "") } }
    for secret in [short, []] {
      let code = signature("GET", "/api/desk/x", "", at: bench.seconds, with: secret)
      let answer = try await bench.probe.get("/api/desk/x", headers: ["X-Signature": "t=\(bench.seconds),v1=\(code)"])
      #expect(answer.status == 401)
    }
    await bench.stop()
  }
}
