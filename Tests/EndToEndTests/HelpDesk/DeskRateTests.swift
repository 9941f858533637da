import Glibc
import Support
import Testing

extension EndToEnd {
  struct DeskRateTests {
    /// Presses a button of the welcome so many times.
    private func press(_ data: String, _ count: Int, by user: TelegramUser, _ bed: DeskBed) async throws {
      let welcome = try await bed.say("/start", by: user, until: user == bed.chief ? "administrator" : "Welcome")
      for _ in 0..<count { bed.api.press(data, on: welcome, by: user) }
      try await bed.api.waitUntilConfirmed()
    }

    private func refusals(_ bed: DeskBed) -> Int { bed.toasts.count { $0.hasPrefix("That was a little too often.") } }

    @Test(arguments: DeskBed.Store.allCases)
    func theDesksOwnLimitsHoldUnlessOthersAreConfigured(store: DeskBed.Store) async throws {
      let bed = try await DeskBed(store, rateLimits: nil)
      try await press("create_request", 5, by: bed.ada, bed)
      #expect(refusals(bed) == 0)
      try await press("create_request", 2, by: bed.ada, bed)
      try await eventually("the sixth and the seventh refused") { refusals(bed) == 2 }
      // Three times as often for an administrator.
      try await press("create_request", 7, by: bed.chief, bed)
      #expect(refusals(bed) == 2)
      let metrics = try await bed.outrigger.metrics()
      let key = "rate_limits.actions.create_request"
      #expect(metrics.value("rate_limit_denied_total", ["action": "create_request", "limit": key]) == 2)
      #expect(try await bed.end() == .exited(0))
    }

    @Test func anActionsLimitChangesWithAReload() async throws {
      let limits = "{actions: {create_request: 1/1h}}"
      let bed = try await DeskBed(.sqlite, rateLimits: limits)
      try await press("create_request", 2, by: bed.ada, bed)
      try await eventually("the second refused") { refusals(bed) == 1 }
      let text = bed.configuration.split(separator: limits, maxSplits: 1).joined(
        separator: "{actions: {create_request: 1000/1s}}")
      try bed.outrigger.directory.write(text, to: "outrigger.yml")
      bed.outrigger.process.signal(SIGHUP)
      let line = try await bed.outrigger.process.waitForLine(containing: "\"message\":\"configuration reloaded\"")
      let applied = try JSONValue(parsing: line)["fields"]?["applied"]?.array?.compactMap(\.string)
      #expect(applied == ["rate_limits.actions.create_request"])
      try await eventually("the wait to be over") {
        let count = refusals(bed)
        try await press("create_request", 1, by: bed.ada, bed)
        return refusals(bed) == count
      }
      try await press("create_request", 20, by: bed.ada, bed)
      try await bed.press("create_request", by: bed.ada, until: "Please describe")
      #expect(try await bed.end() == .exited(0))
    }

    @Test func whatIsConfiguredWins() async throws {
      let bed = try await DeskBed(.sqlite, rateLimits: "{actions: {create_request: 1/1h}}")
      try await press("create_request", 2, by: bed.ada, bed)
      try await eventually("the second refused") { refusals(bed) == 1 }
      #expect(try await bed.end() == .exited(0))
    }
  }
}
