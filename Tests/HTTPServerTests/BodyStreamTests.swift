import EventLoop
import HTTPServer
import Support
import Testing

@Loop struct BodyStreamTests {
  @Test func everyFollowerGetsEveryLineOnce() async throws {
    let tail = Tail()
    try await withServer(routes: { tail.add(to: &$0) }) { (server, probe) async throws in
      var followers: [ProbeStream] = []
      for _ in 0..<5 { followers.append(try await probe.stream("/tail")) }
      try await eventually("every follower to wait") { tail.waiting == 5 }
      #expect(server.statistics.streamsOpen == 5)
      for line in 0..<200 {
        tail.publish("line \(line)")
        if line % 10 == 0 { try await LoopClock().sleep(for: .zero) }
      }
      for follower in followers {
        #expect(follower.headers["Transfer-Encoding"] == "chunked")
        for line in 0..<200 { #expect(try await follower.nextLine() == "line \(line)") }
      }
      tail.finish()
      for follower in followers { #expect(try await follower.nextLine() == nil) }
      #expect(server.statistics.streamsOpen == 0)
      #expect(tail.closed == 5)
    }
  }

  @Test func headOfAStreamIsItsHeaderAndNoByteMore() async throws {
    let asked = Kept(0)
    let closed = Kept(0)
    try await withServer(routes: { router in
      router.on(
        .get, "/",
        immediate: { _ in
          let stream = BodyStream(onClose: { closed.value += 1 }) { _ in
            asked.value += 1
            return .end
          }
          return ServerResponse(headers: ["Content-Type": "text/plain"], body: .stream(stream))
        })
    }) { (server, probe) async throws in
      let request = "HEAD / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
      #expect(try await probe.raw(request.utf8).hasSuffix("\r\n\r\n"))
      for _ in 0..<2 {
        let answer = try await probe.request("HEAD", "/")
        #expect(answer.status == 200)
        #expect(answer.headers["Content-Type"] == "text/plain")
        // Nobody knows how long the body would be, and 0 would be a lie (RFC 9110 section 8.6).
        #expect(answer.headers["Content-Length"] == nil)
        #expect(answer.headers["Connection"] == "close")
      }
      // Without a length or chunks, an answer ends with its connection.
      #expect(probe.connectionsOpened == 3)
      #expect(asked.value == 0)
      #expect(closed.value == 3)
      #expect(server.statistics.streamsOpen == 0)
    }
  }

  @Test func aReaderWithNothingToSayIsNotAskedAgain() async throws {
    let asked = Kept(0)
    let streams = Kept<[BodyStream]>([])
    try await withServer(routes: { router in
      router.on(
        .get, "/empty",
        immediate: { _ in
          let stream = BodyStream { _ in
            asked.value += 1
            return asked.value < 3 ? .bytes([]) : .end
          }
          streams.value.append(stream)
          return ServerResponse(body: .stream(stream))
        })
      router.addLive()
    }) { (_, probe) async throws in
      let stream = try await probe.stream("/empty")
      for _ in 0..<20 { #expect(try await probe.get("/live").status == 200) }
      #expect(asked.value == 1)
      streams.value.first?.resume()
      streams.value.first?.resume()
      for _ in 0..<20 { #expect(try await probe.get("/live").status == 200) }
      #expect(asked.value == 2)
      streams.value.first?.resume()
      #expect(try await stream.nextLine() == nil)
    }
  }

  @Test func aResumeFromInsideTheReaderIsNotLost() async throws {
    let asked = Kept(0)
    try await withServer(routes: { router in
      router.on(
        .get, "/",
        immediate: { _ in
          let itself = Kept<BodyStream?>(nil)
          let stream = BodyStream(onClose: { itself.value = nil }) { _ in
            asked.value += 1
            itself.value?.resume()
            return asked.value < 5 ? .wait : .end
          }
          itself.value = stream
          return ServerResponse(body: .stream(stream))
        })
    }) { (_, probe) async throws in
      let response = try await probe.get("/")
      #expect(response.body == [])
      #expect(asked.value == 5)
    }
  }

  @Test func moreBytesThanAskedForAreKeptAndSent() async throws {
    let text = (0..<20_000).map { "\($0)\n" }.joined()
    let isDone = Kept(false)
    try await withServer(routes: { router in
      router.on(
        .get, "/",
        immediate: { _ in
          ServerResponse(
            body: .stream(
              BodyStream { _ in
                defer { isDone.value = true }
                return isDone.value ? .end : .bytes(Array(text.utf8))
              }))
        })
    }) { (_, probe) async throws in
      let response = try await probe.get("/")
      #expect(response.text == text)
    }
  }

  @Test func anAbortedBodyHasNoTerminatingChunk() async throws {
    let isDone = Kept(false)
    try await withServer(routes: { router in
      router.on(
        .get, "/",
        immediate: { _ in
          ServerResponse(
            body: .stream(
              BodyStream { _ in
                defer { isDone.value = true }
                return isDone.value ? .abort : .bytes(Array("half\n".utf8))
              }))
        })
    }) { (_, probe) async throws in
      let answer = try await probe.raw(requestText("GET / HTTP/1.1"))
      #expect(answer.hasSuffix("\r\n\r\n5\r\nhalf\n\r\n"))
    }
  }

  @Test func aFollowerThatLeavesIsClosedAtTheNextLine() async throws {
    let tail = Tail()
    try await withServer(routes: { tail.add(to: &$0) }) { (server, probe) async throws in
      let follower = try await probe.stream("/tail")
      try await eventually("the follower to wait") { tail.waiting == 1 }
      follower.close()
      try await eventually("the stream to close") {
        tail.publish("anyone?")
        return tail.closed == 1
      }
      #expect(server.statistics.streamsOpen == 0)
    }
  }
}

/// Lines for any number of followers, each at its own place.
@Loop final class Tail {
  private(set) var waiting = 0
  private(set) var closed = 0
  private var lines: [String] = []
  private var isFinished = false
  private var followers: [BodyStream] = []

  func add(to router: inout Router) {
    router.on(.get, "/tail", immediate: { [self] _ in ServerResponse(body: .stream(follow())) })
  }

  func publish(_ line: String) {
    lines.append(line)
    waiting = 0
    for follower in followers { follower.resume() }
  }

  func finish() {
    isFinished = true
    for follower in followers { follower.resume() }
  }

  private func follow() -> BodyStream {
    let place = Kept(0)
    let stream = BodyStream(onClose: { self.closed += 1 }) { [self] _ in
      guard place.value < lines.count else {
        if isFinished { return .end }
        waiting += 1
        return .wait
      }
      defer { place.value += 1 }
      return .bytes(Array((lines[place.value] + "\n").utf8))
    }
    followers.append(stream)
    return stream
  }
}
