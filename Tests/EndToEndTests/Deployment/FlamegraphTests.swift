import FoundationEssentials
import Support
import Testing

extension EndToEnd {
  /// deploy/load/flamegraph.py, on what `perf script` prints.
  struct FlamegraphTests {
    private static let sample = """
      outrigger 12 1.000: 2004008 cycles:
      \t    55d0 static Scrape.write<A>(_:) (.resume.0)+0x12 (/usr/bin/outrigger)
      \t    55d1 main+0x1 (/usr/bin/outrigger)

      outrigger 12 1.002: 2004008 cycles:
      \t    55d1 main+0x1 (/usr/bin/outrigger)


      """

    @Test func stacksAreCountedAndDrawn() async throws {
      let folder = try TemporaryDirectory()
      var launch = Launch("python3", [RepositoryPath.of("deploy/load/flamegraph.py"), "scrape", folder.path])
      launch.input = .bytes(Array(Self.sample.utf8))
      try await Command.succeed(launch)
      let folded = try String(contentsOfFile: folder.file("scrape.folded"), encoding: .utf8)
      #expect(folded.split(separator: "\n").sorted() == ["main 1", "main;static Scrape.write<A>(_:) (.resume.0) 1"])
      let drawing = try String(contentsOfFile: folder.file("scrape.svg"), encoding: .utf8)
      #expect(drawing.hasPrefix("<svg ") && drawing.hasSuffix("</svg>\n"))
      #expect(drawing.contains("<title>main: 2 samples, 100.0 %</title>"))
      #expect(drawing.contains("static Scrape.write&lt;A&gt;(_:) (.resume.0): 1 samples, 50.0 %"))
    }

    @Test func noSamplesAreSaid() async throws {
      let folder = try TemporaryDirectory()
      let outcome = try await Command.run(
        Launch("python3", [RepositoryPath.of("deploy/load/flamegraph.py"), "scrape", folder.path]))
      #expect(outcome.status == .exited(1))
      #expect(outcome.errorOutput == "error: perf took no samples\n")
    }
  }
}
