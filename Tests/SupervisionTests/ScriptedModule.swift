import EventLoop
import Logging
import Supervision
import Support

/// A module whose attempts do what the test says, in order; the last one repeats.
struct ScriptedModule: BotModule {
  enum Act: Sendable {
    case throwOnStart(any Error)
    /// Beats, but never comes to an end of its start.
    case neverStart
    case throwOnRun(any Error)
    case returnFromRun
    /// Runs until stopped or cancelled, with a heartbeat at each turn of the clock.
    case run
    /// Runs without a heartbeat until cancelled.
    case silence
    /// Blocks its thread, deaf to cancellation, until the signal.
    case block(ThreadSignal)
    /// Runs, and ignores the request to stop.
    case ignoreStop
    /// Runs, goes through the stages of a stop when asked to, and names something as cut.
    case stopInStages(cutting: String)
  }

  final class Script: Sendable {
    private let acts: Watched<[Act]>
    let attempts = Watched(0)
    let stopped = Latch()

    init(_ acts: [Act]) { self.acts = Watched(acts) }

    func next() -> Act {
      attempts.update { $0 += 1 }
      return acts.update { $0.count > 1 ? $0.removeFirst() : $0[0] }
    }
  }

  let act: Act
  let script: Script

  @concurrent func start(_ context: ModuleContext) async throws {
    context.logger.info("hello", metadata: ["n": "1"], file: "Scripted/Module.swift", function: "start(_:)", line: 1)
    if case .throwOnStart(let error) = act { throw error }
    while case .neverStart = act {
      try Task.checkCancellation()
      context.beat()
      await Task.yield()
    }
  }

  @concurrent func run(_ context: ModuleContext) async throws {
    switch act {
    case .throwOnRun(let error): throw error
    case .returnFromRun, .throwOnStart, .neverStart: return
    case .silence, .ignoreStop: try await Latch().wait()
    case .block(let signal): signal.wait()
    case .run: try await script.stopped.wait()
    case .stopInStages(let cut):
      try await script.stopped.wait()
      for stage in StopStage.allCases { context.enter(stage) }
      context.noteCut(cut)
    }
  }

  @concurrent func stop(by deadline: ContinuousClock.Instant) async {
    if case .ignoreStop = act { return }
    await script.stopped.open()
  }
}

struct Broken: Error, CustomStringConvertible {
  var description: String { "it broke" }
}
