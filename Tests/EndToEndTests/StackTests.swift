import Glibc
import Support
import Testing

extension EndToEnd {
  struct StackTests {
    private static let script =
      "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/deploy/scripts/stack.sh"

    @Test func theStackIsScrapedByItsPrometheusAndLeavesNothingBehind() async throws {
      try await withStack { stack, _ in
        try await stack.waitForLine(
          containing: "==> Prometheus scrapes the sidecar: up == 1", of: .standardError, timeout: .seconds(120))
        #expect(try await stack.waitForExit(timeout: .seconds(60)) == .exited(0))
      }
    }

    @Test func aStackThatIsToldToStopEndsItsServers() async throws {
      try await withStack { stack, folder in
        try await eventually("the stack's Redis", timeout: .seconds(60)) {
          ProcessFamily.commands(naming: folder).contains { $0.hasPrefix("redis-server ") }
        }
        stack.signal(SIGTERM)
        #expect(try await stack.waitForExit(timeout: .seconds(60)) == .exited(143))
      }
    }

    /// Starts the stack with its folder in one of the test's own, and looks that both are left empty by every process.
    private func withStack(_ body: (ChildProcess, String) async throws -> Void) async throws {
      let folder = try TemporaryDirectory()
      let environment = try OutriggerBinary.scriptEnvironment().merging(["TMPDIR": folder.path]) { $1 }
      var launch = Launch(Self.script, ["--check"], environment: environment, directory: folder.path)
      launch.deathSignal = SIGTERM  // its servers have sessions of their own, which only the script ends
      let stack = try ChildProcess.start(launch)
      do {
        try await body(stack, folder.path)
      } catch {
        _ = try? await stack.terminate(grace: .seconds(60))
        throw error
      }
      #expect(folder.names == [])
      #expect(ProcessFamily.commands(naming: folder.path) == [])
    }
  }
}
