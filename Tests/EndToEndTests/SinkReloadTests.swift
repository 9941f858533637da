import Support
import Testing

extension EndToEnd {
  /// Sinks that come, change and go while the process runs.
  struct SinkReloadTests {
    @Test func aSinkThatMovesGoesOnWhereItWasANewOneBeginsWithTheOldestLineAndOneThatIsGoneIsForgotten() async throws {
      let (old, new) = (try LogCollectorServer(), try LogCollectorServer())
      let folder = try TemporaryDirectory()
      func configuration(_ sinks: String) -> String {
        "log: {spool: {path: \"\(folder.file("spool"))\"}, sinks: {\(sinks)}}\n"
      }
      func main(_ server: LogCollectorServer) -> String {
        "main: {type: otlp, url: \"\(server.url)\", batch_max_wait: 5ms}"
      }
      let outrigger = try OutriggerBinary.start(configuration: configuration(main(old)))
      try await outrigger.waitUntil("/ready")
      func reload(_ sinks: String) async throws -> JSONValue {
        try outrigger.directory.write(configuration(sinks), to: "outrigger.yml")
        return try await outrigger.probe.request("POST", "/-/reload").json()
      }
      _ = try await outrigger.post((0..<100).map { #"{"message":"before \#($0)"}"# })
      try await old.waitForMessage("before 99")

      // A second sink, a file; and the first one at another address.
      let copy = folder.file("copy.ndjson")
      let outcome = try await reload("\(main(new)), copy: {type: file, path: \"\(copy)\", batch_max_wait: 5ms}")
      #expect(outcome["applied"]?.array?.compactMap(\.string).contains("log.sinks.main.url") == true)
      #expect(outcome["applied"]?.array?.compactMap(\.string).contains("log.sinks.copy.path") == true)
      #expect(outcome["needs_restart"]?.array?.isEmpty == true)
      _ = try await outrigger.post((0..<100).map { #"{"message":"after \#($0)"}"# })
      try await new.waitForMessage("after 99")
      #expect(new.messages { $0.hasPrefix("before") } == [:])
      #expect(new.messages { $0.hasPrefix("after") }.count == 100)
      try await eventually("the whole log in the file") {
        let text = folder.read("copy.ndjson") ?? ""
        return text.contains("\"before 0\"") && text.contains("\"after 99\"")
      }
      try await outrigger.expectBalancedLog()

      // The file is gone; what comes now waits for nobody.
      _ = try await reload(main(new))
      _ = try await outrigger.post([#"{"message":"without the file"}"#])
      try await new.waitForMessage("without the file")
      let metrics = try await outrigger.metrics()
      #expect(metrics.value("log_records_buffered", ["sink": "copy"]) == nil)
      #expect(folder.read("copy.ndjson")?.contains("without the file") == false)

      // It is back and goes on where it was.
      _ = try await reload("\(main(new)), copy: {type: file, path: \"\(copy)\", batch_max_wait: 5ms}")
      try await eventually("the rest in the file") {
        folder.read("copy.ndjson")?.contains("without the file") == true
      }
      let lines = (folder.read("copy.ndjson") ?? "").split(separator: "\n")
      #expect(lines.count == Set(lines).count)
      try await outrigger.expectBalancedLog()
      #expect(try await outrigger.stop() == .exited(0))
    }

    @Test func aSinkThatHangsIsReplacedAtOnceAndNoLineIsLost() async throws {
      let (hanging, well) = (try LogCollectorServer(), try LogCollectorServer())
      hanging.reply(.stall)
      let folder = try TemporaryDirectory()
      func configuration(_ server: LogCollectorServer) -> String {
        "log: {spool: {path: \"\(folder.file("spool"))\"}, sinks: {main: {type: otlp, url: \"\(server.url)\"}}}\n"
      }
      let outrigger = try OutriggerBinary.start(configuration: configuration(hanging))
      try await outrigger.waitUntil("/ready")
      _ = try await outrigger.post((0..<500).map { #"{"message":"line \#($0)"}"# })
      try outrigger.directory.write(configuration(well), to: "outrigger.yml")
      #expect(try await outrigger.probe.request("POST", "/-/reload").status == 200)
      try await well.waitForMessage("line 499")
      #expect(well.messages { $0.hasPrefix("line ") }.count == 500)
      #expect(try await outrigger.stop() == .exited(0))
      #expect(well.messages { $0 == "stopped" }.count == 1)
    }
  }
}
