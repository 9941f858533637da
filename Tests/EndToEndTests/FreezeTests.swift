import EventLoop
import Glibc
import LogPipeline
import SidecarSettings
import Supervision
import Testing

@testable import SidecarKit
@testable import Support

extension EndToEnd {
  /// A process that stands still, and a loop that does.
  struct FreezeTests {
    @Test func aProcessThatIsStoppedAndContinuedRestartsNothing() async throws {
      let outrigger = try OutriggerBinary.start(
        configuration: "supervision: {heartbeat_timeout: 300ms, max_restarts: 0}")
      try await outrigger.waitUntil("/ready")
      for _ in 1...3 {
        outrigger.process.signal(SIGSTOP)
        // Nothing announces that time has passed for somebody who does not run.
        let end = ContinuousClock.now + .milliseconds(900)
        try await eventually("the pause") { ContinuousClock.now >= end }
        outrigger.process.signal(SIGCONT)
        #expect(try await outrigger.get("/live").status == 200)
      }
      for reason in ["error", "exit", "hung"] {
        #expect(try await outrigger.count("module_restarts_total", ["module": "helpdesk", "reason": reason]) == 0)
      }
      #expect(try await outrigger.stop() == .exited(0))
    }

    /// In a process of its own: it ends.
    @Test func aBlockedLoopEndsTheProcessWithAReport() async throws {
      let process = await #expect(processExitsWith: .signal(SIGABRT), observing: [\.standardErrorContent]) {
        let hub = LogHub(LogConfiguration(format: .json))
        PipelineLogHandler.bootstrap(hub)
        hub.start(writingTo: OutputDescriptor.standardError)
        hub.watchLoop(limit: .milliseconds(500))
        let never = ThreadSignal()
        Loop.submit { never.wait() }
        // The watch ends the process long before this returns.
        _ = never.wait(for: .seconds(60))
      }
      let text = String(decoding: process?.standardErrorContent ?? [], as: UTF8.self)
      #expect(text.contains("\"message\":\"the event loop is blocked; ending the process\""))
      #expect(text.contains("\"thread_state\":\"S\""))
      #expect(text.contains("outrigger: the event loop has not come round for 0."))
    }
  }
}
