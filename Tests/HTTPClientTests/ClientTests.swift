import EventLoop
import HTTPClient
import Pooling
import Support
import Testing

@Loop struct ClientTests {
  @Test func getReturnsStatusHeadersAndBody() async throws {
    let server = try TestHTTPServer { request in
      .text("\(request.method) \(request.target)", status: 203, headers: ["X-Answer": "42"])
    }
    let response = try await Client().send(ClientRequest("GET", server.url("/a?b=c%20d")))
    #expect(response.status == 203)
    #expect(response.text == "GET /a?b=c%20d")
    #expect(response.header("x-answer") == "42")
    #expect(response.header("x-other") == nil)
  }

  @Test func postSendsItsBodyAndOnlyTheHeadersGiven() async throws {
    let server = try TestHTTPServer { request in
      .text(
        "\(request.method)|\(request.headers["Content-Type"] ?? "-")|\(request.headers["Expect"] ?? "-")|\(request.text)"
      )
    }
    let client = Client()
    let json = ClientRequest(
      "POST", server.url("/"), headers: [("Content-Type", "application/json")], body: Array("{}".utf8))
    #expect(try await client.send(json).text == "POST|application/json|-|{}")
    #expect(try await client.send(ClientRequest("POST", server.url("/"))).text == "POST|-|-|")
    #expect(try await client.send(ClientRequest("PUT", server.url("/"), body: [])).text == "PUT|-|-|")
    #expect(try await client.send(ClientRequest("DELETE", server.url("/"))).text == "DELETE|-|-|")
  }

  @Test func largeBodiesGoOutWhole() async throws {
    let server = try TestHTTPServer { request in .text("\(request.body.count) \(request.body.allSatisfy { $0 == 0 })") }
    let request = ClientRequest("POST", server.url("/"), body: [UInt8](repeating: 0, count: 5 << 20))
    #expect(try await Client().send(request).text == "\(5 << 20) true")
  }

  @Test func headHasNoBody() async throws {
    let server = try TestHTTPServer { _ in .raw(Array("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n".utf8)) }
    let response = try await Client().send(ClientRequest("HEAD", server.url("/")))
    #expect(response.status == 200 && response.body.isEmpty)
  }

  @Test func chunkedBodiesAreJoined() async throws {
    let server = try TestHTTPServer { _ in
      .raw(Array("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n".utf8))
    }
    #expect(try await Client().send(ClientRequest("GET", server.url("/"))).text == "abcde")
  }

  @Test func redirectsAreNotFollowed() async throws {
    let server = try TestHTTPServer { _ in .text("", status: 302, headers: ["Location": "http://localhost:1/"]) }
    #expect(try await Client().send(ClientRequest("GET", server.url("/"))).status == 302)
  }

  @Test func oneConnectionServesManyRequests() async throws {
    let server = try TestHTTPServer { _ in .text("ok") }
    let client = Client()
    for _ in 0..<50 { _ = try await client.send(ClientRequest("GET", server.url("/"))) }
    #expect(server.connectionsAccepted == 1)
  }

  @Test func requestsAboveTheConnectionLimitWaitTheirTurn() async throws {
    let server = try TestHTTPServer { _ in .text("ok") }
    let client = Client(configuration: ClientConfiguration(maxConnections: 10))
    let url = server.url("/")
    let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
      let get: @Loop @Sendable () async throws -> Int = { try await client.send(ClientRequest("GET", url)).status }
      for _ in 0..<200 { group.addTask(operation: get) }
      var statuses: [Int] = []
      for try await status in group { statuses.append(status) }
      return statuses
    }
    #expect(statuses == [Int](repeating: 200, count: 200))
    #expect(server.connectionsAccepted <= 10)
  }

  @Test func stalledServersEndAtTheDeadline() async throws {
    let server = try TestHTTPServer { _ in .stall }
    let request = ClientRequest("GET", server.url("/bot123:secret/x"), deadline: .now + .milliseconds(100))
    await #expect(
      throws: ClientError(
        .timeout, origin: "http://127.0.0.1:\(server.port)",
        detail: "the server took the request and had not begun to answer in time", wasSent: true)
    ) { try await Client().send(request) }
  }

  @Test func cancellationEndsTheRequestAtOnce() async throws {
    let arrived = Watched(false)
    let server = try TestHTTPServer { _ in
      arrived.update { $0 = true }
      return .stall
    }
    let client = Client()
    let request = ClientRequest("GET", server.url("/"), deadline: .now + .seconds(60))
    let call = Task { @Loop in try await client.send(request) }
    try await arrived.wait(for: "the request") { $0 ? () : nil }
    let start = ContinuousClock.now
    call.cancel()
    let error = await #expect(throws: ClientError.self) { try await call.value }
    #expect(error?.reason == .cancelled)
    #expect(ContinuousClock.now - start < .seconds(5))
  }

  @Test func requestsOfCancelledTasksAreNotSent() async throws {
    let server = try TestHTTPServer { _ in .stall }
    let client = Client()
    let request = ClientRequest("GET", server.url("/"))
    let error = await Task { @Loop in
      withUnsafeCurrentTask { $0?.cancel() }
      return await #expect(throws: ClientError.self) { try await client.send(request) }
    }.value
    #expect(error?.reason == .cancelled)
  }

  @Test func bodiesOverTheLimitAreRefused() async throws {
    let server = try TestHTTPServer { _ in .text(String(repeating: "x", count: 100_000)) }
    let client = Client()
    let exact = ClientRequest("GET", server.url("/"), maxResponseBytes: 100_000)
    #expect(try await client.send(exact).body.count == 100_000)
    let over = ClientRequest("GET", server.url("/"), maxResponseBytes: 99_999)
    let error = await #expect(throws: ClientError.self) { try await client.send(over) }
    #expect(
      error?.description
        == "The request to http://127.0.0.1:\(server.port) failed: the body of the response is larger than 99999 bytes."
    )
  }

  @Test func endlessHeadersAreRefused() async throws {
    let line = "X-Filler: \(String(repeating: "x", count: 1_000))\r\n"
    let head = "HTTP/1.1 200 OK\r\n" + String(repeating: line, count: 1_000)
    let server = try TestHTTPServer { _ in .raw(Array(head.utf8)) }
    let error = await #expect(throws: ClientError.self) {
      try await Client().send(ClientRequest("GET", server.url("/")))
    }
    #expect(error?.reason == .tooLarge)
  }

  @Test func connectionsClosedMidBodyAreErrors() async throws {
    let server = try TestHTTPServer { _ in .raw(Array("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc".utf8)) }
    let error = await #expect(throws: ClientError.self) {
      try await Client().send(ClientRequest("GET", server.url("/")))
    }
    #expect(error?.reason == .refused)
    #expect(error?.detail == "the connection was closed before the answer was complete")
  }

  @Test func connectionsClosedWithoutAnAnswerAreErrors() async throws {
    let server = try TestHTTPServer { _ in .closeConnection }
    let error = await #expect(throws: ClientError.self) {
      try await Client().send(ClientRequest("GET", server.url("/")))
    }
    #expect(error?.reason == .refused)
  }

  @Test func answersThatAreNotHTTPAreProtocolErrors() async throws {
    let server = try TestHTTPServer { _ in .raw(Array("+PONG\r\n".utf8)) }
    let error = await #expect(throws: ClientError.self) {
      try await Client().send(ClientRequest("GET", server.url("/")))
    }
    #expect(error?.reason == .protocol)
  }

  @Test func refusedConnectionsSayWhereWithoutTheToken() async throws {
    let port = try FreePort.next()
    let error = await #expect(throws: ClientError.self) {
      try await Client().send(ClientRequest("GET", "http://user:pass@127.0.0.1:\(port)/bot123:secret/getMe?q=x"))
    }
    #expect(
      error?.description
        == "The request to http://127.0.0.1:\(port) failed: nobody accepts connections there: Connection refused (errno 111)."
    )
  }

  @Test func unknownHostsAreDNSErrors() async throws {
    let error = await #expect(throws: ClientError.self) {
      try await Client().send(ClientRequest("GET", "http://no-such-host.invalid/bot123:secret"))
    }
    #expect(error?.reason == .dns)
    #expect(error?.description.contains("secret") == false)
  }

  @Test(arguments: ["", "no url", "ftp://host/", "file:///etc/passwd", "http://", "http://h/\r\nX: y", "//host/x"])
  func otherURLsAreRefused(url: String) async throws {
    let error = await #expect(throws: ClientError.self) { try await Client().send(ClientRequest("GET", url)) }
    #expect(error?.reason == .invalidRequest)
    #expect(
      error?.description
        == "The HTTP request failed: its URL is not one of http:// or https:// with a host; correct the URL.")
  }

  @Test func headersCannotBreakOutOfTheirLine() async throws {
    let injection = ClientRequest("GET", "http://localhost/", headers: [("X-A", "1\r\nX-B: 2")])
    let error = await #expect(throws: ClientError.self) { try await Client().send(injection) }
    #expect(error?.reason == .invalidRequest)
    let method = await #expect(throws: ClientError.self) {
      try await Client().send(ClientRequest("GET / HTTP/1.1\r\nX:", "http://localhost/"))
    }
    #expect(method?.reason == .invalidRequest)
  }

  @Test func waitersOverTheirLimitAreTurnedAway() async throws {
    let server = try TestHTTPServer { _ in .stall }
    var configuration = ClientConfiguration(maxConnections: 1, timeout: .seconds(60))
    configuration.maxWaiters = 1
    let client = Client(configuration: configuration)
    let request = ClientRequest("GET", server.url("/"))
    let stuck = (0..<2).map { _ in Task { @Loop in try await client.send(request) } }
    try await eventually("both requests") { client.statistics.inUse == 1 && client.statistics.waiters == 1 }
    #expect(client.statistics.acquireWaits == 1)
    let error = await #expect(throws: ClientError.self) { try await client.send(request) }
    #expect(error?.reason == .overloaded)
    client.close()
    for call in stuck { await #expect(throws: ClientError.self) { try await call.value } }
    let closed = await #expect(throws: ClientError.self) { try await client.send(request) }
    #expect(closed?.reason == .cancelled)
  }

  @Test func deadlinesCountTheTimeInTheQueue() async throws {
    let server = try TestHTTPServer { _ in .stall }
    let client = Client(configuration: ClientConfiguration(maxConnections: 1, timeout: .seconds(60)))
    let url = server.url("/")
    let stuck = Task { @Loop in try await client.send(ClientRequest("GET", url)) }
    try await eventually("the first request") { client.statistics.inUse == 1 }
    let error = await #expect(throws: ClientError.self) {
      try await client.send(ClientRequest("GET", url, deadline: .now + .milliseconds(50)))
    }
    #expect(error?.detail == "no connection became free in time")
    stuck.cancel()
    await #expect(throws: ClientError.self) { try await stuck.value }
  }

  /// More blockers than the cooperative pool has threads; each is let go when the work on the loop is through.
  @Test func requestsRunWhileTheCooperativePoolIsBlocked() async throws {
    let server = try TestHTTPServer { _ in .text("answered") }
    let client = Client()
    let request = ClientRequest("GET", "http://localhost:\(server.port)/")
    let gates = (0..<64).map { _ in ThreadSignal() }
    let answer = Watched("")
    let work: @Loop @Sendable () async -> Void = {
      let text = try? await client.send(request).text
      answer.update { $0 = text ?? "failed" }
      for gate in gates { gate.signal() }
    }
    await withTaskGroup(of: Void.self) { group in
      for gate in gates {
        let block: @concurrent @Sendable () async -> Void = { _ = gate.wait(for: .seconds(20)) }
        group.addTask(operation: block)
      }
      group.addTask(executorPreference: LoopTaskExecutor.shared, operation: work)
    }
    #expect(answer.read { $0 } == "answered")
  }

  @Test func streamsHandOverPiecesAsTheyCome() async throws {
    let server = try TestHTTPServer { _ in .text(String(repeating: "x", count: 300_000), headers: ["X-A": "b"]) }
    var received = 0
    var header: String?
    let response = try await Client().stream(ClientRequest("GET", server.url("/"), maxResponseBytes: 1)) {
      head, chunk in
      received += chunk.count
      header = head.header("X-A")
    }
    #expect(received == 300_000)
    #expect(header == "b")
    #expect(response.status == 200 && response.body.isEmpty)
  }
}

extension TestHTTPServer {
  func url(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }
}
