import EventLoop
import Glibc
import Support
import Testing

@testable import Processes

@Loop struct ProgramProcessTests {
  private let lines = Watched<[ProgramLine]>([])

  private func start(_ script: String, maxLine: Int = 1024) throws -> ProgramProcess {
    let program = Program("sh", ["-c", script], environment: ["PATH": "/usr/bin:/bin"])
    return try ProgramProcess(program, maxLine: maxLine) { [lines] line in lines.update { $0.append(line) } }
  }

  private func end(of process: ProgramProcess) async -> ProgramEnd? {
    await process.ended.waitUncancelled()
    await process.close()
    return process.end
  }

  @Test(arguments: [(0, ProgramEnd.exited(0)), (1, .exited(1)), (125, .exited(125)), (255, .exited(255))])
  func itsExitCodeIsToldAsItIs(code: Int, end: ProgramEnd) async throws {
    #expect(await self.end(of: try start("exit \(code)")) == end)
    #expect(end.exitCode == Int32(code))
    #expect(end.label == "\(code)")
  }

  @Test func aSignalIsToldByItsNameAndAsAShellHasIt() async throws {
    let end = await end(of: try start("kill -SEGV $$"))
    #expect(end == .signalled(SIGSEGV))
    #expect(end?.label == "SIGSEGV")
    #expect(end?.exitCode == 139)
    #expect(end.map { "\($0)" } == "was ended by SIGSEGV")
    #expect(ProgramEnd.signalled(40).label == "signal 40")
  }

  @Test func linesOfBothStreamsComeInTheirOrderAndTheLastNeedsNoEnd() async throws {
    let process = try start("printf 'one\\r\\ntwo\\n\\nthree'; printf 'oops\\n' >&2")
    _ = await end(of: process)
    let read = lines.read { $0 }
    #expect(
      read.filter { $0.stream == .standardOutput }.map { String(decoding: $0.bytes, as: UTF8.self) } == [
        "one", "two", "three",
      ])
    #expect(read.filter { $0.stream == .standardError }.map { String(decoding: $0.bytes, as: UTF8.self) } == ["oops"])
  }

  @Test func aLineOverTheLimitIsCutAndSaysByHowMuch() async throws {
    _ = await end(of: try start("head -c 100000 /dev/zero | tr '\\0' x; echo; echo next", maxLine: 1000))
    #expect(lines.read { $0.map(\.bytes.count) } == [1000, 4])
    #expect(lines.read { $0.map(\.cutBytes) } == [99_000, 0])
  }

  /// Or the reader of a program that has closed its output asks again and again, at the cost of a processor.
  @Test func theEndOfAStreamIsTakenForOneAlsoRightAfterNothing() throws {
    var ends: [Int32] = [-1, -1]
    #expect(pipe(&ends) == 0)
    #expect(fcntl(ends[0], F_SETFL, O_NONBLOCK) == 0)
    defer { close(ends[0]) }
    var reader = StreamReader(ends[0], .standardOutput, 100)
    #expect(!reader.read { _ in })
    #expect(reader.isOpen)
    #expect(write(ends[1], "one\ntwo", 7) == 7)
    #expect(reader.read { line in lines.update { $0.append(line) } })
    #expect(!reader.read { _ in })
    #expect(reader.isOpen)
    close(ends[1])
    #expect(!reader.read { _ in })
    #expect(!reader.isOpen)
    reader.readToEnd { line in lines.update { $0.append(line) } }
    #expect(lines.read { $0.map { String(decoding: $0.bytes, as: UTF8.self) } } == ["one", "two"])
  }

  @Test func aProgramThatClosesItsOutputRunsOn() async throws {
    let process = try start("echo bye; exec >&- 2>&-; exec sleep 600")
    try await lines.wait(for: "its line") { $0.isEmpty ? nil : () }
    await process.close()
    #expect(process.end == nil)
    process.signalGroup(SIGKILL)
    #expect(await end(of: process) == .signalled(SIGKILL))
  }

  @Test func itIsTheFirstOfAGroupOfItsOwn() async throws {
    let process = try start("sleep 600 & echo $!; wait")
    let line = try await lines.wait(for: "the pid") { $0.first }
    let grandchild = try #require(Int32(String(decoding: line.bytes, as: UTF8.self)))
    #expect(getpgid(process.id) == process.id)
    #expect(process.isMember(grandchild))
    #expect(!process.isMember(getpid()))
    #expect(process.isMember(4_194_000), "one that has ended already is taken for one")
    process.signal(SIGKILL)
    await process.ended.waitUncancelled()
    #expect(process.isGroupAlive)
    process.signalGroup(SIGKILL)
    try await eventually("the end of the group") { @Loop in !process.isGroupAlive }
    await process.close()
  }

  @Test func itSaysWhichSignalsAProgramHandles() async throws {
    let process = try start("trap 'exit 0' HUP; echo set; while :; do sleep 0.02; done")
    try await lines.wait(for: "the trap") { $0.isEmpty ? nil : () }
    #expect(process.handles(SIGHUP))
    // The shell blocks every signal for the moment in which it forks.
    try await eventually("the signal it does not handle") { @Loop in !process.handles(SIGUSR1) }
    process.signal(SIGHUP)
    #expect(await end(of: process) == .exited(0))
    #expect(!process.handles(SIGHUP))
    #expect(process.state == nil)
  }

  @Test func aProgramThatIsNotThereIsSaidToBeMissing() {
    #expect(throws: ProgramError.notFound(command: "no-such-program")) {
      try Program("no-such-program", environment: [:]).path()
    }
    #expect(throws: ProgramError.cannotStart(path: "/nowhere/x", errno: ENOENT)) {
      try ProgramProcess(Program("/nowhere/x", environment: [:]), maxLine: 100) { _ in }
    }
    #expect(throws: ProgramError.cannotStart(path: "/etc/passwd", errno: EACCES)) {
      try ProgramProcess(Program("/etc/passwd", environment: [:]), maxLine: 100) { _ in }
    }
  }

  @Test func socketsThatWerePassedAreTakenOnlyByWhomTheyAreFor() {
    #expect(InheritedSockets.take(["LISTEN_PID": "1", "LISTEN_FDS": "1"], pid: 2) == [])
    #expect(InheritedSockets.take([:], pid: 2) == [])
    for count in ["0", "-1", "many"] {
      #expect(InheritedSockets.take(["LISTEN_PID": "2", "LISTEN_FDS": count], pid: 2) == [])
    }
  }
}
