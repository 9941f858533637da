import EventLoop
import HTTPServer
import Support
import Testing

@Loop struct ServerResponseTests {
  @Test func tenThousandRequestsUseOneConnection() async throws {
    try await withServer(routes: { $0.addLive() }) { (server, probe) async throws in
      for _ in 0..<10_000 {
        let response = try await probe.get("/live")
        guard response.status == 200, response.text == "alive" else {
          Issue.record("answered \(response.status)")
          return
        }
      }
      #expect(probe.connectionsOpened == 1)
      #expect(server.statistics.connectionsAccepted == 1)
      #expect(server.statistics.requests == 10_000)
    }
  }

  @Test func pipelinedRequestsAreAnsweredInOrder() async throws {
    try await withServer(routes: { router in
      router.on(.get, "/now/:n", immediate: { Self.number($0) })
      router.on(.get, "/later/:n", asynchronous: { Self.number($0) })
    }) { (_, probe) async throws in
      let requests = (0..<20).flatMap { number in
        requestText(
          "GET /\(number % 2 == 0 ? "now" : "later")/\(number) HTTP/1.1",
          "Connection: \(number == 19 ? "close" : "keep-alive")")
      }
      let answer = try await probe.raw(requests)
      let bodies = answer.split(separator: "n=").dropFirst().map { String($0.prefix { $0.isNumber }) }
      #expect(bodies == (0..<20).map { "\($0)" })
    }
  }

  @Test func headHasTheLengthButNoBody() async throws {
    try await withServer(routes: { $0.addLive() }) { (_, probe) async throws in
      let response = try await probe.request("HEAD", "/live")
      #expect(response.status == 200)
      #expect(response.headers["Content-Length"] == "5")
      #expect(response.body == [])
      #expect(try await probe.get("/livez").text == "alive")
      #expect(probe.connectionsOpened == 1)
    }
  }

  @Test func anHTTP10ClientGetsAnAnswerAndTheEndOfTheConnection() async throws {
    try await withServer(routes: { $0.addLive() }) { (_, probe) async throws in
      let answer = try await probe.raw(Array("GET /live HTTP/1.0\r\n\r\n".utf8))
      #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n") || answer.hasPrefix("HTTP/1.0 200 OK\r\n"))
      #expect(answer.hasSuffix("\r\n\r\nalive"))
    }
  }

  @Test func aPreparedResponseCarriesEachRequestsOwnCorrelationID() async throws {
    let prepared = StaticResponse(status: 503, headers: ["X-Fixed": "f"], body: Array("down".utf8))
    try await withServer(routes: { router in
      router.on(.get, "/now", immediate: { _ in ServerResponse(prepared) })
      router.on(.get, "/later", asynchronous: { _ in ServerResponse(prepared) })
    }) { (_, probe) async throws in
      let long = String(repeating: "f", count: 32)
      var seen: Set<String> = []
      for (path, id) in [("/now", "a"), ("/later", "b"), ("/now", ""), ("/now", long), ("/later", ""), ("/now", "")] {
        let response = try await probe.get(path, headers: ["X-Correlation-ID": id])
        #expect(response.status == 503)
        let ids = response.headers.all("X-Correlation-ID")
        #expect(ids.count == 1 && (ids == [id] || id == "" && ids[0].count == 32))
        seen.formUnion(ids)
        #expect(response.headers.all("X-Fixed") == ["f"])
        #expect(response.text == "down")
      }
      #expect(seen.count == 6)
    }
  }

  @Test func theSameQuestionAgainOnAConnectionGetsItsOwnAnswer() async throws {
    var configuration = ServerConfiguration(port: 0)
    configuration.maxBody = 3
    try await withServer(
      configuration,
      routes: { router in
        router.on(.get, "/n/:n", immediate: Self.number)
        router.on(.put, "/n", immediate: { ServerResponse(contentType: "text/plain", text: "put \($0.body)") })
        router.on(
          .get, "/n", immediate: { ServerResponse(contentType: "text/plain", text: "q \($0.query("q") ?? "-")") })
      }
    ) { (_, probe) async throws in
      for _ in 1...2 { #expect(try await probe.get("/%").status == 400) }
      for n in [1, 1, 2] { #expect(try await probe.get("/n/\(n)").text == "n=\(n)") }
      for q in ["?q=1", "?q=2", ""] { #expect(try await probe.get("/n\(q)").text == "q \(q.last ?? "-")") }
      #expect(try await probe.get("/n?q=%").status == 400)
      for _ in 1...2 { #expect(try await probe.request("PUT", "/n", body: "four").status == 413) }
      #expect(try await probe.request("PUT", "/n", body: "a").text == "put [97]")
      #expect(try await probe.request("PUT", "/n", body: "").text == "put []")
      #expect(try await probe.get("/n").text == "q -")
    }
  }

  @Test func whatAHookTellsStandsBesideTheAnswersOwnFieldsAndNotTwice() async throws {
    var hooks = ServerHooks()
    hooks.admit = { request, _ in
      request.answerHeaders.set("X-RateLimit-Limit", "100")
      request.answerHeaders.set("X-RateLimit-Reset", "60")
      return .pass
    }
    let routes: @Loop (inout Router) -> Void = { router in
      router.on(.get, "/", immediate: { _ in ServerResponse(headers: ["x-ratelimit-limit": "5"]) })
    }
    try await withServer(hooks: hooks, routes: routes) { (_, probe) async throws in
      let response = try await probe.get("/")
      #expect(response.headers.fields.filter { $0.name.lowercased() == "x-ratelimit-limit" }.map(\.value) == ["5"])
      #expect(response.headers["X-RateLimit-Reset"] == "60")
    }
  }

  @Test func aLineEndInAFieldIs500AndNeverSent() async throws {
    try await withServer(routes: { router in
      router.on(.get, "/", immediate: { ServerResponse(headers: ["Location": $0.query("to") ?? ""]) })
    }) { (_, probe) async throws in
      let response = try await probe.get("/?to=a%0D%0AX-Evil:%201")
      #expect(response.status == 500)
      #expect(response.headers["X-Evil"] == nil)
      #expect(response.text == #"{"error":{"code":"internal","message":"The response was not valid."}}"#)
    }
  }

  @Test func everyResponseIsIdentifiedAndObserved() async throws {
    let log = Kept<[String]>([])
    var hooks = ServerHooks()
    hooks.filter = { request, pattern in
      request.query("blocked") == nil ? nil : .error(503, code: "draining", message: "\(pattern) is closed.")
    }
    hooks.observe = { done in
      let id = done.request.correlationID
      let line = "\(id) \(done.request.method) \(done.routePattern) \(done.status) \(done.bytesSent)"
      log.value.append(line)
      #expect(done.duration > .zero && done.duration < .seconds(10))
    }
    var configuration = ServerConfiguration(port: 0)
    configuration.maxBody = 3
    try await withServer(configuration, hooks: hooks, routes: { $0.addLive() }) { (_, probe) async throws in
      for (id, path) in [("a", "/livez"), ("b", "/nothing"), ("c", "/live?blocked"), ("d", "/%")] {
        #expect(try await probe.get(path, headers: ["X-Request-Id": id]).headers["X-Correlation-ID"] == id)
      }
      let head = try await probe.request("HEAD", "/live", headers: ["X-Correlation-ID": "e"])
      #expect(head.headers["X-Correlation-ID"] == "e")
      let put = try await probe.request("PUT", "/live", headers: ["X-Correlation-ID": "f"], body: "four")
      #expect(put.headers["X-Correlation-ID"] == "f")
    }
    #expect(
      log.value == [
        "a GET /live 200 5", "b GET other 404 73", "c GET /live 503 58", "d GET other 400 90", "e HEAD /live 200 0",
        "f PUT other 413 77",
      ])
  }

  private static func number(_ request: ServerRequest) -> ServerResponse {
    ServerResponse(contentType: "text/plain", text: "n=\(request.parameters["n"] ?? "nil")")
  }
}
