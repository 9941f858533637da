import EventLoop
import HTTPServer
import Support
import Testing

@Loop struct LimitTests {
  @Test func oneConnectionTooManyIs503AndCounted() async throws {
    var configuration = ServerConfiguration(port: 0)
    configuration.maxConnections = 2
    try await withServer(configuration, routes: { $0.addLive() }) { (server, probe) async throws in
      let second = HTTPProbe(port: probe.port)
      #expect(try await probe.get("/live").status == 200)
      #expect(try await second.get("/live").status == 200)
      let answer = try await HTTPProbe(port: probe.port).raw([])
      #expect(answer.hasPrefix("HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n"))
      #expect(
        answer.hasSuffix(
          #"{"error":{"code":"too_many_connections","message":"The server has no connection left."}}"#))
      #expect(server.statistics.limitsReached == ["http.max_connections": 1])
      #expect(server.statistics.connectionsRejected == 1)
      #expect(server.statistics.connectionsOpen == 2)
      second.close()
      try await eventually("the connection to close") { server.statistics.connectionsOpen == 1 }
      #expect(try await HTTPProbe(port: probe.port).get("/live").status == 200)
    }
  }

  @Test func aHeaderThatIsTooLargeIsRefused() async throws {
    var configuration = ServerConfiguration(port: 0)
    configuration.maxHeader = 4096
    try await withServer(configuration, routes: { $0.addLive() }) { (_, probe) async throws in
      // What the server leaves unread resets the connection, which may overtake the answer.
      let answer = try? await probe.raw(
        requestText("GET /live HTTP/1.1", "X-Large: " + String(repeating: "x", count: 5000)))
      #expect(answer?.hasPrefix("HTTP/1.1 431 ") != false)
      #expect(try await probe.get("/live").status == 200)
    }
  }

  @Test func aRequestWithoutHostIs400() async throws {
    try await withServer(routes: { $0.addLive() }) { (_, probe) async throws in
      let answer = try await probe.raw(Array("GET /live HTTP/1.1\r\n\r\n".utf8))
      #expect(answer.hasPrefix("HTTP/1.1 400 "))
    }
  }

  @Test func aHeaderThatDoesNotEndInTimeIsClosed() async throws {
    var configuration = ServerConfiguration(port: 0)
    configuration.headerTimeout = .milliseconds(100)
    try await withServer(configuration, routes: { $0.addLive() }) { (server, probe) async throws in
      let start = ContinuousClock.now
      let answer = try await probe.raw(Array("GET /live HTTP/1.1\r\nHost: te".utf8))
      #expect(answer == "")
      #expect(ContinuousClock.now - start >= .milliseconds(100))
      #expect(server.statistics.limitsReached == ["http.header_timeout": 1])
    }
  }

  @Test func aBodyThatComesByteByByteIsCutOffInTime() async throws {
    var configuration = ServerConfiguration(port: 0)
    configuration.bodyTimeout = .milliseconds(100)
    let handled = Kept(0)
    try await withServer(
      configuration,
      routes: { router in
        router.on(
          .post, "/logs",
          immediate: { _ in
            handled.value += 1
            return ServerResponse(contentType: "text/plain", text: "taken")
          })
      }
    ) { (server, probe) async throws in
      let start = ContinuousClock.now
      let slow = try DawdlingClient(port: probe.port)
      let sent = try await slow.drip(head: requestText("POST /logs HTTP/1.1", "Content-Length: 2000"), count: 2000)
      #expect(sent > 0 && sent < 2000)
      #expect(ContinuousClock.now - start >= .milliseconds(100))
      #expect(server.statistics.limitsReached == ["http.body_timeout": 1])
      #expect(handled.value == 0)
      #expect(try await probe.request("POST", "/logs", body: "quick").text == "taken")
    }
  }

  @Test func aKeptConnectionMayIdleButNotDawdle() async throws {
    var configuration = ServerConfiguration(port: 0)
    configuration.headerTimeout = .milliseconds(100)
    try await withServer(configuration, routes: { $0.addLive() }) { (server, probe) async throws in
      #expect(try await probe.get("/live").status == 200)
      try await LoopClock().sleep(for: .milliseconds(250))
      #expect(try await probe.get("/live").status == 200)
      #expect(probe.connectionsOpened == 1)
      #expect(server.statistics.limitsReached == [:])
      let slow = try DawdlingClient(port: probe.port)
      try await slow.run(
        first: requestText("GET /live HTTP/1.1"), pause: .milliseconds(100), then: Array("GET /l".utf8))
      #expect(server.statistics.limitsReached == ["http.header_timeout": 1])
    }
  }

  @Test func anIdleConnectionIsClosed() async throws {
    var configuration = ServerConfiguration(port: 0)
    configuration.idleTimeout = .seconds(1)
    try await withServer(configuration, routes: { $0.addLive() }) { (server, probe) async throws in
      #expect(try await probe.get("/live").status == 200)
      try await eventually("the connection to close") { server.statistics.connectionsOpen == 0 }
    }
  }
}
