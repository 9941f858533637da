import Support
import Testing

extension EndToEnd {
  struct CommandsTests {
    private static let good = """
      http: {token: hush-http}
      postgres: {main: {url: "postgresql://u:hush-url@127.0.0.1:1/x", password: hush-postgres}}
      redis: {main: {url: "redis://:hush-redis@127.0.0.1:1/0"}}
      bot: {storage: "sqlite:bot.db", telegram: {token: "123:hush-telegram"}}
      """

    @Test func aGoodFilePassesTheCheckWithoutItsDependenciesAndFailsItWithThem() async throws {
      let directory = try TemporaryDirectory()
      let file = try directory.write(Self.good, to: "outrigger.yml")
      let offline = try await OutriggerBinary.run(["check", "--offline", "--config", file])
      #expect(offline.output == "configuration: ok\n")
      #expect(offline.errorOutput == "")
      #expect(offline.status == .exited(0))
      let online = try await OutriggerBinary.run(["check", "--config", file])
      #expect(online.output.contains("\npostgres:main: refused: "))
      #expect(online.output.contains("\nredis:main: refused: "))
      #expect(!(online.output + online.errorOutput).contains("hush"))
      #expect(online.status == .exited(1))
    }

    @Test func theConfigurationIsShownWithoutItsSecrets() async throws {
      let directory = try TemporaryDirectory()
      let file = try directory.write(Self.good, to: "outrigger.yml")
      let outcome = try await OutriggerBinary.run(["config", "--config", file])
      #expect(!outcome.output.contains("hush"))
      #expect(outcome.output.contains("url: \"postgresql://u:***@127.0.0.1:1/x\"\n"))
      #expect(outcome.output.contains("url: \"redis://:***@127.0.0.1:1/0\"\n"))
      #expect(outcome.output.split(separator: "\n").count { $0.hasSuffix(": \"***\"") } == 3)
      #expect(outcome.status == .exited(0))
    }

    @Test func healthExitsByLivenessAndReadiness() async throws {
      let outrigger = try OutriggerBinary.start(
        configuration: "postgres: {main: {url: \"postgresql://127.0.0.1:1/x\", critical: true}}")
      try await outrigger.waitUntil("/startup")
      let url = ["--url", "http://127.0.0.1:\(outrigger.port)"]
      #expect(try await OutriggerBinary.run(["health"] + url).status == .exited(0))
      let ready = try await OutriggerBinary.run(["health", "--ready"] + url)
      #expect(ready.status == .exited(1))
      #expect(ready.output.contains("[-]postgres:main failed"))
      try await outrigger.stop()
      #expect(try await OutriggerBinary.run(["health"] + url).status == .exited(1))
    }

    @Test func logsAreFoundByCorrelationID() async throws {
      let database = try await TestDatabase()
      let setup = DeskSetup(api: try FakeBotAPI(), postgres: database.url)
      let outrigger = try await setup.startReady()
      let id = setup.api.send("/start")
      let handled = try await eventually("the closing line") {
        outrigger.logLines.first { $0["message"]?.string == "update handled" && $0["update_id"]?.int == id }
      }
      let correlation = try #require(handled["correlation_id"]?.string)
      let words = ["logs", "--url", "http://127.0.0.1:\(outrigger.port)", "--correlation-id", correlation, "--json"]
      let outcome = try await OutriggerBinary.run(words)
      let lines = try outcome.output.split(separator: "\n").map { try JSONValue(parsing: String($0)) }
      #expect(lines.contains(handled))
      #expect(lines.allSatisfy { $0["correlation_id"]?.string == correlation })
      #expect(outcome.status == .exited(0))
      try await outrigger.stop()
    }

    @Test func theVersionIsOneLine() async throws {
      let outcome = try await OutriggerBinary.run(["version"])
      #expect(outcome.output.hasPrefix("outrigger "))
      #expect(outcome.output.split(separator: "\n").count == 1)
      #expect(outcome.status == .exited(0))
    }
  }
}
