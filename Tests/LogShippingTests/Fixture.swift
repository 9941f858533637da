import EventLoop
import LogPipeline
import Logging
import Support
import Synchronization

@testable import LogShipping

/// Lines as the hub makes them.
enum Lines {
  static func line(_ number: Int, level: Logger.Level = .info, extra: String = "") -> LogLine {
    let seconds = 10 + number / 1000 % 50
    let text =
      #"{"ts":"2026-11-21T08:00:\#(seconds).\#(String(1_000_000 + number % 1_000_000).dropFirst())Z","level":"\#(level)","#
      + #""logger":"bot","message":"line \#(number)","service":"desk","environment":"test"\#(extra)}"#
    return LogLine(
      sequence: UInt64(number + 1), timestamp: LogTimestamp(microseconds: 0), level: level, logger: "bot",
      correlationID: nil, module: nil, bytes: Array(text.utf8))
  }
}

extension LogSpool {
  /// Appends a batch and waits until it is settled.
  func store(_ lines: [LogLine]) async throws {
    let error: LogStoreError? = await withCheckedContinuation { continuation in
      let outcome = append(lines) { continuation.resume(returning: $0) }
      if case .dropped(let reason) = outcome {
        continuation.resume(returning: LogStoreError("refused: \(reason)"))
      }
    }
    if let error { throw error }
  }

  func sink(_ name: String) -> LogStoreStatistics.Sink {
    statistics.sinks.first { $0.name == name } ?? LogStoreStatistics.Sink(name: name)
  }
}
