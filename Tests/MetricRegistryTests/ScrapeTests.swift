import EventLoop
import Glibc
import Logging
import MetricRegistry
import Support
import Testing

struct ScrapeTests {
  private static func family(_ name: String, _ value: Double = 1) -> MetricFamily {
    MetricFamily(name, "", .gauge, [Sample(.number(value))])
  }

  @Loop @Test func collectorsAddTheirFamilies() async throws {
    let registry = quietRegistry()
    registry.gauge("shared", "Ours.", labels: "x").with("1").set(1)
    registry.add(ClosureCollector(name: "one") { _ in [Self.family("one"), Self.family("two")] })
    try await running(registry) {
      registry.add(
        ClosureCollector(name: "late comer") { _ in [MetricFamily("shared", "", .gauge, [Sample(2), Sample(3)])] })
      let exposition = await registry.scrape(by: .now + .seconds(10))
      #expect(exposition.missing.isEmpty)
      #expect(
        TextExposition.text(exposition, names: ["one", "two", "shared"]) == """
          # TYPE one gauge
          one 1
          # HELP shared Ours.
          # TYPE shared gauge
          shared{x="1"} 1
          shared 2
          # TYPE two gauge
          two 1

          """)
      #expect(await registry.text("outrigger_series_dropped_total").hasSuffix("{family=\"shared\"} 2\n"))
    }
  }

  @Loop @Test func failingCollectorLosesOnlyItsOwn() async throws {
    struct Refused: Error {}
    let registry = quietRegistry()
    registry.add(ClosureCollector(name: "bad") { _ in throw Refused() })
    registry.add(ClosureCollector(name: "good") { _ in [Self.family("good")] })
    try await running(registry) {
      let exposition = await registry.scrape(by: .now + .seconds(10))
      #expect(exposition.missing == ["bad"])
      #expect(TextExposition.text(exposition, names: ["good"]) == "# TYPE good gauge\ngood 1\n")
      #expect(await registry.text("outrigger_limit_reached_total") == "")
    }
  }

  @Loop @Test func collectorDeafToItsDeadlineHoldsUpNobody() async throws {
    let clock = TestClock()
    let registry = quietRegistry(clock: clock)
    let gate = Gate()
    registry.add(
      ClosureCollector(name: "deaf") { _ in
        await gate.pass()
        return [Self.family("deaf")]
      })
    registry.add(ClosureCollector(name: "good") { _ in [Self.family("good")] })
    try await running(registry) {
      let deadline = clock.now + .seconds(10)
      async let late = registry.scrape(by: deadline)
      await gate.waitForArrivals(1)
      clock.advance(to: deadline)
      let first = await late
      #expect(first.missing == ["deaf"])
      #expect(first.families.contains { $0.name == "good" })

      // It has not come back, so it is not asked again and nobody waits for it.
      #expect(await registry.scrape(by: clock.now + .seconds(10)).missing == ["deaf"])
      #expect(gate.arrived == 1)
      let limits = TextExposition.text(
        await registry.scrape(by: clock.now + .seconds(10)), names: ["outrigger_limit_reached_total"])
      #expect(limits.hasSuffix("{limit=\"metrics.scrape_timeout\"} 3\n"))
      gate.open()
      try await eventually("the collector to be asked again") {
        await registry.scrape(by: clock.now + .seconds(10)).missing.isEmpty
      }
    }
  }

  @Loop @Test func collectorIsCancelledAtTheDeadline() async throws {
    let clock = TestClock()
    let registry = quietRegistry(clock: clock)
    registry.add(
      ClosureCollector(name: "slow") { deadline in
        try await clock.sleep(until: deadline + .seconds(60))
        return []
      })
    try await running(registry) {
      let deadline = clock.now + .seconds(10)
      async let scrape = registry.scrape(by: deadline)
      try await clock.waitForSleepers(3)
      clock.advance(to: deadline)
      #expect(await scrape.missing == ["slow"])
      try await eventually("the collector to end") { clock.sleeperCount == 0 }
    }
  }

  @Loop @Test func concurrentScrapesShareOneCollection() async throws {
    let registry = quietRegistry()
    let gate = Gate()
    registry.add(
      ClosureCollector(name: "counted") { _ in
        await gate.pass()
        return [Self.family("collections", Double(gate.arrived))]
      })
    try await running(registry) {
      let deadline = ContinuousClock.now + .seconds(60)
      let texts = await withTaskGroup(of: String.self) { group in
        for _ in 0..<5 {
          let scrape: @Loop @Sendable () async -> String = {
            TextExposition.text(await registry.scrape(by: deadline), names: ["collections"])
          }
          group.addTask(operation: scrape)
        }
        await gate.waitForArrivals(1)
        gate.open()
        var texts: [String] = []
        for await text in group { texts.append(text) }
        return texts
      }
      #expect(texts == Array(repeating: "# TYPE collections gauge\ncollections 1\n", count: 5))
      #expect(await registry.text("collections").hasSuffix(" 2\n"))
    }
  }

  @Loop @Test func scraperThatHangsUpHoldsUpNobody() async throws {
    let registry = quietRegistry()
    let gate = Gate()
    registry.add(
      ClosureCollector(name: "gated") { _ in
        await gate.pass()
        return [Self.family("gated")]
      })
    try await running(registry) {
      let deadline = ContinuousClock.now + .seconds(60)
      let gone = Task { @Loop in await registry.scrape(by: deadline) }
      await gate.waitForArrivals(1)
      gone.cancel()
      #expect(await gone.value.missing == ["gated"])
      gate.open()
      #expect(await registry.scrape(by: deadline).missing.isEmpty)
    }
  }

  @Loop @Test func removedCollectorIsAskedNoMore() async throws {
    let registry = quietRegistry()
    registry.add(ClosureCollector(name: "one") { _ in [Self.family("first")] })
    registry.add(ClosureCollector(name: "one") { _ in [Self.family("second")] })
    try await running(registry) {
      #expect(await registry.text("first", "second") == "# TYPE second gauge\nsecond 1\n")
      registry.remove(collector: "one")
      #expect(await registry.text("first", "second") == "")
    }
  }

  @Loop @Test func onlyChangesOfACollectorAreLogged() async throws {
    struct Refused: Error {}
    let lines = Watched<[String]>([])
    let registry = Registry(logger: Logger(label: "test", factory: { _ in LineRecorder(lines: lines) }))
    let isDown = Watched(true)
    registry.add(
      ClosureCollector(name: "db") { _ in
        if isDown.read({ $0 }) { throw Refused() }
        return []
      })
    try await running(registry) {
      for down in [true, true, false, false, true] {
        isDown.update { $0 = down }
        _ = await registry.scrape(by: .now + .seconds(10))
      }
    }
    #expect(
      lines.read { $0 } == [
        "warning collector failed db Refused()", "info collector recovered db", "warning collector failed db Refused()",
      ])
  }

  /// Every thread of the cooperative pool is held from before the scrape starts, as a request would start it, until it
  /// has answered: the threads themselves say whether they were let go by that.
  @Loop @Test func scrapeAnswersWhileTheCooperativePoolIsBlocked() async throws {
    let registry = quietRegistry()
    registry.add(
      ClosureCollector(name: "clocked") { deadline in
        try await LoopClock().sleep(for: .milliseconds(1))
        return try await withDeadline(deadline) { [Self.family("clocked")] }
      })
    let held = Watched((threads: 0, isReleased: false, missing: ["no answer"]))
    try await running(registry) {
      let threads = Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))
      await withTaskGroup(of: Bool.self) { group in
        for _ in 0..<threads {
          group.addTask { @concurrent in
            if held.update({
              $0.threads += 1; return $0.threads == threads
            }) {
              Loop.submit {
                Task { @Loop in
                  let missing = await registry.scrape(by: .now + .seconds(10)).missing
                  held.update { ($0.isReleased, $0.missing) = (true, missing) }
                }
              }
            }
            return held.waitBlocking(timeout: .seconds(30)) { $0.isReleased ? true : nil } ?? false
          }
        }
        for await wasReleased in group { #expect(wasReleased) }
      }
    }
    #expect(held.read { $0.missing } == [])
  }
}

/// Keeps level, message and metadata of every line.
private struct LineRecorder: LogHandler {
  let lines: Watched<[String]>
  var metadata: Logger.Metadata = [:]
  var logLevel = Logger.Level.trace

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let values = (event.metadata ?? [:]).sorted { $0.key < $1.key }.map { "\($0.value)" }
    lines.update { $0.append((["\(event.level) \(event.message)"] + values).joined(separator: " ")) }
  }
}
