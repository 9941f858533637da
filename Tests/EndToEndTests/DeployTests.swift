import Support
import Testing

extension EndToEnd {
  /// What stands around the binary in the repository.
  struct DeployTests {
    private var root: String { "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") }

    @Test func prometheusAcceptsTheScrapeConfiguration() async throws {
      try await Command.succeed(Launch("promtool", ["check", "config", "\(root)/prometheus.yml"]))
    }

    @Test func makeHelpListsEveryTarget() async throws {
      let help = try await Command.succeed(Launch("make", ["-C", root, "--no-print-directory", "help"]))
      let targets = help.split(separator: "\n").compactMap {
        $0.split(separator: " ").dropFirst().first.map(String.init)
      }
      #expect(
        targets == [
          "help", "run", "generate", "migration", "test", "test-unit", "build", "stack", "coverage", "race", "bench",
          "bench-lifecycle", "bench-exporters", "bench-bot", "dashboards", "load", "profile", "package", "format",
          "lint", "clean",
        ])
    }
  }
}
