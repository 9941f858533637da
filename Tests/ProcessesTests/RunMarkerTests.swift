import Glibc
import Support
import Testing

@testable import Processes

struct RunMarkerTests {
  private let folder: TemporaryDirectory
  private var path: String { folder.file("var/outrigger.run") }

  init() throws { folder = try TemporaryDirectory() }

  @Test func theFirstProcessHasNoneBeforeItAndMakesTheFolder() throws {
    let marker = try #require(RunMarker(path: path, now: 1_700_000_000))
    #expect(marker.previous == nil)
    #expect(marker.uncleanEnds == 0)
    let text = try #require(folder.read("var/outrigger.run"))
    #expect(text.hasPrefix("state=running\npid="))
    #expect(text.hasSuffix("\nstarted=1700000000\nunclean_ends=0\n"))
  }

  @Test func aProcessThatCameToItsEndIsNotNoticed() throws {
    let first = RunMarker(path: path, now: 1)
    first?.noteEnd()
    #expect(folder.read("var/outrigger.run")?.hasPrefix("state=ended\n") == true)
  }

  @Test func oneThatDidNotIsNoticedAndCountedForEver() async throws {
    try #require(try TemporaryDirectoryWriter.write("var", "outrigger.run", Self.running(ends: 3), in: folder))
    var second = RunMarker(path: path, now: 200)
    #expect(second?.previous == RunMarker.Previous(pid: 4711, started: 100, uncleanEnds: 4))
    #expect(second?.uncleanEnds == 4)
    second?.noteEnd()
    second = nil
    // A child that another test is just starting may have the lock until it is another program.
    var third: RunMarker?
    try await eventually("the lock") {
      third = RunMarker(path: path, now: 300)
      return third != nil
    }
    #expect(third?.previous == nil)
    #expect(third?.uncleanEnds == 4)
  }

  @Test func aSecondProcessDoesNotTakeTheFirstForDead() throws {
    let first = try #require(RunMarker(path: path, now: 1))
    #expect(RunMarker(path: path, now: 2) == nil)
    #expect(first.previous == nil)
    #expect(folder.read("var/outrigger.run")?.contains("started=1\n") == true)
  }

  @Test(arguments: ["", "nonsense", "state=running\npid=x\nstarted=-\nunclean_ends=many\n", "\0\0\0"])
  func whatIsDamagedIsAtWorstOneUncleanEnd(text: String) throws {
    try #require(try TemporaryDirectoryWriter.write("var", "outrigger.run", text, in: folder))
    let marker = try #require(RunMarker(path: path, now: 5))
    #expect(marker.uncleanEnds == (text.hasPrefix("state=running") ? 1 : 0))
  }

  @Test func whereNothingCanBeWrittenThereIsNoMarker() {
    #expect(RunMarker(path: "/proc/nowhere/outrigger.run", now: 1) == nil)
  }

  private static func running(ends: Int) -> String {
    "state=running\npid=4711\nstarted=100\nunclean_ends=\(ends)\n"
  }
}

/// A file in a folder of its own.
enum TemporaryDirectoryWriter {
  static func write(_ subfolder: String, _ name: String, _ text: String, in folder: TemporaryDirectory) throws -> Bool {
    guard mkdir(folder.file(subfolder), 0o755) == 0 else { return false }
    try folder.write(text, to: "\(subfolder)/\(name)")
    return true
  }
}
