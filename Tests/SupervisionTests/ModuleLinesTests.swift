import EventLoop
import LogPipeline
import Supervision
import Support
import Testing

/// What the log says of a module.
@Loop struct ModuleLinesTests {
  /// All loggers of this process log into it.
  private static let hub: LogHub = {
    let configuration = LogConfiguration(service: "", environment: "", format: .none)
    let hub = LogHub(configuration, now: { LogTimestamp(microseconds: 0) }, firstSequence: 1)
    PipelineLogHandler.bootstrap(hub)
    return hub
  }()

  @Test func aModulesNameIsTheLinesModuleAndNoField() async throws {
    let hub = Self.hub
    let script = ScriptedModule.Script([.throwOnRun(Broken()), .run])
    var policy = RestartPolicy()
    policy.backoff.min = .milliseconds(1)
    let specification = ModuleSpecification(name: "line-writer", policy: policy) {
      ScriptedModule(act: script.next(), script: script)
    }
    let supervisor = Supervisor([specification], wallClock: { 0 })
    let running = Task { await supervisor.run() }
    try await eventually("the second attempt") { @Loop in
      script.attempts.read { $0 } == 2 && supervisor.isReady
    }
    #expect(await supervisor.stop(by: .now.advanced(by: .seconds(20))) == [])
    _ = await running.value

    let lines = try lines(hub)
    #expect(
      lines.first == #"{"ts":"1970-01-01T00:00:00.000000Z","level":"info","logger":"bot","message":"hello","#
        + #""module":"line-writer","source":{"file":"Scripted/Module.swift","line":1,"function":"start(_:)"},"#
        + #""fields":{"n":"1"}}"#)
    let parsed = try lines.map { try JSONValue(parsing: $0) }
    let messages = ["hello", "module running", "module crashed", "hello", "module running"]
    #expect(parsed.compactMap { $0["message"]?.string } == messages)
    for line in parsed {
      #expect(line["module"]?.string == "line-writer")
      #expect(line["fields"]?["module"] == nil)
    }
  }

  /// Those that name the module; other tests of this process log too.
  private func lines(_ hub: LogHub) throws -> [String] {
    var filter = LogFilter()
    filter.module = "line-writer"
    return hub.recent.read(after: 0, matching: filter, limit: 100).lines.map {
      String(decoding: $0.bytes, as: UTF8.self)
    }
  }
}
