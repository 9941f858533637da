import Support
import Testing

extension EndToEnd {
  struct CheckLogTests {
    private static let secret = "hush-hush"

    /// One dependency that cannot be used, by the name of its check, and why.
    private struct Failure {
      let check: String
      let reason: String
    }

    @Test func eachFailingDependencyIsOneLineWithItsReasonHoweverOftenItIsLookedAt() async throws {
      let postgres = try await PostgresServer.start(.init(requiresPassword: true))
      try await postgres.query("CREATE ROLE bot LOGIN PASSWORD 'another'")
      let other = try StrictHTTPServer()
      let outrigger = try OutriggerBinary.start(configuration: configuration(postgres.port, other.port))
      let failures = [
        Failure(check: "postgres:password", reason: "auth"), Failure(check: "postgres:host", reason: "dns"),
        Failure(check: "redis:port", reason: "protocol"), Failure(check: "redis:nobody", reason: "refused"),
      ]
      for failure in failures { try await isLookedAtOften(outrigger, failure) }
      for failure in failures {
        let lines = lines(outrigger, failure.check)
        #expect(lines.compactMap { $0["message"]?.string } == ["check failing"], "\(failure.check)")
        #expect(lines.first?["level"]?.string == "warning")
        #expect(lines.first?["fields"]?["reason"]?.string == failure.reason)
        #expect(lines.first?["error"]?["message"]?.string?.isEmpty == false)
      }
      let http = lines(outrigger, "redis:port").first?["error"]?["message"]?.string ?? ""
      #expect(http.contains("it speaks HTTP"), "\(http)")

      try await postgres.query("ALTER ROLE bot PASSWORD '\(Self.secret)'")
      try await eventually("the other change of state") {
        lines(outrigger, "postgres:password").compactMap { $0["message"]?.string } == [
          "check failing", "check passing",
        ]
      }
      try await keepsTheSecret(outrigger)
      other.stop()
    }

    private func configuration(_ postgres: UInt16, _ http: UInt16) -> String {
      """
      log: {level: debug}
      checks: {interval: 100ms, timeout: 1s, fall: 1, rise: 1}
      postgres:
        password: {url: "postgresql://bot:\(Self.secret)@127.0.0.1:\(postgres)/postgres"}
        host: {url: "postgresql://bot:\(Self.secret)@nowhere.invalid/postgres"}
      redis:
        port: {url: "redis://:\(Self.secret)@127.0.0.1:\(http)/0"}
        nobody: {url: "redis://:\(Self.secret)@127.0.0.1:1/0"}
      """
    }

    private func isLookedAtOften(_ outrigger: OutriggerBinary, _ failure: Failure) async throws {
      let labels = ["check": failure.check, "reason": failure.reason]
      try await eventually("five failed looks of \(failure.check) for \(failure.reason)", timeout: .seconds(30)) {
        // It may not listen yet.
        guard let metrics = try? await outrigger.metrics() else { return false }
        return (metrics.value("check_failures_total", labels) ?? 0) >= 5
      }
    }

    private func lines(_ outrigger: OutriggerBinary, _ check: String) -> [JSONValue] {
      outrigger.logLines.filter { $0["fields"]?["check"]?.string == check }
    }

    private func keepsTheSecret(_ outrigger: OutriggerBinary) async throws {
      for path in ["/metrics", "/health", "/ready?verbose", "/config", "/logs"] {
        let text = try await outrigger.get(path).text
        #expect(!text.isEmpty && !text.contains(Self.secret), "\(path)")
      }
      #expect(try await outrigger.stop() == .exited(0))
      #expect(!outrigger.process.output.contains(Self.secret))
      #expect(!outrigger.process.errorOutput.contains(Self.secret))
    }
  }
}
