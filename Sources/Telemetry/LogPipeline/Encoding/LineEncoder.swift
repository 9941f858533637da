internal import Logging

/// Turns a record into one line of JSON, secrets masked, in buffers it keeps from line to line.
///
/// A value that one thread uses at a time: the hub keeps a few in a pool. Whatever the record holds, the line is one
/// valid JSON object in UTF-8 without a line break, at most ``Style/maximumLine`` bytes long.
struct LineEncoder: Sendable {
  /// What is the same for every line.
  struct Style: Sendable {
    /// Below this a line has no room for its fixed keys.
    static let minimumLine = 4096

    var service: String
    var environment: String
    /// In bytes, without the line break (`log.max_line`).
    var maximumLine: Int
    var redactor: Redactor

    init(service: String, environment: String, maximumLine: Int, redactor: Redactor) {
      self.service = service
      self.environment = environment
      self.maximumLine = max(maximumLine, Self.minimumLine)
      self.redactor = redactor
    }
  }

  /// What was masked in the last line.
  private(set) var redactions = RedactionCounts()

  var text = JSONText()
  var fields = FieldList()
  private var masked: [UInt8] = []
  private var scratch: [UInt8] = []

  /// The line, in an array of its own.
  mutating func encode(_ record: LogRecord, style: Style) -> [UInt8] {
    fields.collect(record)
    write(record, style: style, limits: .none)
    if text.count > style.maximumLine {
      write(record, style: style, limits: .cutting(toLine: style.maximumLine))
    }
    var line: [UInt8] = []
    line.reserveCapacity(text.count)
    line.append(contentsOf: text.bytes)
    fields.removeAll()
    return line
  }

  /// The keys in the contract's order; what is empty is left out.
  private mutating func write(_ record: LogRecord, style: Style, limits: LineLimits) {
    text.removeAll(shrinkingOver: 2 * style.maximumLine)
    redactions.reset()
    text.append(json: #"{"ts":""#)
    text.append(record.timestamp)
    text.append(json: #"","level":""#)
    text.append(json: record.level.rawValue)
    text.append(json: #"""#)
    let redactor = style.redactor
    member("logger", record.logger, limits.name, redactor)
    member("message", record.message, limits.message, redactor)
    member("service", style.service, limits.name, redactor)
    member("environment", style.environment, limits.name, redactor)
    writeContext(record.context, limits, redactor)
    writeError(fields.error, limits, redactor)
    writeSource(record.source, limits)
    writeFields(limits, redactor)
    text.append(UInt8(ascii: "}"))
  }

  private mutating func writeContext(_ context: LogContext, _ limits: LineLimits, _ redactor: Redactor) {
    member("correlation_id", context.correlationID, limits.name, redactor)
    member("trace_id", context.traceID, limits.name, redactor)
    member("span_id", context.spanID, limits.name, redactor)
    if let updateID = context.updateID {
      key("update_id")
      text.append(json: String(updateID))
    }
    member("module", context.module, limits.name, redactor)
  }

  private mutating func writeError(_ error: LogError, _ limits: LineLimits, _ redactor: Redactor) {
    object("error") {
      $0.member("type", error.type, limits.name, redactor)
      $0.member("message", error.message, limits.errorMessage, redactor)
      $0.member("stack", error.stack, limits.stack, redactor)
    }
  }

  private mutating func writeSource(_ source: LogCallSite?, _ limits: LineLimits) {
    guard let source else { return }
    object("source") {
      $0.member("file", source.file, limits.name, nil)
      $0.key("line")
      $0.text.append(json: String(source.line))
      $0.member("function", source.function, limits.name, nil)
    }
  }

  /// A member that is an object, unless nothing is in it. The first inner comma makes room for the brace.
  mutating func object(_ key: String, _ members: (inout LineEncoder) -> Void) {
    let start = text.count
    self.key(key)
    let open = text.count
    members(&self)
    if text.count == open {
      text.removeLast(to: start)
    } else {
      text.replace(at: open, with: UInt8(ascii: "{"))
      text.append(UInt8(ascii: "}"))
    }
  }

  /// A member with a comma before it, unless it is empty.
  private mutating func member(_ key: String, _ value: String?, _ limit: Int, _ redactor: Redactor?) {
    guard let value, !value.isEmpty else { return }
    self.key(key)
    string(value, limit, redactor)
  }

  /// A comma, one of the contract's keys, and a colon.
  private mutating func key(_ key: String) {
    text.append(json: #",""#)
    text.append(json: key)
    text.append(json: #"":"#)
  }

  mutating func countKeyRedaction() {
    redactions.add(.key)
  }

  /// A JSON string: masked, escaped, cut to `limit` bytes.
  mutating func string(_ value: String, _ limit: Int, _ redactor: Redactor?) {
    text.append(UInt8(ascii: "\""))
    let bytes = value.utf8.span
    if let redactor, redactor.redact(bytes, into: &masked, scratch: &scratch, counts: &redactions) {
      appendMasked(atMost: limit)
    } else if bytes.count <= limit, bytes.indices.allSatisfy({ !bytes[$0].needsEscape }) {
      text.append(json: value)
    } else {
      text.append(escaping: bytes, atMost: limit)
    }
    text.append(UInt8(ascii: "\""))
  }

  private mutating func appendMasked(atMost limit: Int) {
    // Out of self while self is written to; the buffer comes back for the next line.
    var bytes: [UInt8] = []
    swap(&bytes, &masked)
    text.append(escaping: bytes.span, atMost: limit)
    swap(&bytes, &masked)
  }
}
