import EventLoop
import Support
import Testing

@testable import StatusPage

@Loop struct StatusFeedTests {
  @Test func aFollowerGetsEverythingFirstAndThenWhatHasChanged() async throws {
    let bench = try await PageBench()
    let stream = try await bench.probe.stream("/page/status")
    let first = try await nextEvent(stream)
    for section in ["headline", "modules", "checks", "pools", "log", "bot", "process", "build", "configuration"] {
      #expect(first[section] != nil, "\(section)")
    }
    #expect(first["modules"]?[0]?["restarts"]?["error"]?.int == 2)
    #expect(first["configuration"]?["warnings"]?[0]?.string == "a doubtful key")
    bench.checks = [try await checked("redis:cache", failing: false)]
    var next = try await nextEvent(stream)
    while next["checks"] == nil { next = try await nextEvent(stream) }
    #expect(next["checks"]?[0]?["name"]?.string == "redis:cache")
    #expect(next["checks"]?[0]?["history"]?[0]?.number != nil)
    #expect(next["pools"] == nil)
    #expect(next["build"] == nil)
    stream.close()
    await bench.stop()
  }

  @Test func nothingIsLookedAtWhenNobodyFollows() async throws {
    let bench = try await PageBench()
    #expect(bench.looks == 0)
    let stream = try await bench.probe.stream("/page/status")
    _ = try await nextEvent(stream)
    #expect(bench.page.isLooking)
    stream.close()
    // A leaving is noticed with the next thing that is sent.
    try await eventually("the end of the looking", timeout: .seconds(60)) { @Loop in
      bench.modules = [PageBench.module("another\(bench.looks)")]
      return !bench.page.isLooking
    }
    // The next one is sent what is the state then.
    bench.modules = [PageBench.module("the last")]
    let again = try await bench.probe.stream("/page/status")
    #expect(try await nextEvent(again)["modules"]?[0]?["name"]?.string == "the last")
    again.close()
    await bench.stop()
  }

  @Test func withoutFollowersNothingIsDoneHoweverMuchTimePasses() async throws {
    let (quiet, clock) = (try await PageBench(), try await PageBench())
    let left = try await quiet.probe.stream("/page/status")
    _ = try await nextEvent(left)
    left.close()
    try await eventually("the end of the looking") { @Loop in
      quiet.modules = [PageBench.module("another\(quiet.looks)")]
      return !quiet.page.isLooking
    }
    let (looks, readings) = (quiet.looks, quiet.readings)
    // The other one's followers say how time passes: it looks once a second.
    let stream = try await clock.probe.stream("/page/status")
    while clock.looks < 5 {
      clock.modules = [PageBench.module("look\(clock.looks)")]
      _ = try await nextEvent(stream)
    }
    #expect(quiet.looks == looks)
    #expect(quiet.readings == readings)
    #expect(!quiet.page.isLooking)
    stream.close()
    for bench in [quiet, clock] { await bench.stop() }
  }

  @Test func whatIsSaidOfTheConfigurationIsThatOfNow() async throws {
    let bench = try await PageBench()
    let stream = try await bench.probe.stream("/page/status")
    #expect(try await nextEvent(stream)["configuration"]?["warnings"]?[0]?.string == "a doubtful key")
    bench.configuration.warnings = []
    bench.configuration.needingRestart = ["service.name"]
    bench.configuration.problems = ["a wrong key"]
    var next = try await nextEvent(stream)
    while next["configuration"] == nil { next = try await nextEvent(stream) }
    #expect(next["configuration"]?["warnings"]?.array?.isEmpty == true)
    #expect(next["configuration"]?["restart"]?[0]?.string == "service.name")
    #expect(next["configuration"]?["problems"]?[0]?.string == "a wrong key")
    #expect(next["headline"]?["state"]?.string == "degraded")
    #expect(next["headline"]?["reasons"]?[0]?["detail"]?.string == "a wrong key")
    stream.close()
    await bench.stop()
  }

  @Test func allFollowersShareOneLook() async throws {
    let bench = try await PageBench()
    var streams: [ProbeStream] = []
    for _ in 0..<100 { streams.append(try await bench.probe.stream("/page/status")) }
    for stream in streams { #expect(try await nextEvent(stream)["modules"] != nil) }
    #expect(bench.looks < 50)
    for stream in streams { stream.close() }
    await bench.stop()
  }

  @Test func whoReadsNothingCostsNoMoreThanOneState() async throws {
    let bench = try await PageBench()
    let slow = try await bench.probe.stream("/page/status")
    let quick = try await bench.probe.stream("/page/status")
    _ = try await nextEvent(quick)
    for number in 0..<3 {
      bench.modules = [PageBench.module("number\(number)")]
      while try await nextEvent(quick)["modules"]?[0]?["name"]?.string != "number\(number)" {}
    }
    // Whatever of it is in the sockets' buffers already, the last it reads is the state of now.
    while try await nextEvent(slow)["modules"]?[0]?["name"]?.string != "number2" {}
    for stream in [slow, quick] { stream.close() }
    await bench.stop()
  }

  @Test func theEndOfTheProcessIsTheEndOfTheStream() async throws {
    let bench = try await PageBench()
    let status = try await bench.probe.stream("/page/status")
    let chat = try await bench.probe.stream("/page/chat/events?as=7")
    _ = try await nextEvent(status)
    bench.isDraining = true
    async let end: Void = bench.page.end(by: .now.advanced(by: .seconds(30)))
    #expect(try await nextEvent(status)["headline"]?["state"]?.string == "draining")
    while try await status.nextLine(timeout: .seconds(30)) != nil {}
    while try await chat.nextLine(timeout: .seconds(30)) != nil {}
    await end
    // One that comes late gets the state, and the end.
    let late = try await bench.probe.stream("/page/status")
    #expect(try await nextEvent(late)["headline"]?["state"]?.string == "draining")
    while try await late.nextLine(timeout: .seconds(30)) != nil {}
    bench.refusesRequests = true
    for path in ["/", "/page/status", "/page/chat/people"] {
      #expect(try await bench.probe.get(path).status == 503, "\(path)")
    }
    await bench.stop()
  }

  @Test func itIsGuardedAndThePageIsNot() async throws {
    let bench = try await PageBench(token: "secret")
    #expect(try await bench.probe.get("/").status == 200)
    for path in ["/page/status", "/page/chat/people", "/page/chat/events?as=7", "/page/chat/photo/good"] {
      #expect(try await bench.probe.get(path).status == 401, "\(path)")
    }
    for path in ["/page/chat/text?as=7", "/page/chat/press?as=7&message=1", "/page/chat/photo?as=7"] {
      #expect(try await bench.probe.request("POST", path).status == 401, "\(path)")
    }
    let stream = try await bench.probe.stream("/page/status", headers: ["Authorization": "Bearer secret"])
    #expect(try await nextEvent(stream)["headline"] != nil)
    stream.close()
    await bench.stop()
    let local = try await PageBench()
    for headers in [["Host": "evil.example"], ["Origin": "http://evil.example"], ["X-Forwarded-For": "10.0.0.1"]] {
      #expect(try await local.probe.get("/page/status", headers: headers).status == 403, "\(headers)")
      #expect(try await local.probe.request("POST", "/page/chat/text?as=7", headers: headers).status == 403)
    }
    #expect(local.chat.state.read(\.taken).isEmpty)
    await local.stop()
  }

  @Test func theLimitOfFollowersIsSaidAndCounted() async throws {
    let bench = try await PageBench()
    bench.allowed.maxFollowers = 1
    let stream = try await bench.probe.stream("/page/status")
    _ = try await nextEvent(stream)
    let refused = try await bench.probe.get("/page/status")
    #expect(refused.status == 503)
    #expect(refused.headers["Retry-After"] == "10")
    try await eventually("the count") { @Loop in bench.limits == ["page.max_followers"] }
    stream.close()
    await bench.stop()
  }
}
