import CAllocations
import LogPipeline
import Logging

/// One line on the thread that logs it.
enum LogLines {
  private static let lines = 20_000

  static func make(_ name: String) -> Worker.Case? {
    switch name {
    case "log-encode": encoding(url: "https://shop.example/orders/4711?page=2&sort=price")
    case "log-encode-secret":
      encoding(url: "https://api.telegram.org/bot123456789:AAE4kJ9xQm2Lr7vT0pWz3YcN8sBdFgHuIo1/getMe")
    case "log-allocations": { Double(allocations()) }
    case "log-disabled":
      disabled { PipelineLogHandler(label: $0, hub: LogHub(LogConfiguration(level: .info, format: .none))) }
    case "log-no-op": disabled { _ in SwiftLogNoOpLogHandler() }
    case "log-level": looking()
    default: nil
    }
  }

  private static func encoding(url: String) -> Worker.Case {
    let style = LogConfiguration(secrets: ["a-secret-of-the-configuration"]).style
    let records = records(url: url)
    var encoder = LineEncoder()
    return {
      threadTime(per: lines) {
        for number in 0..<lines { encoder.write(records[number & 15], style: style) }
      }
    }
  }

  private static func allocations() -> Int {
    let style = LogConfiguration().style
    let records = records(url: "https://shop.example/")
    var encoder = LineEncoder()
    for record in records { encoder.write(record, style: style) }
    allocations_begin()
    for number in 0..<1000 { encoder.write(records[number & 15], style: style) }
    return allocations_end()
  }

  private static func disabled(_ handler: (String) -> any LogHandler) -> Worker.Case {
    let logger = Logger(label: "bot", factory: handler)
    return {
      threadTime(per: 100 * lines) {
        for number in 0..<100 * lines { logger.debug("not wanted", metadata: ["number": "\(number)"]) }
      }
    }
  }

  private static func looking() -> Worker.Case {
    let threshold = LogHub(LogConfiguration(level: .info, format: .none)).threshold(for: "api")
    return {
      var wanted = 0
      let time = threadTime(per: 100 * lines) {
        for _ in 0..<100 * lines where threshold.level <= .debug { wanted += 1 }
      }
      return wanted == 0 ? time : .nan
    }
  }

  /// As a request's or an update's closing line: texts, numbers, a truth value, and a correlation id.
  private static func records(url: String) -> [LogRecord] {
    (0..<16).map { number in
      LogRecord(
        timestamp: LogTimestamp(microseconds: 1_795_248_000_000_000 + Int64(number) * 1237), level: .info,
        logger: "bot", message: "update handled",
        context: LogContext(
          correlationID: "1f3a9c04-77aa-4c2e-9b1d-0c5d4a3b2f\(10 + number)", updateID: 987_654_000 + number,
          module: "helpdesk"),
        metadata: LogMetadata(call: [
          "update_type": "message", "handler": "start", "outcome": "ok",
          "duration_ms": .stringConvertible(Double(12_000 + number * 7) / 1000), "db_queries": .stringConvertible(3),
          "db_ms": .stringConvertible(4.25), "cache_hits": .stringConvertible(number),
          "is_admin": .stringConvertible(false),
          "url": "\(url)", "user_agent": "Mozilla/5.0 (X11; Linux x86_64)",
        ]))
    }
  }
}
