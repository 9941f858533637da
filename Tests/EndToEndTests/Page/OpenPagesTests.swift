import Support
import Testing

extension EndToEnd {
  /// What open pages cost; without a browser.
  struct OpenPagesTests {
    @Test func twoHundredPagesCostLittleWhenNothingHappens() async throws {
      let outrigger = try OutriggerBinary.start()
      try await outrigger.waitUntil("/ready")
      let words = [
        Browser.script("quiet_followers"), "http://127.0.0.1:\(outrigger.port)", "\(outrigger.process.pid)", "200",
        "10",
      ]
      let output = try await Command.succeed(Launch("python3", words))
      // Percent of one processor, of a build without optimization.
      let share = try #require(Double(output.split(separator: "\n").last ?? ""))
      #expect(share <= 2)
      #expect(try await outrigger.stop() == .exited(0))
    }

    @Test func aPageThatReadsNothingHoldsUpNoShutdown() async throws {
      let outrigger = try OutriggerBinary.start(configuration: "shutdown: {timeout: 5s}\n")
      try await outrigger.waitUntil("/ready")
      let stream = try await outrigger.probe.stream("/page/status")
      #expect(try await outrigger.stop() == .exited(0))
      stream.close()
    }

    @Test func itsLimitsAreConfiguredCountedAndChangeWithAReload() async throws {
      func configuration(_ followers: Int) -> String {
        "page: {max_followers: \(followers), chat: {max_followers: 1, max_messages: 2, max_photos: 64KiB}}\n"
      }
      let outrigger = try OutriggerBinary.start(configuration: configuration(1))
      try await outrigger.waitUntil("/ready")
      let probe = outrigger.probe
      let ada = try #require(try await JSONValue(parsing: outrigger.get("/page/chat/people").text)[0]?["id"]?.string)
      var streams: [ProbeStream] = []
      for path in ["/page/status", "/page/chat/events?as=\(ada)"] {
        streams.append(try await probe.stream(path))
        #expect(try await probe.get(path).status == 503, "\(path)")
      }
      for number in 0..<3 {
        #expect(try await probe.request("POST", "/page/chat/text?as=\(ada)", body: "text \(number)").status == 202)
      }
      let picture = "GIF89a" + String(repeating: "x", count: 40 << 10)
      for _ in 0..<2 {
        #expect(try await probe.request("POST", "/page/chat/photo?as=\(ada)", body: picture).status == 202)
      }
      #expect(try await probe.request("POST", "/page/chat/photo?as=\(ada)", body: picture + picture).status == 400)
      let metrics = try await outrigger.metrics()
      for limit in ["page.max_followers", "page.chat.max_followers", "page.chat.max_messages", "page.chat.max_photos"] {
        #expect(metrics.value("outrigger_limit_reached_total", ["limit": limit]) ?? 0 > 0, "\(limit)")
      }
      try outrigger.directory.write(configuration(2), to: "outrigger.yml")
      let answer = try await probe.request("POST", "/-/reload")
      #expect(answer.text == "{\"applied\":[\"page.max_followers\"],\"needs_restart\":[]}")
      streams.append(try await probe.stream("/page/status"))
      #expect(streams.last?.status == 200)
      for stream in streams { stream.close() }
      #expect(try await outrigger.stop() == .exited(0))
    }

    /// The state comes from memory: what a dependency that hangs never answers is not waited for.
    @Test func theStreamGoesOnWhileADependencyHangs() async throws {
      let redis = try await RedisServer.start()
      let outrigger = try OutriggerBinary.start(
        configuration:
          "checks: {interval: 200ms, timeout: 500ms}\nredis: {cache: {url: \"\(redis.url())\"}}\nbot: {cache: redis:cache}\n"
      )
      try await outrigger.waitUntil("/ready/redis:cache")
      let stream = try await outrigger.probe.stream("/page/status")
      func next(_ what: String, _ isIt: (JSONValue) -> Bool) async throws {
        while let line = try await stream.nextLine(timeout: .seconds(60)) {
          if line.hasPrefix("data: "), isIt(try JSONValue(parsing: String(line.dropFirst(6)))) { return }
        }
        throw SupportError("The stream ended before \(what).")
      }
      redis.pause()
      try await next("the failure") { $0["checks"]?[0]?["word"]?.string == "fails: timeout" }
      for number in 1...3 { try await next("look \(number) after it") { $0["checks"] != nil || $0["process"] != nil } }
      #expect(try await outrigger.get("/").text.contains("redis:cache"))
      stream.close()
      redis.resume()
      #expect(try await outrigger.stop() == .exited(0))
      try await redis.stop()
    }

    @Test func followersAskNoDependencyAnything() async throws {
      let redis = try await RedisServer.start()
      let outrigger = try OutriggerBinary.start(
        configuration: "checks: {interval: 1h}\nredis: {cache: {url: \"\(redis.url())\"}}\n")
      try await outrigger.waitUntil("/ready/redis:cache")
      func commands() async throws -> Int {
        let information = try await Command.succeed(Launch("redis-cli", ["-p", "\(redis.port)", "info", "stats"]))
        let line = try #require(
          information.split(whereSeparator: \.isNewline).first { $0.hasPrefix("total_commands_processed:") })
        return try #require(Int(line.dropFirst("total_commands_processed:".count)))
      }
      let start = try await commands()
      let asking = try await commands() - start
      var streams: [ProbeStream] = []
      for _ in 0..<10 { streams.append(try await outrigger.probe.stream("/page/status")) }
      // Its own figures are read anew every five seconds: two of them are several looks.
      for _ in 1...2 {
        for stream in streams {
          while let line = try await stream.nextLine(timeout: .seconds(60)), !line.contains("\"process\":") {}
        }
      }
      _ = try await outrigger.get("/")
      #expect(try await commands() - start - asking == asking)
      for stream in streams { stream.close() }
      #expect(try await outrigger.stop() == .exited(0))
      try await redis.stop()
    }
  }
}
