import EventLoop
import HTTPServer
import Support
import Testing

@Loop struct RouterTests {
  @Test func theMostLiteralRouteWins() async throws {
    try await withServer(routes: { router in
      router.on(.get, "/ready", immediate: { _ in ServerResponse(contentType: "text/plain", text: "ready") })
      router.on(.get, "/ready/all", immediate: { _ in ServerResponse(contentType: "text/plain", text: "all") })
      router.on(.get, "/ready/:name", immediate: { Self.parameters($0, "name") })
      router.on(.get, "/api/:module/*rest", immediate: { Self.parameters($0, "module", "rest") })
    }) { (_, probe) async throws in
      #expect(try await probe.get("/ready").text == "ready")
      #expect(try await probe.get("/ready/all").text == "all")
      #expect(try await probe.get("/ready/postgres:main").text == "name=postgres:main")
      #expect(try await probe.get("/api/helpdesk/a/b?x=1").text == "module=helpdesk rest=a/b")
      #expect(try await probe.get("/ready/").status == 404)
      #expect(try await probe.get("/ready/a/b").status == 404)
    }
  }

  @Test func anEncodedSlashStaysInsideItsSegment() async throws {
    try await withServer(routes: { router in
      router.on(.get, "/ready/:name", immediate: { Self.parameters($0, "name") })
    }) { (_, probe) async throws in
      #expect(try await probe.get("/ready/a%2Fb").text == "name=a/b")
      #expect(try await probe.get("/r%65ady/x").text == "name=x")
    }
  }

  @Test func anUnknownPathIs404WithAJSONError() async throws {
    try await withServer(routes: { $0.addLive() }) { (_, probe) async throws in
      let response = try await probe.get("/nothing")
      #expect(response.status == 404)
      #expect(response.headers["Content-Type"] == "application/json")
      #expect(response.text == #"{"error":{"code":"not_found","message":"There is nothing at this path."}}"#)
    }
  }

  @Test func anotherMethodIs405WithAllow() async throws {
    try await withServer(routes: { router in
      router.addLive()
      router.on(.post, "/live", immediate: { _ in ServerResponse() })
    }) { (_, probe) async throws in
      let response = try await probe.request("DELETE", "/live")
      #expect(response.status == 405)
      #expect(response.headers["Allow"] == "GET, HEAD, POST")
      #expect(
        response.text
          == #"{"error":{"code":"method_not_allowed","message":"This path answers GET, HEAD, POST."}}"#)
    }
  }

  private static func parameters(_ request: ServerRequest, _ names: String...) -> ServerResponse {
    let pairs = names.map { "\($0)=\(request.parameters[$0] ?? "nil")" }
    return ServerResponse(contentType: "text/plain", text: pairs.joined(separator: " "))
  }
}
