import Support
import Testing

extension EndToEnd {
  /// The example of a bot that asks another service, as its package builds it.
  struct WeatherBotTests {
    @Test func aCityIsAskedForOnceAndAServiceThatFailsIsCounted() async throws {
      let bed = try await WeatherBed.start()
      try await bed.askForOslo()
      try await bed.askForOthers()
      let metrics = try await bed.outrigger.metrics()
      let calls = { (status: String) in
        metrics.value(
          "weather_api_requests_total", ["endpoint": "/cities/{city}", "method": "GET", "status_code": status])
      }
      #expect(calls("200") == 1)
      #expect(calls("404") == 1)
      #expect(calls("500") == 3, "harmless calls are made again")
      let durations = ["endpoint": "/cities/{city}", "method": "GET"]
      #expect(metrics.value("weather_api_request_duration_seconds_count", durations) == 5)
      #expect(metrics.value("circuit_breaker_state", ["name": "weather"]) == 0)
      #expect(metrics.value("cache_hits_total", ["cache": "reports", "tier": "memory"]) == 3)
      #expect(metrics.value("cache_misses_total", ["cache": "reports"]) == 3)
      #expect(metrics.value("rate_limit_allowed_total", ["action": "city"]) == 6)
      #expect(metrics.value("rate_limit_denied_total", ["action": "city", "limit": "rate_limits.actions.city"]) == 1)
      let line = try await bed.outrigger.get("/logs?grep=update%20handled&limit=3").text
      #expect(line.contains("\"api_calls\""))
      try await bed.stop()
    }
  }
}
