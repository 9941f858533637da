import Synchronization
import Testing

@testable import Support

extension EndToEnd {
  /// The promise of the log: what was acknowledged arrives, whenever the program is killed.
  struct LogOracleTests {
    private static let kills = 50
    private static let batch = 20

    @Test func nothingAcknowledgedIsLostOverFiftyKills() async throws {
      let sink = try LogCollectorServer()
      let bed = try LogBed(sink: sink)
      let driver = Driver()
      var random = SystemRandomNumberGenerator()
      for _ in 0..<Self.kills {
        let outrigger = try bed.start()
        try await outrigger.waitUntil("/live")
        let acknowledged = driver.acknowledged.count
        let posting = driver.post(to: outrigger.port)
        // Any number of acknowledgements later, wherever the writer, the sink and the checkpoint are then.
        let enough = acknowledged + Self.batch * Int.random(in: 1...40, using: &random)
        try await eventually("acknowledgements") { driver.acknowledged.count >= enough }
        try await outrigger.process.kill()
        posting.stop()
      }
      let last = try bed.start()
      try await last.waitUntil("/live")
      let fresh = "fresh"
      #expect(try await last.post([Driver.line(fresh)]).status == 202)
      try await sink.waitForMessage(fresh)

      let delivered = sink.messages { $0.hasPrefix("id ") }
      let missing = driver.acknowledged.subtracting(delivered.keys)
      let invented = Set(delivered.keys).subtracting(driver.issued)
      #expect(missing.isEmpty, "\(missing.count) of \(driver.acknowledged.count) are missing")
      #expect(invented.isEmpty, "\(invented.count) were invented or damaged")
      #expect(driver.acknowledged.count > Self.kills * Self.batch)
      let duplicates = delivered.values.reduce(0) { $0 + $1 - 1 }
      #expect(duplicates <= Self.kills * sink.state.read { $0.largest })
      try await last.expectBalancedLog()
      try await last.stop()
    }

    /// Claims ids, posts them in batches over several connections, and remembers which were acknowledged.
    private final class Driver: Sendable {
      private static let connections = 3

      private struct State {
        var next = 0
        var issued: Set<String> = []
        var acknowledged: Set<String> = []
      }

      private let state = Mutex(State())

      var issued: Set<String> { state.withLock { $0.issued } }
      var acknowledged: Set<String> { state.withLock { $0.acknowledged } }

      static func line(_ message: String) -> String { #"{"message":"\#(message)","level":"info"}"# }

      /// Posts until it is stopped or the program is gone.
      func post(to port: UInt16) -> Posting {
        let posting = Posting()
        for _ in 0..<Self.connections {
          Threads.start { [self] in
            let probe = BlockingPoster(port: port)
            while !posting.isStopped {
              let ids = claim()
              guard probe.post(ids.map(Self.line)) == 202 else { return }
              state.withLock { $0.acknowledged.formUnion(ids) }
            }
          }
        }
        return posting
      }

      /// The payload follows from the id, so that damage shows.
      private func claim() -> [String] {
        state.withLock { state in
          let ids = (state.next..<state.next + LogOracleTests.batch).map { number in
            "id \(number) " + String(repeating: "\(number &* 2_654_435_761 % 999_983)-", count: 1 + number % 40)
          }
          state.next += LogOracleTests.batch
          state.issued.formUnion(ids)
          return ids
        }
      }
    }

    private final class Posting: Sendable {
      private let stopped = Atomic(false)
      var isStopped: Bool { stopped.load(ordering: .relaxed) }
      func stop() { stopped.store(true, ordering: .relaxed) }
    }
  }
}
