import EventLoop
import LogPipeline
import Support
import Testing

@testable import LogShipping

@Loop struct FileSinkTests {
  private static let size = 4096

  private func bench() throws -> SinkBench {
    try SinkBench(replies: [.stall]) { _, directory in
      [.test(.file(path: directory.file("logs/out.ndjson"), maximumSize: Self.size, keep: 3))]
    }
  }

  private func messages(_ bench: SinkBench, _ name: String) throws -> [String] {
    try (bench.directory.read("logs/\(name)") ?? "").split(separator: "\n").map {
      try JSONValue(parsing: String($0))["message"]?.string ?? ""
    }
  }

  @Test func noFileGrowsBeyondItsSizeHoweverLargeTheBatchAndTheOldestGo() async throws {
    let bench = try bench()
    try await bench.store((0..<200).map { Lines.line($0) })
    try await bench.waitUntilSettled()
    let names = ["out.ndjson.3", "out.ndjson.2", "out.ndjson.1", "out.ndjson"]
    for name in names { #expect((bench.directory.read("logs/\(name)") ?? "").utf8.count <= Self.size) }
    #expect(bench.directory.read("logs/out.ndjson.4") == nil)
    let kept = try names.flatMap { try messages(bench, $0) }
    #expect(kept.count > 50)
    #expect(kept == (200 - kept.count..<200).map { "line \($0)" })
    #expect(bench.spool.sink("s").delivered == 200)
    await bench.stop()
  }

  @Test func aFileThatIsMovedAwayOrCutIsBegunAnew() async throws {
    let bench = try bench()
    try await bench.store([Lines.line(0)])
    try await bench.waitUntilSettled()
    try bench.directory.write("half a line", to: "logs/out.ndjson")
    try await bench.store([Lines.line(1)])
    try await bench.waitUntilSettled()
    let lines = try #require(bench.directory.read("logs/out.ndjson")).split(separator: "\n")
    #expect(lines.first == "half a line")
    #expect(try JSONValue(parsing: String(lines[1]))["message"]?.string == "line 1")
    await bench.stop()
  }
}
