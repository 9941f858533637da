import EventLoop
import Glibc
import HTTPServer
import Support
import Synchronization
import Testing

@Loop struct AsynchronousHandlerTests {
  @Test func handlersOverlapAndEachClientGetsItsOwnAnswer() async throws {
    let gate = Latched()
    try await withServer(routes: { router in
      router.on(
        .get, "/wait/:n",
        asynchronous: { request in
          await gate.wait()
          return ServerResponse(contentType: "text/plain", text: request.parameters["n"] ?? "")
        })
    }) { (server, probe) async throws in
      let port = probe.port
      let answers = try await withThrowingTaskGroup(of: String.self) { group in
        for number in 0..<20 { group.addTask { try await HTTPProbe(port: port).get("/wait/\(number)").text } }
        try await eventually("twenty handlers to wait") { gate.waiting == 20 }
        gate.open()
        var answers: [String] = []
        while let answer = try await group.next() { answers.append(answer) }
        return answers
      }
      #expect(answers.sorted() == (0..<20).map { "\($0)" }.sorted())
      #expect(server.statistics.connectionsAccepted == 20)
    }
  }

  @Test func handlersRunWhileTheCooperativePoolIsBlocked() async throws {
    let blockade = Blockade()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<blockade.width { group.addTask(executorPreference: nil, operation: blockade.hold) }
      defer { blockade.end() }
      try await withTaskExecutorPreference(LoopTaskExecutor.shared) {
        try await eventually("the pool to be blocked") { blockade.isComplete }
        try await Self.askForLater()
      }
    }
  }

  private static func askForLater() async throws {
    try await withServer(routes: { router in
      router.on(
        .get, "/later",
        asynchronous: { _ in
          try? await LoopClock().sleep(for: .milliseconds(1))
          return ServerResponse(contentType: "text/plain", text: "answered")
        })
    }) { (_, probe) async throws in
      let response = try await probe.get("/later")
      #expect(response.text == "answered")
    }
  }

  @Test func aClientThatLeavesDoesNotDisturbItsHandler() async throws {
    let gate = Latched()
    let done = Kept<[Int]>([])
    var hooks = ServerHooks()
    hooks.observe = { done.value.append($0.status) }
    try await withServer(
      hooks: hooks,
      routes: { router in
        router.on(
          .get, "/wait",
          asynchronous: { request in
            await gate.wait()
            return ServerResponse(contentType: "text/plain", text: request.header("Host") ?? "")
          })
        router.addLive()
      }
    ) { (server, probe) async throws in
      let leaver = HTTPProbe(port: probe.port, timeout: .milliseconds(20))
      await #expect(throws: SupportError.self) { try await leaver.get("/wait") }
      #expect(gate.waiting == 1)
      gate.open()
      try await eventually("the connection to close") { server.statistics.connectionsOpen == 0 }
      #expect(done.value.count == 1)
      #expect(try await probe.get("/live").status == 200)
    }
  }
}

/// Holds every thread of Swift's cooperative pool, of which there is one for each processor.
final class Blockade: Sendable {
  let width = Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  private let held = Atomic(0)
  private let over = ThreadSignal()

  var isComplete: Bool { held.load(ordering: .relaxed) == width }

  @concurrent func hold() async {
    held.add(1, ordering: .relaxed)
    over.wait()
    // One signal lets one thread go, which lets the next.
    over.signal()
  }

  func end() { over.signal() }
}

/// A gate that handlers wait at.
@Loop final class Latched {
  private(set) var waiting = 0
  private var isOpen = false
  private var continuations: [CheckedContinuation<Void, Never>] = []

  func wait() async {
    if isOpen { return }
    waiting += 1
    await withCheckedContinuation { continuations.append($0) }
  }

  func open() {
    isOpen = true
    for continuation in continuations { continuation.resume() }
    continuations = []
  }
}
