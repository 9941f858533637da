import Support
import Testing

extension EndToEnd {
  /// A server's password is nowhere but in the configuration, whichever way it was written there.
  struct PasswordSecrecyTests {
    private static let canary = "canary-of-a-password"

    /// In a URL before the host and in its query, as key=value, and in texts that are no address at all.
    @Test(arguments: [
      "postgresql://bot:\(canary)@127.0.0.1:1/bot", "postgresql://bot@127.0.0.1:1/bot?password=\(canary)",
      "host=127.0.0.1 port=1 user=bot password=\(canary)", "postgresql://bot:\(canary)@127.0.0.1:port/bot",
      "postgresql://bot:\(canary)@[::1/bot", "\(canary)@127.0.0.1",
    ])
    func thePasswordOfPostgresIsInNoLineNoErrorAndNoLabel(url: String) async throws {
      try await expectSilence("postgres: {main: {url: \"\(url)\"}}\npgbouncer: {front: {url: \"\(url)\"}}")
    }

    @Test(arguments: [
      "redis://bot:\(canary)@127.0.0.1:1/0", "redis://:\(canary)@127.0.0.1:1/0",
      "redis://127.0.0.1:1/0?password=\(canary)",
      "redis://bot:\(canary)@127.0.0.1:port/0",
    ])
    func thePasswordOfRedisIsInNoLineNoErrorAndNoLabel(url: String) async throws {
      try await expectSilence("redis: {main: {url: \"\(url)\"}}")
    }

    private func expectSilence(_ section: String) async throws {
      let directory = try TemporaryDirectory()
      let file = try directory.write(section, to: "outrigger.yml")
      for command in [["check", "--config", file], ["config", "--config", file]] {
        let outcome = try await OutriggerBinary.run(command)
        #expect(!outcome.output.contains(Self.canary) && !outcome.errorOutput.contains(Self.canary), "\(command)")
      }
      let outrigger = try OutriggerBinary.start(configuration: "log: {level: trace}\n\(section)")
      do {
        try await outrigger.waitUntil("/live")
        for path in ["/metrics", "/health?verbose", "/config", "/logs?limit=1000"] {
          #expect(try await outrigger.get(path).text.contains(Self.canary) == false, "\(path)")
        }
        try await outrigger.stop()
      } catch {
        // It is no address: then it must not have started.
        #expect(outrigger.process.exitStatus == .exited(78))
      }
      #expect(!outrigger.process.output.contains(Self.canary) && !outrigger.process.errorOutput.contains(Self.canary))
    }
  }
}
