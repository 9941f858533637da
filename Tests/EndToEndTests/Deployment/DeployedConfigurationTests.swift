import FoundationEssentials
import Support
import Testing

extension EndToEnd {
  /// The configurations that deploy/ brings, as the program reads them.
  struct DeployedConfigurationTests {
    @Test(arguments: [
      "deploy/kubernetes/base/outrigger.yml", "deploy/kubernetes/overlays/native-sidecar/outrigger.yml",
      "deploy/debian/outrigger.yml",
    ])
    func aFileIsAccepted(file: String) async throws { try await accepts(RepositoryPath.of(file)) }

    @Test func theOneInsideComposeIsAcceptedWithItsVariables() async throws {
      let lines = try String(contentsOfFile: RepositoryPath.of("deploy/compose.yml"), encoding: .utf8)
        .split(separator: "\n", omittingEmptySubsequences: false)
      let start = try #require(lines.lastIndex { $0 == "  outrigger:" })
      let content = lines[(start + 1)...].drop { $0 != "    content: |" }.dropFirst().prefix { $0.hasPrefix("      ") }
      let folder = try TemporaryDirectory()
      let file = try folder.write(content.map { $0.dropFirst(6) }.joined(separator: "\n"), to: "outrigger.yml")
      #expect(content.count >= 3)
      let variables = [
        "DATABASE_URL": "postgresql://outrigger:outrigger@postgres:5432/outrigger", "REDIS_URL": "redis://redis:6379/0",
      ]
      try await accepts(file, environment: variables)
      // On top of it compose.prod.yml gives secrets as files.
      let secret = try folder.write("123456:secret", to: "secret", mode: 0o600)
      let production = variables.merging([
        "DATABASE_URL": "postgresql://outrigger@postgres:5432/outrigger", "TELEGRAM_BOT_TOKEN": "",
        "OUTRIGGER_POSTGRES_MAIN_PASSWORD_FILE": secret, "OUTRIGGER_BOT_TELEGRAM_TOKEN_FILE": secret,
        "OUTRIGGER_HTTP_TOKEN_FILE": secret, "OUTRIGGER_SERVICE_ENVIRONMENT": "production",
      ]) { $1 }
      try await accepts(file, environment: production)
    }

    private func accepts(_ file: String, environment: [String: String] = [:]) async throws {
      let outcome = try await OutriggerBinary.run(
        ["check", "--offline", "--config", file], environment: environment)
      #expect(outcome.status == .exited(0), "\(outcome.errorOutput)")
      #expect(outcome.output == "configuration: ok\n")
    }
  }
}
