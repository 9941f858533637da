import EventLoop
import Glibc
import LogPipeline
import SidecarSettings
import Supervision
import Testing

@testable import SidecarKit
@testable import Support

extension EndToEnd {
  struct BlockedPoolTests {
    /// In a process of its own, since the cooperative pool it blocks is that of every test of a process.
    @Test func probesAndMetricsAnswerWhileABotBlocksEveryThreadOfThePool() async throws {
      let process = await #expect(processExitsWith: .success, observing: [\.standardErrorContent]) {
        let blockade = Blockade()
        let port = try FreePort.next()
        let (postgres, redis) = (try await SharedServers.postgres(), try await SharedServers.redis())
        let dependencies = """
          postgres: {main: {url: "\(postgres.url())"}}
          redis: {main: {url: "\(redis.url())"}}
          """
        try await withBlockingSidecar(port, blockade, dependencies) {
          let findings = Watched<[String]?>(nil)
          Threads.start {
            // Nothing in here may need the pool: the sockets block, on a thread of our own.
            let found = BlockedPoolObserver(port: port, blockade: blockade).observe()
            blockade.lift()
            findings.update { $0 = found }
          }
          let found = try await findings.wait(for: "the observer", timeout: .seconds(60)) { $0 }
          for finding in found { StandardError.write("finding: \(finding)\n") }
        }
      }
      let lines = String(decoding: process?.standardErrorContent ?? [], as: UTF8.self).split(separator: "\n")
      #expect(lines.filter { $0.hasPrefix("finding: ") } == [])
      for line in lines where line.hasPrefix("measured: ") { StandardError.write("\(line)\n") }
    }

    @Test func aBotThatBlocksEveryThreadOfThePoolDoesNotHoldUpTheEnd() async throws {
      await #expect(processExitsWith: .exitCode(75)) {
        let blockade = Blockade()
        let port = try FreePort.next()
        try await withBlockingSidecar(port, blockade, "shutdown: {timeout: 1s}", exit: { _exit($0.rawValue) }) {
          Threads.start {
            guard blockade.waitUntilHeld(), let socket = try? TestSocket.connect(port: port) else { _exit(1) }
            let request = "POST /-/drain HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 0\r\n\r\n"
            try? socket.send(Array(request.utf8), until: .now + .seconds(5))
            // The process ends long before this does.
            _ = try? socket.readToEnd(until: .now + .seconds(40))
            _ = poll(nil, 0, 20_000)
            _exit(2)
          }
          try await Latch().wait()
        }
      }
    }
  }
}

/// The parent sees what a process of its own writes, not what it expected.
enum StandardError {
  static func write(_ text: String) {
    _ = Array(text.utf8).withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}

/// Runs the sidecar in this process with a bot that blocks, until `body` is done.
private func withBlockingSidecar(
  _ port: UInt16, _ blockade: Blockade, _ dependencies: String,
  exit: @escaping @Loop @Sendable (SidecarKit.ExitStatus) -> Void = { _ in }, _ body: () async throws -> Void
) async throws {
  let directory = try TemporaryDirectory()
  let text = """
    http: {listen: "127.0.0.1:\(port)"}
    log: {format: none}
    metrics: {scrape_timeout: 3s}
    supervision: {heartbeat_timeout: 2s}
    \(dependencies)
    """
  let loaded = try Settings.load(file: try directory.write(text, to: "outrigger.yml"), environment: [:])
  try await withThrowingTaskGroup(of: Void.self) { group in
    group.addTask {
      try await withTaskExecutorPreference(LoopTaskExecutor.shared) { try await runSidecar(loaded, blockade, exit) }
    }
    try await body()
    group.cancelAll()
  }
}

@Loop private func runSidecar(
  _ loaded: LoadedSettings, _ blockade: Blockade, _ exit: @escaping @Loop @Sendable (SidecarKit.ExitStatus) -> Void
) async throws {
  let hub = LogHub(LogConfiguration(loaded.settings, isTerminal: false))
  let modules: ModuleMaker = { parts in
    SidecarModules(
      specifications: [
        ModuleSpecification(name: "blocker", policy: RestartPolicy(parts.settings.supervision)) {
          BlockingBot(blockade: blockade)
        }
      ])
  }
  let sidecar = try await Sidecar(loaded, hub: hub, modules: modules)
  await sidecar.run(exit: exit)
}
