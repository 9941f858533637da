import EventLoop
import LogPipeline
import Logging
import Support
import Testing

@testable import LogShipping

/// What every answer of a server does to the lines, for every kind of sink.
@Loop struct SinkMatrixTests {
  enum Server: String, CaseIterable, Sendable {
    case loki, otlp, elasticsearch, sentry

    func kind(_ url: String) -> SinkConfiguration.Kind {
      switch self {
      case .loki: .loki(url: url, tenant: nil)
      case .otlp: .otlp(url: url)
      case .elasticsearch: .elasticsearch(url: url, index: nil)
      case .sentry: .sentry(dsn: "http://key@" + url.dropFirst(7) + "/42")
      }
    }

    /// An answer that takes all of three lines.
    var success: TestHTTPReply {
      self == .elasticsearch ? Self.bulk([201, 201, 201]) : .text("{}", status: self == .loki ? 204 : 200)
    }

    var retried: [Int] {
      switch self {
      case .loki: [260, 408, 429, 500, 501, 502, 503, 504]
      case .otlp: [429, 502, 503, 504]
      case .elasticsearch: [408, 429, 500, 502, 503, 504]
      case .sentry: [408, 429, 500, 502, 503, 504]
      }
    }

    var refused: [Int] {
      switch self {
      case .loki: [400, 401, 404]
      case .otlp: [400, 401, 404, 408, 500, 501]
      case .elasticsearch: [400, 401, 404, 501]
      case .sentry: [400, 401, 404]
      }
    }

    static func bulk(_ statuses: [Int]) -> TestHTTPReply {
      let items = statuses.map { status in
        status < 300
          ? #"{"create":{"status":\#(status)}}"#
          : #"{"create":{"status":\#(status),"error":{"type":"e\#(status)","reason":"because"}}}"#
      }
      return .text(#"{"errors":\#(statuses.contains { $0 > 299 }),"items":[\#(items.joined(separator: ","))]}"#)
    }
  }

  private static let lines = (0..<3).map { Lines.line($0, level: .error) }

  private func bench(_ server: Server, _ replies: [TestHTTPReply]) throws -> SinkBench {
    try SinkBench(replies: replies) { url, _ in [.test(server.kind(url))] }
  }

  @Test(arguments: Server.allCases.flatMap { server in server.retried.map { (server, $0) } })
  func whatMayHealIsSentAgain(server: Server, status: Int) async throws {
    let bench = try bench(server, [.text("", status: status), server.success])
    try await bench.store(Self.lines)
    try await bench.waitUntilSettled()
    let sink = bench.spool.sink("s")
    #expect(sink.delivered == 3)
    #expect(sink.dropped.values.reduce(0, +) == 0)
    #expect(try bench.deadLetters.isEmpty)
    #expect(bench.requests.count == (server == .sentry ? 4 : 2))
    #expect(bench.requests[0].body == bench.requests[1].body)
    await bench.stop()
  }

  @Test(arguments: Server.allCases.flatMap { server in server.refused.map { (server, $0) } })
  func whatIsRefusedForGoodGoesToTheDeadLetters(server: Server, status: Int) async throws {
    let bench = try bench(server, [.text("no thanks", status: status)])
    try await bench.store(Self.lines)
    try await bench.waitUntilSettled()
    let sink = bench.spool.sink("s")
    #expect(sink.delivered == 0)
    #expect(sink.dropped[.rejected] == 3)
    let letters = try bench.deadLetters
    #expect(letters.compactMap { $0["line"]?["message"]?.string } == ["line 0", "line 1", "line 2"])
    #expect(letters[0]["sink"]?.string == "s")
    #expect(letters[0]["reason"]?.string == "status \(status): no thanks")
    await bench.stop()
  }

  @Test(arguments: [Server.loki, .otlp, .elasticsearch]) func tooLargeIsHalvedUntilOneIsLeft(
    server: Server
  ) async throws {
    let bench = try bench(server, [.text("", status: 413)])
    try await bench.store(Self.lines)
    try await bench.waitUntilSettled()
    #expect(bench.spool.sink("s").dropped[.rejected] == 3)
    // 3, 1, 2, 1, 1.
    #expect(bench.requests.count == 5)
    await bench.stop()
  }

  /// Closed, silent, garbage, an answer that is cut off, and one that is larger than any has to be.
  private nonisolated static let broken: [TestHTTPReply] = [
    .closeConnection, .stall, .raw(Array("garbage\r\n\r\n".utf8)),
    .raw(Array("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{".utf8)),
    .raw(Array("HTTP/1.1 200 OK\r\nContent-Length: 9000000\r\n\r\n".utf8) + [UInt8](repeating: 0x20, count: 9_000_000)),
  ]

  @Test(arguments: Server.allCases, broken)
  func aServerThatBreaksIsAskedAgain(server: Server, reply: TestHTTPReply) async throws {
    let bench = try bench(server, [reply, server.success])
    try await bench.store(Self.lines)
    try await bench.waitUntilSettled()
    #expect(bench.spool.sink("s").delivered == 3)
    await bench.stop()
  }

  @Test func ofABulkOnlyWhatMayHealIsSentAgain() async throws {
    let mixed = Server.bulk([201, 409, 429, 400, 503])
    let bench = try bench(.elasticsearch, [mixed, Server.bulk([201, 201])])
    try await bench.store((0..<5).map { Lines.line($0) })
    try await bench.waitUntilSettled()
    let sink = bench.spool.sink("s")
    #expect(sink.delivered == 4)
    #expect(sink.dropped[.rejected] == 1)
    #expect(try bench.deadLetters.map { $0["reason"]?.string } == ["status 400: e400 because"])
    let second = bench.requests[1].text
    #expect(second.contains("line 2") && second.contains("line 4") && !second.contains("line 3"))
    // The same line has the same id each time.
    let first = bench.requests[0].text.split(separator: "\n")
    #expect(second.split(separator: "\n").allSatisfy { first.contains($0) })
    await bench.stop()
  }

  @Test func partialSuccessIsCountedAndNotSentAgain() async throws {
    let partial = #"{"partialSuccess":{"rejectedLogRecords":"2","errorMessage":"too old"}}"#
    let bench = try bench(.otlp, [.text(partial)])
    try await bench.store(Self.lines)
    try await bench.waitUntilSettled()
    let sink = bench.spool.sink("s")
    #expect(sink.delivered == 1)
    #expect(sink.dropped[.rejected] == 2)
    #expect(bench.requests.count == 1)
    await bench.stop()
  }

  @Test func aServerIsNotAskedSoonerThanItWants() async throws {
    let bench = try bench(.loki, [.text("", status: 429, headers: ["Retry-After": "1"]), Server.loki.success])
    let begin = ContinuousClock.now
    try await bench.store(Self.lines)
    try await bench.waitUntilSettled()
    #expect(ContinuousClock.now - begin >= .seconds(1))
    await bench.stop()
  }

  @Test(arguments: ["soon", "-5", "Fri, 31 Dec 1999 23:59:59 GMT", ""])
  func aWaitThatMakesNoSenseIsNoneAndTheTriesGoOn(text: String) async throws {
    let bench = try bench(.otlp, [.text("", status: 503, headers: ["Retry-After": text]), Server.otlp.success])
    try await bench.store(Self.lines)
    try await bench.waitUntilSettled()
    #expect(bench.requests.count == 2)
    await bench.stop()
  }

  @Test func aSinkThatHangsDelaysNoOther() async throws {
    let bench = try SinkBench(replies: [.stall]) { url, directory in
      [
        .test(.loki(url: url, tenant: nil), name: "hangs") { $0.timeout = .seconds(60) },
        .test(.file(path: directory.file("out.ndjson"), maximumSize: 1 << 20, keep: 1), name: "works"),
      ]
    }
    try await bench.store(Self.lines)
    try await bench.waitForRequests(1)
    try await bench.waitUntilSettled("works")
    try await bench.store((3..<2000).map { Lines.line($0) })
    try await bench.waitUntilSettled("works")
    #expect(bench.spool.sink("hangs").buffered == 2000)
    let written = try #require(bench.directory.read("out.ndjson")).split(separator: "\n")
    #expect(written.count == 2000)
    await bench.stop()
  }
}
