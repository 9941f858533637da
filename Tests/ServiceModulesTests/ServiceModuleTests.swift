import EventLoop
import ServiceLifecycle
import ServiceModules
import Supervision
import Support
import Testing

/// A service that says what becomes of it, and fails as often as it is told.
private struct ScriptedService: Service {
  enum Event { case started, stopped }

  let events: Watched<[Event]>
  let failures: Watched<Int>

  func run() async throws {
    events.update { $0.append(.started) }
    let isToFail = failures.update { left in
      defer { left = max(0, left - 1) }
      return left > 0
    }
    if isToFail { throw Broken() }
    try await gracefulShutdown()
    events.update { $0.append(.stopped) }
  }
}

private struct Broken: Error {}

@Loop struct ServiceModuleTests {
  @Test func aServiceRunsUntilItIsStoppedGracefully() async throws {
    let events = Watched<[ScriptedService.Event]>([])
    let (supervisor, running) = supervise(events, failures: 0)
    try await events.wait(for: "its start") { $0 == [.started] ? () : nil }
    try await eventually("running") { @Loop in supervisor.isReady }
    #expect(await supervisor.stop(by: .now.advanced(by: .seconds(20))) == [])
    #expect(await running.value == .stopped)
    #expect(events.read { $0 } == [.started, .stopped])
  }

  @Test func aServiceThatThrowsIsStartedAnew() async throws {
    let events = Watched<[ScriptedService.Event]>([])
    let (supervisor, running) = supervise(events, failures: 2)
    try await events.wait(for: "three starts") { $0 == [.started, .started, .started] ? () : nil }
    #expect(supervisor.statuses[0].restarts == ["error": 2])
    _ = await supervisor.stop(by: .now.advanced(by: .seconds(20)))
    #expect(await running.value == .stopped)
  }

  private func supervise(
    _ events: Watched<[ScriptedService.Event]>, failures: Int
  ) -> (Supervisor, Task<Supervisor.End, Never>) {
    var policy = RestartPolicy()
    policy.backoff.min = .milliseconds(1)
    let left = Watched(failures)
    let specification = ModuleSpecification(name: "service", policy: policy) {
      ServiceModule(ScriptedService(events: events, failures: left))
    }
    let supervisor = Supervisor([specification], wallClock: { 0 })
    return (supervisor, Task { await supervisor.run() })
  }
}
