import EventLoop
import HTTPServer
import Support
import Testing

@Loop struct StoppingTests {
  @Test func drainingClosesEveryConnectionAfterItsAnswer() async throws {
    let prepared = StaticResponse(status: 200, headers: [:], body: Array("p".utf8))
    try await withServer(routes: { router in
      router.addLive()
      router.on(.get, "/prepared", immediate: { _ in ServerResponse(prepared) })
    }) { (server, probe) async throws in
      #expect(try await probe.get("/live").headers["Connection"]?.lowercased() != "close")
      #expect(try await probe.get("/prepared").headers["Connection"]?.lowercased() != "close")
      #expect(probe.connectionsOpened == 1)
      server.beginDraining()
      for path in ["/live", "/prepared", "/nothing"] {
        #expect(try await probe.get(path).headers["Connection"] == "close")
      }
      #expect(probe.connectionsOpened == 3)
    }
  }

  @Test func stoppingEndsSuspendedStreamsWithTheTerminatingChunk() async throws {
    let tail = Tail()
    try await withServer(routes: { tail.add(to: &$0) }) { (server, probe) async throws in
      var followers: [ProbeStream] = []
      for _ in 0..<3 { followers.append(try await probe.stream("/tail")) }
      tail.publish("only")
      for follower in followers { #expect(try await follower.nextLine() == "only") }
      try await eventually("the followers to wait") { tail.waiting == 3 }
      await server.stop(by: .now.advanced(by: .seconds(5)))
      for follower in followers { #expect(try await follower.nextLine() == nil) }
      #expect(tail.closed == 3)
      #expect(server.statistics.connectionsOpen == 0)
      #expect(server.port == nil)
    }
  }

  @Test func stoppingWaitsForHandlersAndThenForNobody() async throws {
    let gate = Latched()
    try await withServer(routes: { Self.addWait(&$0, gate) }) { (server, probe) async throws in
      let idle = HTTPProbe(port: probe.port)
      #expect(try await idle.get("/live").status == 200)
      async let answer = probe.get("/wait")
      try await eventually("the handler to wait") { gate.waiting == 1 }
      let opener = LoopTimer(at: .now.advanced(by: .milliseconds(20))) { gate.open() }
      let start = ContinuousClock.now
      await server.stop(by: start.advanced(by: .seconds(20)))
      #expect(ContinuousClock.now - start < .seconds(15))
      let response = try await answer
      #expect(response.status == 200)
      #expect(response.headers["Connection"] == "close")
      withExtendedLifetime(opener) {}
    }
  }

  @Test func aHandlerThatIsNotDoneAtTheDeadlineIsCut() async throws {
    let gate = Latched()
    try await withServer(routes: { Self.addWait(&$0, gate) }) { (server, probe) async throws in
      async let answer = probe.get("/wait")
      try await eventually("the handler to wait") { gate.waiting == 1 }
      await server.stop(by: .now.advanced(by: .milliseconds(20)))
      #expect(server.statistics.connectionsOpen == 0)
      // It may come back long after the server is gone.
      gate.open()
      #expect(try await answer.status == 503)
    }
  }

  @Test func cancellingRunStopsAtOnce() async throws {
    var router = Router()
    let tail = Tail()
    tail.add(to: &router)
    let server = Server(ServerConfiguration(port: 0), router: router)
    try await server.start()
    let run: @Loop @Sendable () async -> Void = { await server.run() }
    try await withThrowingDiscardingTaskGroup { group in
      group.addTask(operation: run)
      let follower = try await HTTPProbe(port: server.port ?? 0).stream("/tail")
      try await eventually("the follower to wait") { tail.waiting == 1 }
      group.cancelAll()
      #expect(try await follower.nextLine() == nil)
    }
    await server.stop(by: .now)
    #expect(server.port == nil)
  }

  @Test func aTakenPortIsNamedWithItsOwner() async throws {
    try await withServer(routes: { $0.addLive() }) { (server, probe) async throws in
      let second = Server(ServerConfiguration(port: probe.port), router: Router())
      let error = await #expect(throws: ServerError.self) { try await second.start() }
      let text = "\(error.map(String.init(describing:)) ?? "")"
      #expect(text.hasPrefix("Cannot listen on 127.0.0.1:\(probe.port): the address is in use by process "))
      #expect(text.hasSuffix("). Stop it or listen on another address."))
    }
  }

  @Test func anAddressOfAnotherMachineIsRefusedInASentence() async throws {
    let server = Server(ServerConfiguration(host: "192.0.2.1", port: 0), router: Router())
    let error = await #expect(throws: ServerError.self) { try await server.start() }
    #expect(
      error?.description
        == "Cannot listen on 192.0.2.1:0: Cannot assign requested address (errno 99). "
        + "Listen on an address of this machine and a port this user may bind.")
  }

  private static func addWait(_ router: inout Router, _ gate: Latched) {
    router.addLive()
    router.on(
      .get, "/wait",
      asynchronous: { _ in
        await gate.wait()
        return ServerResponse()
      })
  }
}
