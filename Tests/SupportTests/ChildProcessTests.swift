import Glibc
import Support
import Testing

struct ChildProcessTests {
  @Test func outputAndExitCodeAreCaptured() async throws {
    let child = try ChildProcess.start(Launch("sh", ["-c", "echo one; echo two >&2; printf three; exit 7"]))
    #expect(try await child.waitForExit() == .exited(7))
    #expect(child.output == "one\nthree")
    #expect(child.errorOutput == "two\n")
    var lines: [String] = []
    for await line in child.lines(of: .standardOutput) { lines.append(line) }
    #expect(lines == ["one", "three"])
  }

  @Test func aLineIsWaitedForAndInputIsSent() async throws {
    let child = try ChildProcess.start(Launch("cat", input: .pipe))
    try await child.send("hello\n")
    #expect(try await child.waitForLine(containing: "hell") == "hello")
    child.closeInput()
    #expect(try await child.waitForExit() == .exited(0))
  }

  @Test func aSignalEndsTheChild() async throws {
    let child = try ChildProcess.start(Launch("cat", input: .pipe))
    child.signal(SIGTERM)
    #expect(try await child.waitForExit() == .signalled(SIGTERM))
  }

  @Test func theChildHasNoSignalBlockedAndOnlyTheGivenEnvironment() async throws {
    let mask = try await Command.succeed(Launch("grep", ["SigBlk", "/proc/self/status"]))
    #expect(mask == "SigBlk:\t0000000000000000\n")
    let environment = try await Command.succeed(Launch("/usr/bin/env", environment: ["A": "b"]))
    #expect(environment == "A=b\n")
  }

  @Test func aMissingProgramIsAnError() async throws {
    #expect(throws: SupportError.self) { try ChildProcess.start(Launch("/nonexistent/program")) }
    #expect(throws: SupportError.self) { try ChildProcess.start(Launch("no-such-program")) }
  }

  @Test func theChildEndsWithItsValue() async throws {
    var child: ChildProcess? = try ChildProcess.start(Launch("cat", input: .pipe))
    let pid = try #require(child?.pid)
    child = nil
    try await eventually("the end of the child") { kill(pid, 0) < 0 }
  }
}
