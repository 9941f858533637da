internal import Logging

/// Makes one line of ours of one line of another program, with buffers it keeps. For one thread at a time.
struct ForeignLineMaker: Sendable {
  private var encoder = LineEncoder()
  private var foreign = ForeignLine()

  /// What was masked in the last line.
  var redactions: RedactionCounts { encoder.redactions }

  /// A JSON object is merged into the record; anything else is the message of a record.
  mutating func make(
    _ text: Span<UInt8>, _ defaults: LogIntake.Defaults, at now: LogTimestamp, _ style: LineEncoder.Style
  ) -> LogLine {
    if let line = makeOfJSON(text, defaults, at: now, style) { return line }
    let message = String(decoding: text.indices.map { text[$0] }, as: UTF8.self)
    let level = Logger.Level(mentionedIn: text) ?? defaults.level
    return make(message, stack: nil, level, defaults, at: now, style)
  }

  /// A record of text.
  mutating func make(
    _ message: String, stack: LogError?, _ level: Logger.Level, _ defaults: LogIntake.Defaults, at now: LogTimestamp,
    _ style: LineEncoder.Style
  ) -> LogLine {
    var record = LogRecord(
      timestamp: now, level: level, logger: defaults.logger, message: message,
      context: LogContext(module: defaults.module))
    record.error = stack
    return LogLine(record, bytes: encoder.encode(record, style: style))
  }

  /// - Returns: nil if the text is no JSON object.
  mutating func makeOfJSON(
    _ text: Span<UInt8>, _ defaults: LogIntake.Defaults, at now: LogTimestamp, _ style: LineEncoder.Style
  ) -> LogLine? {
    guard text.count > 1, text[0] == UInt8(ascii: "{"), foreign.read(text) else { return nil }
    let timestamp = foreign.timestamp.flatMap { ForeignValue.timestamp(text, $0) } ?? now
    let level = foreign.level.flatMap { ForeignValue.level(text, $0) } ?? defaults.level
    let bytes = encoder.encode(
      foreign, of: text,
      ForeignDefaults(timestamp: timestamp, level: level, logger: defaults.logger, module: defaults.module),
      style: style)
    return LogLine(
      sequence: 0, timestamp: timestamp, level: level,
      logger: foreign.logger.map { Self.string(text, $0) } ?? defaults.logger,
      correlationID: foreign.correlationID.map { Self.string(text, $0) },
      module: foreign.module.map { Self.string(text, $0) } ?? defaults.module, bytes: bytes)
  }

  /// Whether a line could be made of the text.
  mutating func isJSONObject(_ text: Span<UInt8>) -> Bool {
    text.count > 1 && text[0] == UInt8(ascii: "{") && foreign.read(text)
  }

  /// Bytes of what a line is filtered by. It lies in memory beside the line, and no limit of the line's is on it.
  private static let longestName = 512

  private static func string(_ text: Span<UInt8>, _ value: Range<Int>) -> String {
    var bytes: [UInt8] = []
    let start = value.lowerBound + 1
    ForeignValue.unescape(text, start..<min(value.upperBound - 1, start + longestName), into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Logger.Level {
  /// The level a line of text says it has: the first of the usual words among its first bytes, in capitals or in
  /// brackets, as `2026-11-21 12:00:00 ERROR …`, `[warn] …`, `INFO:root:…`.
  init?(mentionedIn text: Span<UInt8>) {
    let limit = min(text.count, 64)
    var start = 0
    while start < limit {
      let end = text.end(from: start) { $0.isLetterOrDigit }
      if end - start >= 3, end <= limit, Self.isMarked(text, start..<end),
        let level = Logger.Level(name: text, start..<end)
      {
        self = level
        return
      }
      start = max(end, start + 1)
    }
    return nil
  }

  private static func isMarked(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
    let isCapital = word.allSatisfy { text[$0] < UInt8(ascii: "a") }
    let isBracketed = word.lowerBound > 0 && text[word.lowerBound - 1] == UInt8(ascii: "[")
    return isCapital || isBracketed || text.hasBytes("level=", at: word.lowerBound - 6)
  }
}
