import EventLoop
import Support
import Testing

@testable import Endpoints

@Loop struct EndpointLimitTests {
  /// Two requests for each route and client; `/live` and `/version` are limited.
  private final class Counts {
    var left = ["/live": 0, "/version": 2]
  }

  private func limit(_ counts: Counts) -> EndpointLimit {
    EndpointLimit(
      find: { route, path in
        counts.left[route] != nil ? route : path == "/none" ? "/version" : counts.left["/*"].map { _ in "/*" }
      },
      decide: { name, client in
        #expect(client == "127.0.0.1")
        let left = counts.left[name] ?? 0
        counts.left[name] = left - 1
        return EndpointLimit.Verdict(
          isAllowed: left > 0, headers: [("X-RateLimit-Limit", "2"), ("X-RateLimit-Remaining", "\(max(0, left - 1))")],
          retryAfterSeconds: 7)
      })
  }

  @Test func aRouteWithALimitSaysHowItStandsAndThenRefuses() async throws {
    let bench = try await EndpointsBench(limit: limit(Counts()))
    for left in ["1", "0"] {
      let answer = try await bench.probe.get("/version")
      #expect(answer.status == 200)
      #expect(answer.headers["X-RateLimit-Limit"] == "2")
      #expect(answer.headers["X-RateLimit-Remaining"] == left)
    }
    let refused = try await bench.probe.get("/version")
    #expect(refused.status == 429)
    #expect(refused.headers["Retry-After"] == "7")
    #expect(refused.headers["X-RateLimit-Remaining"] == "0")
    #expect(
      refused.text == #"{"error":{"code":"too_many_requests","message":"This client asks too often."}}"#)
    // Also where there is no route, but not where there is no limit; and nothing of it stays with the connection.
    #expect(try await bench.probe.get("/none").status == 429)
    let free = try await bench.probe.get("/")
    #expect(free.status == 200)
    #expect(free.headers["X-RateLimit-Limit"] == nil)
    #expect(bench.probe.connectionsOpened == 1)
    await bench.stop()
  }

  @Test func probesHaveNoLimitWhateverIsConfigured() async throws {
    let counts = Counts()
    counts.left["/*"] = 0
    let bench = try await EndpointsBench(limit: limit(counts))
    #expect(try await bench.probe.get("/").status == 429)
    // Every one that is told to be a probe, under every name.
    #expect(ProbePath.patterns.count == 16)
    for pattern in ProbePath.patterns {
      let answer = try await bench.probe.get(pattern.replacing(":name", with: "module:helpdesk"))
      // The start has no items of modules.
      #expect(answer.status == (pattern.hasPrefix("/startup") && pattern.hasSuffix(":name") ? 404 : 200), "\(pattern)")
      #expect(answer.headers["X-RateLimit-Limit"] == nil)
    }
    await bench.stop()
  }

  @Test func whoMayNotAskAtAllIsNotCounted() async throws {
    let counts = Counts()
    let bench = try await EndpointsBench(policy: .alice, limit: limit(counts))
    for _ in 0..<5 { #expect(try await bench.probe.get("/version").status == 401) }
    #expect(counts.left["/version"] == 2)
    #expect(try await bench.get("/version", as: "alice:wrong").status == 401)
    #expect(try await bench.get("/version", as: "alice:U*U").status == 200)
    #expect(counts.left["/version"] == 1)
    await bench.stop()
  }
}
