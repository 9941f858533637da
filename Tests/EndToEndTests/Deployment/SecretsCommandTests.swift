import Support
import Testing

extension EndToEnd {
  /// `outrigger secrets` as an operator meets it.
  struct SecretsCommandTests {
    private static let key = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
    private static let other = "Hx4dHBsaGRgXFhUUExIREA8ODQwLCgkIBwYFBAMCAQA="

    private func run(
      _ words: [String], in folder: TemporaryDirectory, key: String? = key, input: String = "",
      more: [String: String] = [:]
    ) async throws -> Command.Outcome {
      var environment = more
      environment["OUTRIGGER_SECRETS_FILE"] = folder.file("secrets")
      environment["OUTRIGGER_SECRETS_KEY"] = key
      return try await OutriggerBinary.run(
        ["secrets"] + words, environment: environment, directory: folder.path, input: .bytes(Array(input.utf8)))
    }

    @Test func aSecretIsKeptListedReadRotatedAndRemoved() async throws {
      let folder = try TemporaryDirectory()
      #expect(try await run(["set", "token"], in: folder, input: "canary-7\n").output == "token is kept\n")
      #expect(try await run(["get", "token"], in: folder).output == "canary-7\n")
      #expect(try await run(["list"], in: folder).output.hasPrefix("token 20"))
      #expect(try await run(["rotate"], in: folder).output == "1 secrets are encrypted anew\n")
      let renewed = try await run(["rotate"], in: folder, more: ["OUTRIGGER_SECRETS_NEW_KEY": Self.other])
      #expect(renewed.status == .exited(0))
      #expect(try await run(["get", "token"], in: folder, key: Self.other).output == "canary-7\n")
      let refused = try await run(["get", "token"], in: folder)
      #expect(refused.status == .exited(1) && refused.errorOutput.contains("the master key does not open"))
      #expect(try await run(["remove", "token"], in: folder, key: Self.other).output == "token is removed\n")
      let audit = try await run(["audit"], in: folder, key: nil)
      #expect(audit.status == .exited(0))
      let actions = try audit.output.split(separator: "\n").map { try JSONValue(parsing: String($0))["action"]?.string }
      #expect(actions == ["set", "get", "list", "rotate", "rotate", "get", "get", "remove"])
      #expect(!audit.output.contains("canary"))
    }

    @Test func aBotRunsWithItsTokenFromTheFileAndShowsItNowhere() async throws {
      let api = try FakeBotAPI()
      let folder = try TemporaryDirectory()
      _ = try await run(["set", "telegram"], in: folder, input: api.token)
      let outrigger = try OutriggerBinary.start(
        configuration: """
          secrets: {file: "\(folder.file("secrets"))"}
          bot: {telegram: {token: "secret:telegram", api_url: "\(api.url)"}}
          """, environment: ["ENCRYPTION_KEY": Self.key])
      try await outrigger.waitUntil("/ready")
      api.send("/start")
      try await api.waitForMessage(containing: "Welcome, Ada.")
      #expect(!(try await outrigger.get("/config").text.contains(api.token)))
      #expect(try await outrigger.stop() == .exited(0))
      #expect(!outrigger.process.output.contains(api.token))
    }

    /// At each of its system calls that touch the file, and at each time it makes one: a killed rotation leaves a file that opens.
    @Test func aRotationThatIsKilledAtAnyMomentLeavesAReadableFile() async throws {
      let folder = try TemporaryDirectory()
      for name in ["a", "b", "c"] { _ = try await run(["set", name], in: folder, input: "value of \(name)") }
      var killed = 0
      for call in ["openat", "write", "fsync", "rename", "flock", "close"] {
        for time in 1...(call == "openat" || call == "close" ? 24 : 6) {
          let strace = Launch(
            "strace",
            [
              "-f", "-qq", "-o", "/dev/null", "-P", folder.path, "-P", folder.file("secrets"), "-P",
              folder.file("secrets.new"), "-P", folder.file("secrets.lock"), "-P", folder.file("secrets.audit"),
              "-e", "trace=\(call)", "-e", "inject=\(call):signal=KILL:when=\(time)",
              try OutriggerBinary.scriptEnvironment()["OUTRIGGER_BINARY"] ?? "", "secrets", "rotate",
            ],
            environment: Launch.plainEnvironment.merging([
              "OUTRIGGER_SECRETS_FILE": folder.file("secrets"), "OUTRIGGER_SECRETS_KEY": Self.key,
              "LLVM_PROFILE_FILE": "/dev/null",
            ]) { $1 }, directory: folder.path)
          let status = try await Command.run(strace).status
          if status == .exited(0) { break }
          killed += 1
          let list = try await run(["get", "b"], in: folder)
          #expect(list.output == "value of b\n", "killed at \(call) \(time): \(list.errorOutput)")
        }
      }
      #expect(killed >= 10, "strace killed it \(killed) times")
      // And at moments nobody chose.
      for _ in 0..<(50 - min(killed, 40)) {
        let rotation = try OutriggerBinary.client(
          ["secrets", "rotate"],
          environment: ["OUTRIGGER_SECRETS_FILE": folder.file("secrets"), "OUTRIGGER_SECRETS_KEY": Self.key])
        for _ in 0..<Int.random(in: 0..<40) { _ = folder.names }
        try await rotation.kill()
      }
      for name in ["a", "b", "c"] {
        #expect(try await run(["get", name], in: folder).output == "value of \(name)\n")
      }
      #expect(try await run(["rotate"], in: folder).status == .exited(0))
    }
  }
}
