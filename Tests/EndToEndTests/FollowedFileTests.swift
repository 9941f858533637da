import Support
import Testing

extension EndToEnd {
  /// `log.files`: what another program writes, over rotation and restart.
  struct FollowedFileTests {
    private func bed(_ sink: LogCollectorServer) throws -> LogBed {
      let bed = try LogBed(sink: sink, log: "  files: {app: {path: \"DIRECTORY/app*.log\"}}")
      return bed
    }

    private func append(_ text: String, to path: String) throws {
      let file = try #require(AppendedFile(path))
      defer { file.close() }
      file.write(text)
    }

    @Test func everyLineArrivesOnceOverRotationTruncationAndRestart() async throws {
      let sink = try LogCollectorServer()
      let bed = try bed(sink)
      let path = bed.directory.file("app.log")
      try append("first\n{\"msg\":\"json\",\"level\":\"error\"}\n", to: path)
      let first = try bed.start()
      try await sink.waitForMessage("first")
      try await sink.waitForMessage("json")
      try append("Traceback (most recent call last):\n  File \"x\"\nValueError: torn ", to: path)
      try append("apart\nafter\n", to: path)
      try await sink.waitForMessage("torn apart")
      try await sink.waitForMessage("after")
      // Renamed while it is read, and written to once more under its new name.
      try move(path, to: bed.directory.file("old.log"))
      try append("late\n", to: bed.directory.file("old.log"))
      try append("new file\n", to: path)
      try await sink.waitForMessage("new file")
      try await first.stop()

      try append("while nobody looked\n", to: path)
      let second = try bed.start()
      try await sink.waitForMessage("while nobody looked")
      // Emptied in place.
      try empty(path)
      try append("short\n", to: path)
      try await sink.waitForMessage("short")
      try await sink.waitForMessage("late")
      let counts = sink.messages {
        ["first", "json", "torn apart", "after", "late", "new file", "while nobody looked", "short"].contains($0)
      }
      #expect(counts.count == 8)
      #expect(counts.values.allSatisfy { $0 == 1 })
      #expect(try await second.metrics().sum("log_records_received_total", ["source": "file:app"]) == 2)
      try await second.expectBalancedLog()
      try await second.stop()
    }
  }
}
