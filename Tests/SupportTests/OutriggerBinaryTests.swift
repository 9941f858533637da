import Support
import Testing

struct OutriggerBinaryTests {
  @Test func theBuiltProgramIsFoundAndRun() async throws {
    let outcome = try await OutriggerBinary.run(["version"])
    #expect(outcome.status == .exited(0))
    #expect(outcome.output.contains("outrigger"))
  }
}
