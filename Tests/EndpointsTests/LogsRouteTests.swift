import Endpoints
import EventLoop
import LogPipeline
import Logging
import Support
import Testing

@Loop struct LogsRouteTests {
  private func lines(_ text: String) throws -> [JSONValue] {
    try text.split(separator: "\n").map { try JSONValue(parsing: String($0)) }
  }

  @Test func recentLinesComeFilteredAndOldestFirst() async throws {
    let bench = try await EndpointsBench()
    bench.log("one", correlationID: "x")
    bench.log("two", level: .error, correlationID: "y")
    bench.log("three", correlationID: "x")
    let all = try await bench.probe.get("/logs?logger=bot")
    #expect(all.headers["Content-Type"] == "application/x-ndjson")
    #expect(try lines(all.text).compactMap { $0["message"]?.string } == ["one", "two", "three"])
    let mine = try await bench.probe.get("/logs?correlation_id=x")
    #expect(try lines(mine.text).compactMap { $0["message"]?.string } == ["one", "three"])
    let errors = try await bench.probe.get("/logs?level=error&logger=bot")
    #expect(try lines(errors.text).compactMap { $0["message"]?.string } == ["two"])
    let last = try await bench.probe.get("/logs?limit=1&logger=bot")
    #expect(try lines(last.text).compactMap { $0["message"]?.string } == ["three"])
    await bench.stop()
  }

  @Test func aCursorGoesOnWhereTheLastAnswerEnded() async throws {
    let bench = try await EndpointsBench()
    bench.log("one")
    let cursor = try #require(try await bench.probe.get("/logs?logger=bot").headers["X-Next-Cursor"])
    bench.log("two")
    let next = try await bench.probe.get("/logs?logger=bot&cursor=\(cursor)")
    #expect(try lines(next.text).compactMap { $0["message"]?.string } == ["two"])
    await bench.stop()
  }

  @Test func aSearchThatHasSeenAllThereIsSaysNothingOfAnEnd() async throws {
    let bench = try await EndpointsBench()
    for _ in 0..<10 { bench.log("common") }
    let answer = try await bench.probe.get("/logs?correlation_id=rare&limit=10&search=1")
    #expect(answer.text == "")
    #expect(answer.headers["X-Searched-From"] == nil)
    await bench.stop()
  }

  /// So that a page that looks for what is rare does not have all read that is kept.
  @Test func aSearchEndsAfterSoManyBytesAndSaysWhen() async throws {
    let bench = try await EndpointsBench()
    bench.log("the one", correlationID: "rare")
    let long = String(repeating: "x", count: 1000)
    for _ in 0..<3000 { bench.log("\(long)") }
    // A stretch of the memory is 1 MiB, which is what a search goes on by.
    let path = "/logs?correlation_id=rare&limit=10&search=1000000"
    let answer = try await bench.probe.get(path)
    #expect(answer.text == "")
    #expect(answer.headers["X-Searched-From"]?.hasSuffix("Z") == true)
    let stream = try await bench.probe.stream("\(path)&follow=1")
    #expect(stream.headers["X-Searched-From"]?.hasSuffix("Z") == true)
    stream.close()
    let whole = try await bench.probe.get("/logs?correlation_id=rare&search=100000000")
    #expect(try lines(whole.text).compactMap { $0["message"]?.string } == ["the one"])
    #expect(whole.headers["X-Searched-From"] == nil)
    // What is found in time is no cut search.
    #expect(try await bench.probe.get("/logs?limit=10&search=1000000").headers["X-Searched-From"] == nil)
    #expect(try await bench.probe.get("/logs?search=all").status == 400)
    await bench.stop()
  }

  @Test func badParametersAreNamed() async throws {
    let bench = try await EndpointsBench()
    let answer = try await bench.probe.get("/logs?level=loud")
    #expect(answer.status == 400)
    #expect(
      try answer.json()["error"]?["message"]?.string
        == "Cannot filter the log by level=loud: expected trace, debug, info, notice, warning, error or critical.")
    #expect(try await bench.probe.get("/logs?limit=many").status == 400)
    await bench.stop()
  }

  @Test func everyFollowerGetsEveryLineOnceAndATerminatingChunkAtTheEnd() async throws {
    let bench = try await EndpointsBench()
    let followers = try await [
      bench.probe.stream("/logs?follow=1&logger=bot"), bench.probe.stream("/logs?follow=1&logger=bot"),
    ]
    for number in 1...50 { bench.log("line \(number)") }
    for follower in followers {
      for number in 1...50 {
        let line = try #require(try await follower.nextLine())
        #expect(try JSONValue(parsing: line)["message"]?.string == "line \(number)")
      }
    }
    #expect(await bench.endpoints.streams.end(by: .now.advanced(by: .seconds(10))) == 0)
    for follower in followers { #expect(try await follower.nextLine() == nil) }
    await bench.stop()
  }

  @Test func eventsCarryIdsThatResumeTheStream() async throws {
    let bench = try await EndpointsBench()
    bench.log("one")
    bench.log("two")
    let headers = ["Accept": "text/event-stream"]
    let first = try await bench.probe.stream("/logs?follow=1&logger=bot&limit=1", headers: headers)
    let id = try #require(try await first.nextLine())
    #expect(id.hasPrefix("id: "))
    #expect(try #require(try await first.nextLine()).hasPrefix("data: {"))
    first.close()
    bench.log("three")
    let resumed = try await bench.probe.stream(
      "/logs?follow=1&logger=bot", headers: headers.merging(["Last-Event-ID": String(id.dropFirst(4))]) { $1 })
    _ = try await resumed.nextLine()
    #expect(try #require(try await resumed.nextLine()).contains("\"three\""))
    resumed.close()
    await bench.stop()
  }

  @Test func moreFollowersThanAllowedAreRefused() async throws {
    var log = LogConfiguration(format: .none)
    log.maximumFollowers = 1
    let bench = try await EndpointsBench(log: log)
    let first = try await bench.probe.stream("/logs?follow=1")
    let second = try await bench.probe.get("/logs?follow=1")
    #expect(second.status == 503)
    #expect(second.headers["Retry-After"] == "10")
    first.close()
    await bench.stop()
  }
}
