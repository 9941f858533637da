import EventLoop
import Logging
import Synchronization

@testable import LogPipeline

extension LogTimestamp {
  /// 2026-11-21T12:03:44.123456Z
  static let noon = LogTimestamp(microseconds: 1_795_262_624_123_456)
}

extension LogRecord {
  static func test(
    _ message: String = "hello", level: Logger.Level = .info, logger: String = "bot",
    at timestamp: LogTimestamp = .noon, context: LogContext = LogContext(), error: LogError? = nil,
    fields: Logger.Metadata = [:]
  ) -> LogRecord {
    LogRecord(
      timestamp: timestamp, level: level, logger: logger, message: message, context: context, error: error,
      metadata: LogMetadata(call: fields))
  }
}

extension LineEncoder {
  static func line(
    _ record: LogRecord, service: String = "", environment: String = "", maximumLine: Int = 256 << 10,
    secrets: [String] = []
  ) -> [UInt8] {
    var encoder = LineEncoder()
    return encoder.encode(
      record,
      style: Style(
        service: service, environment: environment, maximumLine: maximumLine, redactor: Redactor(secrets: secrets)))
  }

  static func text(_ record: LogRecord, secrets: [String] = []) -> String {
    String(decoding: line(record, secrets: secrets), as: UTF8.self)
  }
}

extension LogLine {
  var text: String { String(decoding: bytes, as: UTF8.self) }

  static func test(_ record: LogRecord) -> LogLine {
    LogLine(record, bytes: LineEncoder.line(record))
  }
}

extension RecentLines {
  /// The newest lines that match, the oldest first.
  func latest(matching filter: LogFilter, limit: Int) -> TailPage {
    read(before: newest + 1, matching: filter, limit: limit)
  }
}

extension LogHub {
  static func test(_ configuration: LogConfiguration = LogConfiguration()) -> LogHub {
    LogHub(configuration, now: { .noon }, firstSequence: 1)
  }

  func logger(_ label: String = "bot") -> Logger {
    Logger(label: label) { PipelineLogHandler(label: $0, hub: self) }
  }

  /// Whether the account is right at this moment, for every sink.
  var isBalanced: Bool {
    let statistics = statistics
    let received = statistics.received.reduce(0) { $0 + $1.count }
    return statistics.sinks.allSatisfy { sink in
      received + sink.recovered == sink.delivered + sink.dropped.values.reduce(0, +) + sink.buffered
    }
  }

  func dropped(_ reason: LogDropReason) -> Int {
    statistics.sinks.first?.dropped[reason] ?? 0
  }
}

/// Remembers what it was given; can be closed like a pipe nobody reads, or be broken.
final class TestOutput: LogOutput {
  struct Broken: Error {}

  private struct State {
    var bytes: [UInt8] = []
    var isBroken = false
  }

  private let state = Mutex(State())
  private let isBlocked: Bool
  private let entered = ThreadSignal()
  private let release = ThreadSignal()

  init(isBlocked: Bool = false, isBroken: Bool = false) {
    self.isBlocked = isBlocked
    state.withLock { $0.isBroken = isBroken }
  }

  var lines: [String] {
    String(decoding: state.withLock { $0.bytes }, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  func repair() {
    state.withLock { $0.isBroken = false }
  }

  /// Blocks until the writer is stuck in a write.
  func waitUntilStuck() -> Bool {
    entered.wait(for: .seconds(20))
  }

  /// Lets one write go on.
  func unblock() {
    release.signal()
  }

  func write(_ bytes: [UInt8]) throws {
    if isBlocked {
      entered.signal()
      release.wait()
    }
    try state.withLock { state in
      if state.isBroken { throw Broken() }
      state.bytes += bytes
    }
  }
}

extension ContinuousClock.Instant {
  /// Long enough for a slow machine, and only waited for when something is wrong.
  static var soon: ContinuousClock.Instant { .now + .seconds(20) }
}
