import EventLoop
import Support
import Testing

@testable import StatusPage

@Loop struct HeadlineTests {
  /// The first event's headline.
  private func headline(_ change: @Loop (PageBench) async throws -> Void) async throws -> JSONValue? {
    let bench = try await PageBench()
    try await change(bench)
    let stream = try await bench.probe.stream("/page/status")
    let event = try await nextEvent(stream)
    stream.close()
    await bench.stop()
    return event["headline"]
  }

  @Test func withNothingWrongItIsReady() async throws {
    let headline = try await headline { $0.checks = [try await checked("redis:cache", failing: false)] }
    #expect(headline?["state"]?.string == "ready")
    #expect(headline?["reasons"]?[0] == nil)
  }

  @Test func aFailingCheckThatReadinessDoesNotNeedIsDegradedAndSaysWhy() async throws {
    let headline = try await headline { $0.checks = [try await checked("redis:cache", failing: true)] }
    #expect(headline?["state"]?.string == "degraded")
    #expect(headline?["reasons"]?[0]?["what"]?.string == "redis:cache")
    #expect(headline?["reasons"]?[0]?["why"]?.string == "fails: refused")
    #expect(headline?["reasons"]?[0]?["detail"]?.string == "10.0.0.7 refused")
  }

  @Test func aCriticalOneIsNotReady() async throws {
    let headline = try await headline {
      $0.checks = [try await checked("postgres:main", isCritical: true, failing: true)]
    }
    #expect(headline?["state"]?.string == "not ready")
    #expect(headline?["reasons"]?[0]?["why"]?.string == "fails: refused, critical")
  }

  @Test func aModuleThatWaitsSaysForWhat() async throws {
    let headline = try await headline {
      $0.modules = [PageBench.module(state: "waiting", isReady: false, error: "postgres:main is down")]
    }
    #expect(headline?["state"]?.string == "not ready")
    #expect(headline?["reasons"]?[0]?["detail"]?.string == "postgres:main is down")
  }

  @Test func aSinkThatFailsIsDegraded() async throws {
    let headline = try await headline {
      $0.sinks = [.init(name: "loki", isFailing: true, lastError: "503", oldestPending: nil)]
    }
    #expect(headline?["state"]?.string == "degraded")
    #expect(headline?["reasons"]?[0]?["what"]?.string == "log sink loki")
  }

  @Test func drainingNamesItsPhase() async throws {
    let headline = try await headline { $0.isDraining = true }
    #expect(headline?["state"]?.string == "draining")
    #expect(headline?["reasons"]?[0]?["why"]?.string == "phase updates")
  }
}

/// The next event's data, as JSON.
@Loop func nextEvent(_ stream: ProbeStream) async throws -> JSONValue {
  while let line = try await stream.nextLine(timeout: .seconds(30)) {
    if line.hasPrefix("data: ") { return try JSONValue(parsing: String(line.dropFirst(6))) }
  }
  throw SupportError("The stream has ended.")
}
