import Support
import Testing

/// The articles' code is the code of files that are compiled and run by tests.
struct ArticleTests {
  @Test(arguments: [
    ("YourFirstBot", "Examples/EchoBot/Package.swift"),
    ("YourFirstBot", "Examples/EchoBot/Sources/EchoBot/EchoBot.swift"),
    ("YourFirstBot", "Tests/BotTestingTests/NoteBot.swift"),
    ("TestingIt", "Tests/BotTestingTests/NoteBotTests.swift"),
  ])
  func theCodeOfAnArticleIsThatOfAFile(article: String, file: String) throws {
    let code = try text(file)
    #expect(try snippets(article).contains(code), "\(article) has not all of \(file)")
  }

  @Test(arguments: ["YourFirstBot", "TestingIt", "RunningIt"])
  func everySnippetOfSwiftIsAFile(article: String) throws {
    let files = [
      "Examples/EchoBot/Package.swift", "Examples/EchoBot/Sources/EchoBot/EchoBot.swift",
      "Tests/BotTestingTests/NoteBot.swift", "Tests/BotTestingTests/NoteBotTests.swift",
    ]
    let known = try files.map(text)
    for snippet in try snippets(article) { #expect(known.contains(snippet), "\(snippet)") }
  }

  /// What stands between ```swift and ```.
  private func snippets(_ article: String) throws -> [String] {
    let lines = try text("Sources/Kit/BotKit/BotKit.docc/\(article).md").split(
      separator: "\n", omittingEmptySubsequences: false)
    var snippets: [String] = []
    var open: [Substring]?
    for line in lines {
      if line == "```swift" {
        open = []
      } else if line == "```", let lines = open {
        snippets.append(lines.map { "\($0)\n" }.joined())
        open = nil
      } else {
        open?.append(line)
      }
    }
    return snippets
  }

  private func text(_ file: String) throws -> String {
    String(decoding: try WholeFile.bytes(RepositoryPath.of(file)), as: UTF8.self)
  }
}
