/// What a key of a foreign JSON line stands for in ours. Other keys are fields.
///
/// Beside the contract's own names, those that the usual libraries write: zap, logrus, pino, slog, structlog, Logback, ECS.
enum ForeignKey: Sendable {
  case timestamp, level, logger, message, correlationID, traceID, spanID, updateID, module
  case error, errorType, errorMessage, stack, source, fields
  case field

  private static let names: [String: ForeignKey] = [
    "ts": .timestamp, "timestamp": .timestamp, "time": .timestamp, "@timestamp": .timestamp,
    "level": .level, "severity": .level, "lvl": .level, "levelname": .level, "log.level": .level,
    "logger": .logger, "logger_name": .logger, "log.logger": .logger,
    "message": .message, "msg": .message,
    "correlation_id": .correlationID, "trace_id": .traceID, "trace.id": .traceID, "span_id": .spanID,
    "span.id": .spanID, "update_id": .updateID, "module": .module,
    "error": .error, "error.type": .errorType, "error.message": .errorMessage, "error.stack": .stack,
    "error.stack_trace": .stack, "stack": .stack, "stack_trace": .stack, "stacktrace": .stack, "exc_info": .stack,
    "exception": .stack, "traceback": .stack,
    "source": .source, "fields": .fields,
  ]

  /// By length and first letter, so that a field's key mostly costs one look.
  private static let table: [[(name: [UInt8], key: ForeignKey)]] = {
    var table = [[(name: [UInt8], key: ForeignKey)]](repeating: [], count: 32)
    for (name, key) in names { table[name.utf8.count].append((Array(name.utf8), key)) }
    return table
  }()

  /// - Parameter name: of a member, without quotation marks and without escapes.
  init(_ text: Span<UInt8>, _ name: Range<Int>) {
    self = .field
    guard name.count < Self.table.count else { return }
    for candidate in Self.table[name.count] where candidate.name[0] == text[name.lowerBound] {
      if Self.isEqual(text, name, candidate.name) {
        self = candidate.key
        return
      }
    }
  }

  private static func isEqual(_ text: Span<UInt8>, _ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    for index in bytes.indices where text[range.lowerBound + index] != bytes[index] { return false }
    return true
  }
}
