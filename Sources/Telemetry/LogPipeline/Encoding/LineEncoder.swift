internal import Logging

/// Turns a record into one line of JSON, secrets masked, in buffers it keeps from line to line.
///
/// A value that one thread uses at a time: the hub keeps a few in a pool. Whatever the record holds, the line is one
/// valid JSON object in UTF-8 without a line break, at most ``Style/maximumLine`` bytes long. In the steady state it
/// allocates nothing.
public struct LineEncoder: Sendable {
  /// What was masked in the last line.
  var redactions = RedactionCounts()

  var text = JSONText()
  var fields = FieldList()
  private var timestamps = TimestampText()
  /// A foreign string without its escapes.
  var decoded: [UInt8] = []
  private var buffers = Redactor.Buffers()

  public init() {}

  /// The line, in an array of its own.
  mutating func encode(_ record: LogRecord, style: Style) -> [UInt8] {
    write(record, style: style)
    return text.bytes
  }

  /// Writes the line into the encoder's buffer, and leaves it there.
  public mutating func write(_ record: LogRecord, style: Style) {
    fields.collect(record)
    write(record, style: style, limits: .none)
    if text.count > style.maximumLine {
      write(record, style: style, limits: .cutting(toLine: style.maximumLine))
      redactions.linesCut += 1
    }
    fields.removeAll()
  }

  /// How long the line is that was written last.
  public var lineLength: Int { text.count }

  /// The keys in the contract's order; what is empty is left out.
  private mutating func write(_ record: LogRecord, style: Style, limits: LineLimits) {
    begin(at: record.timestamp, record.level, style)
    let redactor = style.redactor
    member(#","logger":"#, record.logger, limits.name, redactor)
    member(#","message":"#, record.message, limits.message, redactor)
    text.append(style.origin)
    writeContext(record.context, limits, redactor)
    writeError(fields.error, limits, redactor)
    if let source = record.source { writeSource(source, limits, redactor) }
    if fields.count > 0 || limits.fields != nil { writeFields(limits, redactor) }
    text.append(UInt8(ascii: "}"))
  }

  /// Begins a line with its time and level.
  mutating func begin(at timestamp: LogTimestamp, _ level: Logger.Level, _ style: Style) {
    text.removeAll(shrinkingOver: 2 * style.maximumLine)
    redactions.reset()
    text.append(json: #"{"ts":""#)
    timestamps.append(timestamp, to: &text)
    text.append(style.levels[Int(level.rank)])
  }

  private mutating func writeContext(_ context: LogContext, _ limits: LineLimits, _ redactor: Redactor) {
    member(#","correlation_id":"#, context.correlationID, limits.name, redactor)
    member(#","trace_id":"#, context.traceID, limits.name, redactor)
    member(#","span_id":"#, context.spanID, limits.name, redactor)
    if let updateID = context.updateID {
      text.append(json: #","update_id":"#)
      text.append(updateID)
    }
    member(#","module":"#, context.module, limits.name, redactor)
  }

  private mutating func writeError(_ error: LogError, _ limits: LineLimits, _ redactor: Redactor) {
    if error.isEmpty { return }
    let open = beginObject(#","error":"#)
    member(#","type":"#, error.type, limits.name, redactor)
    member(#","message":"#, error.message, limits.errorMessage, redactor)
    member(#","stack":"#, error.stack, limits.stack, redactor)
    endObject(from: open)
  }

  private mutating func writeSource(_ source: LogCallSite, _ limits: LineLimits, _ redactor: Redactor) {
    let open = beginObject(#","source":"#)
    member(#","file":"#, source.file, limits.name, redactor)
    text.append(json: #","line":"#)
    text.append(source.line)
    member(#","function":"#, source.function, limits.name, redactor)
    endObject(from: open)
  }

  /// Begins a member that is an object; the comma of its first member makes room for the brace.
  mutating func beginObject(_ key: String) -> Int {
    text.append(json: key)
    return text.count
  }

  mutating func endObject(from open: Int) {
    text.replace(at: open, with: UInt8(ascii: "{"))
    text.append(UInt8(ascii: "}"))
  }

  /// A member, unless it is empty.
  ///
  /// - Parameter key: a comma, one of the contract's keys in quotes, a colon.
  mutating func member(_ key: String, _ value: String?, _ limit: Int, _ redactor: Redactor) {
    guard let value, !value.isEmpty else { return }
    text.append(json: key)
    string(value, limit, redactor)
  }

  mutating func countKeyRedaction() {
    redactions.add(.key)
  }

  /// A JSON string: masked, escaped, cut to `limit` bytes.
  mutating func string(_ value: String, _ limit: Int, _ redactor: Redactor) {
    string(value.utf8.span, limit, redactor)
  }

  mutating func string(_ bytes: Span<UInt8>, _ limit: Int, _ redactor: Redactor) {
    let isUsual = bytes.count <= limit && !redactor.hasUserPatterns
    let seen = isUsual ? append(quoted: bytes, redactor) : ByteClass.any
    if seen != 0 { string(bytes, seen, limit, redactor) }
  }

  /// As it is, unless it needs a second look; the classes of bytes for which it does.
  @inline(__always)
  private mutating func append(quoted bytes: Span<UInt8>, isKey: Bool = false, _ redactor: Redactor) -> UInt8 {
    text.append(quoted: bytes, isKey: isKey, redactor.classes, relevant: redactor.relevantClasses(bytes.count))
  }

  private mutating func string(_ bytes: Span<UInt8>, _ seen: UInt8, _ limit: Int, _ redactor: Redactor) {
    text.append(UInt8(ascii: "\""))
    careful(bytes, seen, limit, redactor)
    text.append(UInt8(ascii: "\""))
  }

  /// The key of a member that is not the first.
  mutating func key(_ bytes: Span<UInt8>, _ limit: Int, _ redactor: Redactor) {
    let isUsual = bytes.count <= limit && !redactor.hasUserPatterns
    let seen = isUsual ? append(quoted: bytes, isKey: true, redactor) : ByteClass.any
    if seen == 0 { return }
    text.append(UInt8(ascii: ","))
    string(bytes, seen, limit, redactor)
    text.append(UInt8(ascii: ":"))
  }

  /// A string with bytes that may be part of a secret, or that JSON escapes, or that is too long.
  private mutating func careful(_ bytes: Span<UInt8>, _ seen: UInt8, _ limit: Int, _ redactor: Redactor) {
    if redactor.redact(bytes, seen, with: &buffers, counts: &redactions) {
      text.append(escaping: buffers.masked, atMost: limit)
    } else if seen & ByteClass.escape != 0 {
      text.append(escaping: bytes, atMost: limit)
    } else {
      text.append(bytes)
    }
  }
}

extension LogError {
  var isEmpty: Bool { (type ?? "").isEmpty && (message ?? "").isEmpty && (stack ?? "").isEmpty }
}
