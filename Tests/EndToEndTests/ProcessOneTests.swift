import Glibc
import Testing

@testable import Support

extension EndToEnd {
  /// As the first process of a container.
  struct ProcessOneTests {
    /// Not every machine lets an ordinary program make namespaces.
    @Sendable private static func canUnshare() async throws -> Bool {
      try await Command.run(Launch("unshare", ["-Urpf", "--mount-proc", "true"])).status == .exited(0)
    }

    @Test(.enabled("needs user namespaces", canUnshare)) func itEndsWhenAskedAndReapsOrphans() async throws {
      let folder = try TemporaryDirectory()
      let port = try FreePort.next()
      var environment = try OutriggerBinary.scriptEnvironment()
      let binary = environment["OUTRIGGER_BINARY"] ?? ""
      environment["OUTRIGGER_HTTP_LISTEN"] = "127.0.0.1:\(port)"
      let script =
        "for i in 1 2 3; do (setsid sh -c 'exit 0' &); done; echo spawned; \(ProgramSetup.untilTerminated)"
      let process = try ChildProcess.start(
        Launch(
          "unshare", ["-Urpf", "--mount-proc", binary, "run", "--", "sh", "-c", script], environment: environment,
          directory: folder.path))
      try await process.waitForLine(containing: "\"message\":\"spawned\"")
      let first = try #require(ProcessFamily.descendants(of: process.pid).min())
      try await eventually("no zombies") { ProcessFamily.zombies(of: first).isEmpty }
      #expect(try await HTTPProbe(port: port).get("/live").status == 200)
      kill(first, SIGTERM)
      #expect(try await process.waitForExit() == .exited(0))
    }
  }
}
