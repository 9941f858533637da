import EventLoop
import Support
import Testing

@testable import StatusPage

@Loop struct ChatRoutesTests {
  @Test func eventsAreStreamedAsTheyCome() async throws {
    let bench = try await PageBench()
    bench.chat.add(#"{"id":1}"#)
    let stream = try await bench.probe.stream("/page/chat/events?as=7")
    #expect(try await nextEvent(stream)["id"]?.int == 1)
    bench.chat.add(#"{"id":2}"#)
    #expect(try await nextEvent(stream)["id"]?.int == 2)
    stream.close()
    #expect(try await bench.probe.get("/page/chat/people").text == #"[{"id":"7","name":"Ada"}]"#)
    await bench.stop()
  }

  @Test func thePageIsToldHowManyMessagesAreKept() async throws {
    let bench = try await PageBench()
    for count in [200, 5000] {
      bench.allowed.maxChatMessages = count
      let stream = try await bench.probe.stream("/page/chat/events?as=7")
      #expect(stream.headers["X-Max-Messages"] == "\(count)")
      stream.close()
    }
    await bench.stop()
  }

  @Test func whatAPersonDoesIsTaken() async throws {
    let bench = try await PageBench()
    func post(_ path: String, _ body: String) async throws -> Int {
      try await bench.probe.request("POST", path, body: body).status
    }
    #expect(try await post("/page/chat/text?as=7", "hello") == 202)
    #expect(try await post("/page/chat/press?as=7&message=3", "pick_1") == 202)
    #expect(try await post("/page/chat/photo?as=7&width=5&height=6&caption=a%20b", FakeChat.picture) == 202)
    #expect(
      bench.chat.state.read(\.taken) == [
        #"7: text("hello")"#, #"7: press(message: 3, data: "pick_1")"#,
        #"7: photo(\#(Array(FakeChat.picture.utf8)), caption: "a b", width: 5, height: 6)"#,
      ])
    // No picture, nobody, nothing below a message that is none.
    #expect(try await post("/page/chat/photo?as=7", "<svg>") == 400)
    #expect(try await post("/page/chat/text", "hello") == 404)
    #expect(try await post("/page/chat/press?as=7", "pick_1") == 404)
    #expect(bench.chat.state.read(\.taken).count == 3)
    bench.chat.state.update { $0.answer = .full }
    #expect(try await post("/page/chat/text?as=7", "hello") == 503)
    try await eventually("the count") { @Loop in bench.limits == ["page.chat.max_waiting"] }
    await bench.stop()
  }

  @Test func aMessageThatFitsInNoEventIsSaidToBeMissing() async throws {
    let bench = try await PageBench()
    bench.allowed.maxFrame = 4096
    bench.chat.add("{\"id\":1,\"text\":\"\(String(repeating: "x", count: 5000))\"}")
    let stream = try await bench.probe.stream("/page/chat/events?as=7")
    #expect(
      try await nextEvent(stream)["note"]?.string == "A message is larger than page.max_frame and not shown.")
    try await eventually("the count") { @Loop in bench.limits == ["page.max_frame"] }
    bench.chat.add(#"{"id":2}"#)
    #expect(try await nextEvent(stream)["id"]?.int == 2)
    stream.close()
    await bench.stop()
  }

  @Test func theLimitOfThoseWhoFollowIsSaidAndCounted() async throws {
    let bench = try await PageBench()
    bench.allowed.maxChatFollowers = 1
    let stream = try await bench.probe.stream("/page/chat/events?as=7")
    let refused = try await bench.probe.get("/page/chat/events?as=7")
    #expect(refused.status == 503)
    #expect(refused.headers["Retry-After"] == "10")
    try await eventually("the count") { @Loop in bench.limits == ["page.chat.max_followers"] }
    stream.close()
    await bench.stop()
  }

  @Test func aPictureIsNeverAnythingElse() async throws {
    let bench = try await PageBench()
    let picture = try await bench.probe.get("/page/chat/photo/good")
    #expect(picture.headers["Content-Type"] == "image/gif")
    #expect(picture.headers["X-Content-Type-Options"] == "nosniff")
    #expect(picture.headers["Content-Security-Policy"] == "default-src 'none'; sandbox")
    #expect(try await bench.probe.get("/page/chat/photo/page").status == 404)
    #expect(try await bench.probe.get("/page/chat/photo/none").status == 404)
    await bench.stop()
  }

  @Test func withoutAChatThereIsNobodyToBe() async throws {
    let bench = try await PageBench(withChat: false)
    #expect(try await bench.probe.get("/page/chat/people").text == "[]")
    #expect(try await bench.probe.get("/page/chat/events?as=7").status == 404)
    await bench.stop()
  }
}
