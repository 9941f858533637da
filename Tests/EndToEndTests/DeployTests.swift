import Support
import Testing

extension EndToEnd {
  /// What stands around the binary in the repository.
  struct DeployTests {
    private var root: String { "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") }

    @Test func prometheusAcceptsTheScrapeConfiguration() async throws {
      try await Command.succeed(Launch("promtool", ["check", "config", "\(root)/prometheus.yml"]))
    }

    /// The manifest names folders, and without one of them nothing is built.
    @Test func theImagesContextHasEveryFolderOfTheManifest() async throws {
      let folder = try TemporaryDirectory()
      let lines = String(decoding: try WholeFile.bytes(RepositoryPath.of(".dockerignore")), as: UTF8.self)
      let places = lines.split(separator: "\n").filter { $0.hasPrefix("!") }.map { String($0.dropFirst()) }
      #expect(places.contains("Package.swift"))
      for place in places {
        // Where it is not there to copy, as the lock file in a fresh clone, there is nothing to lack either.
        _ = try await Command.run(
          Launch("cp", ["-r", "--parents", place, folder.path], directory: RepositoryPath.of("")))
      }
      let outcome = try await Command.run(
        BuiltProgram.tool("swift", ["package", "--package-path", folder.path, "describe"]), timeout: .seconds(120))
      #expect(outcome.status == .exited(0), "\(outcome.errorOutput)")
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
