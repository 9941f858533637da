import FoundationEssentials
import Support
import Testing

extension EndToEnd {
  /// The examples of docs/http-api.md, as someone would type them.
  struct HTTPExampleTests {
    private struct Example {
      let command: String
      let status: String
      /// What the answer holds.
      let text: String
    }

    private static func examples() throws -> [Example] {
      let text = try String(contentsOfFile: RepositoryPath.of("docs/http-api.md"), encoding: .utf8)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      return lines.indices.compactMap { index in
        guard lines[index].hasPrefix("curl "), lines[index + 1] == "```", lines[index + 2].hasPrefix("> ") else {
          return nil
        }
        let words = lines[index + 2].dropFirst(2)
        let quoted = words.split(separator: "`", omittingEmptySubsequences: false)
        return Example(
          command: lines[index], status: String(words.prefix(3)), text: quoted.count > 1 ? String(quoted[1]) : "")
      }
    }

    @Test func everyExampleAnswersAsItIsTold() async throws {
      let api = try FakeBotAPI()
      let outrigger = try OutriggerBinary.start(
        configuration: """
          http: {token: correct-horse}
          probe: {allow: ["127.0.0.1:*"]}
          bot:
            telegram:
              token: "\(api.token)"
              api_url: "\(api.url)"
              mode: webhook
              webhook: {url: "https://bot.example.com/telegram/webhook", secret_token: sesame}
          """)
      try await outrigger.waitUntil("/ready")
      let examples = try Self.examples()
      #expect(examples.count > 15)
      let variables = Launch.plainEnvironment.merging(
        ["URL": "http://127.0.0.1:\(outrigger.port)", "TOKEN": "correct-horse", "SECRET": "sesame"]
      ) { $1 }
      for example in examples {
        let shell = Launch("sh", ["-c", example.command + " -w '\n%{http_code}'"], environment: variables)
        let output = try await Command.run(shell).output
        #expect(output.hasSuffix("\n\(example.status)"), "\(example.command): \(output.suffix(300))")
        #expect(example.text.isEmpty || output.contains(example.text), "\(example.command): \(output.prefix(300))")
      }
      #expect(try await outrigger.process.waitForExit() == .exited(0), "the last example drains it")
      let routes = try String(contentsOfFile: RepositoryPath.of("docs/security.md"), encoding: .utf8)
        .split(separator: "\n").filter { $0.hasPrefix("| `GET /") || $0.hasPrefix("| `POST /") }
        // The page's own and a bot's are not for people to type.
        .filter { !$0.contains(" /page/") && !$0.contains(" /api/") }
      for route in routes {
        let path = route.split(separator: "`")[1].split(separator: " ")[1].replacing("/:name", with: "/")
        #expect(examples.contains { $0.command.contains("URL\(path)") }, "no example for \(path)")
      }
    }
  }
}
