import Support
import Testing

/// The program `hammer` says itself what it found.
struct HammerTests {
  @Test func writersOnEveryProcessorAndScrapesWithoutAPauseNeverDisagree() async throws {
    let outcome = try await Command.run(Launch(try BuiltProgram.path("hammer"), ["10"]), timeout: .seconds(120))
    #expect(outcome.output.hasSuffix("each consistent.\n"), "\(outcome.output)\(outcome.errorOutput)")
    #expect(outcome.status == .exited(0))
  }
}
