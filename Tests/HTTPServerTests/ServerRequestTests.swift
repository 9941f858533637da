import EventLoop
import HTTPServer
import Support
import Testing

@Loop struct ServerRequestTests {
  @Test func everythingSentIsThere() async throws {
    let seen = Kept<ServerRequest?>(nil)
    try await withServer(routes: { router in
      router.on(
        .post, "/a b",
        immediate: { request in
          seen.value = request
          #expect(request.method == .post)
          #expect(request.rawPath == "/a%20b")
          #expect(request.path == "/a b")
          #expect(request.version == "HTTP/1.1")
          let pairs = request.query.map { [$0.name, $0.value] }
          #expect(pairs == [["x", "1 2"], ["x", "+é"], ["y", ""]])
          #expect(request.query("x") == "1 2")
          #expect(request.header("x-ONE") == "first")
          #expect(request.headers.all("X-One") == ["first", "second"])
          #expect(request.host == "test")
          #expect(request.peer?.isLoopback == true)
          #expect(String(decoding: request.body, as: UTF8.self) == "the body")
          return ServerResponse()
        })
    }) { (_, probe) async throws in
      let answer = try await probe.raw(
        Array(
          ("POST /a%20b?x=1+2&x=%2B%C3%A9&y HTTP/1.1\r\nHost: test\r\nX-One: first\r\nX-One: second\r\n"
            + "Connection: close\r\nContent-Length: 8\r\n\r\nthe body").utf8))
      #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
    }
    // Kept beyond its response: nothing of it may point into the connection.
    #expect(seen.value?.headers.all("x-one") == ["first", "second"])
    #expect(seen.value?.host == "test")
    #expect(seen.value?.peer?.host == "127.0.0.1")
  }

  @Test(arguments: ["/%", "/%4", "/%zz", "/%00", "/%ff", "/live?a=%", "/live?%zz=1", "/live?a=%C3"])
  func aPathOrQueryThatCannotBeDecodedIs400(_ path: String) async throws {
    try await withServer(routes: { $0.addLive() }) { (_, probe) async throws in
      let response = try await probe.get(path)
      #expect(response.status == 400)
      #expect(
        response.text
          == #"{"error":{"code":"bad_request","message":"The path or the query is not validly encoded."}}"#)
      #expect(try await probe.get("/live").status == 200)
      #expect(probe.connectionsOpened == 1)
    }
  }

  @Test func aChunkedBodyIsCollected() async throws {
    try await withServer(routes: { Self.addEcho(&$0) }) { (_, probe) async throws in
      let answer = try await probe.raw(
        Array(
          ("POST /echo HTTP/1.1\r\nHost: test\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n"
            + "3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n").utf8))
      #expect(answer.hasSuffix("\r\n\r\nabcde"))
    }
  }

  @Test func aBodyOfTheLimitIsTaken() async throws {
    var configuration = ServerConfiguration(port: 0)
    configuration.maxBody = 1000
    try await withServer(configuration, routes: { Self.addEcho(&$0) }) { (server, probe) async throws in
      let body = String(repeating: "b", count: 1000)
      #expect(try await probe.request("POST", "/echo", body: body).text == body)
      #expect(server.statistics.limitsReached == [:])
    }
  }

  /// 1001: read and thrown away; 100,000: answered at once; both with a length and in chunks.
  @Test(arguments: [1001, 1900, 100_000]) func aLargerBodyIs413AndCloses(_ size: Int) async throws {
    var configuration = ServerConfiguration(port: 0)
    configuration.maxBody = 1000
    try await withServer(configuration, routes: { Self.addEcho(&$0) }) { (server, probe) async throws in
      let response = try await probe.request("POST", "/echo", body: String(repeating: "b", count: size))
      #expect(response.status == 413)
      #expect(
        response.text == #"{"error":{"code":"payload_too_large","message":"The body may have 1000 bytes."}}"#)
      #expect(response.headers["Connection"] == "close")
      #expect(server.statistics.limitsReached == ["http.max_body": 1])
    }
  }

  @Test func aChunkedBodyOverTheLimitIs413() async throws {
    var configuration = ServerConfiguration(port: 0)
    configuration.maxBody = 4
    try await withServer(configuration, routes: { Self.addEcho(&$0) }) { (_, probe) async throws in
      let answer = try await probe.raw(
        Array(
          ("POST /echo HTTP/1.1\r\nHost: test\r\nTransfer-Encoding: chunked\r\n\r\n"
            + "3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n").utf8))
      #expect(answer.hasPrefix("HTTP/1.1 413 "))
    }
  }

  @Test func aClientThatAsksFirstIsToldBeforeItSends() async throws {
    var configuration = ServerConfiguration(port: 0)
    configuration.maxBody = 1000
    try await withServer(configuration, routes: { Self.addEcho(&$0) }) { (_, probe) async throws in
      let answer = try await probe.raw(
        requestText("POST /echo HTTP/1.1", "Expect: 100-continue", "Content-Length: 1500"))
      #expect(answer.hasPrefix("HTTP/1.1 413 "))
    }
  }

  private static func addEcho(_ router: inout Router) {
    router.on(.post, "/echo", immediate: { ServerResponse(body: .bytes($0.body)) })
  }
}
