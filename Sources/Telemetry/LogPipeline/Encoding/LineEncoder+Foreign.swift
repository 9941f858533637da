internal import Logging

extension LineEncoder {
  private static let maximumForeignDepth = 16

  /// Writes a JSON line of another program as one of ours: its own time, level, message and ids where it has them,
  /// everything else as fields.
  ///
  /// What is plain text in it is copied, not decoded: a line that has nothing to mask or to escape costs two passes.
  ///
  /// - Parameters:
  ///   - text: the line that `line` was read from.
  ///   - defaults: what it lacks.
  mutating func encode(
    _ line: ForeignLine, of text: Span<UInt8>, _ defaults: ForeignDefaults, style: Style
  ) -> [UInt8] {
    write(line, of: text, defaults, style: style, limits: .none)
    if self.text.count > style.maximumLine {
      write(line, of: text, defaults, style: style, limits: .cutting(toLine: style.maximumLine))
      redactions.linesCut += 1
    }
    return self.text.bytes
  }

  private mutating func write(
    _ line: ForeignLine, of text: Span<UInt8>, _ defaults: ForeignDefaults, style: Style, limits: LineLimits
  ) {
    let redactor = style.redactor
    begin(at: defaults.timestamp, defaults.level, style)
    if line.logger == nil { member(#","logger":"#, defaults.logger, limits.name, redactor) }
    member(#","logger":"#, text, line.logger, limits.name, redactor)
    member(#","message":"#, text, line.message, limits.message, redactor)
    self.text.append(style.origin)
    member(#","correlation_id":"#, text, line.correlationID, limits.name, redactor)
    member(#","trace_id":"#, text, line.traceID, limits.name, redactor)
    member(#","span_id":"#, text, line.spanID, limits.name, redactor)
    if let updateID = line.updateID {
      self.text.append(json: #","update_id":"#)
      self.text.append(text.extracting(updateID))
    }
    if line.module == nil { member(#","module":"#, defaults.module, limits.name, redactor) }
    member(#","module":"#, text, line.module, limits.name, redactor)
    writeError(line, of: text, limits, redactor)
    if let source = line.source, limits.fields == nil {
      self.text.append(json: #","source":"#)
      value(text, source, .max, limits, redactor, depth: 1)
    }
    writeFields(line, of: text, limits, redactor)
    self.text.append(UInt8(ascii: "}"))
  }

  private mutating func writeError(
    _ line: ForeignLine, of text: Span<UInt8>, _ limits: LineLimits, _ redactor: Redactor
  ) {
    guard line.hasError else { return }
    let open = beginObject(#","error":"#)
    member(#","type":"#, text, line.errorType, limits.name, redactor)
    member(#","message":"#, text, line.errorMessage, limits.errorMessage, redactor)
    member(#","stack":"#, text, line.stack, limits.stack, redactor)
    if self.text.count == open {
      self.text.removeLast(to: open - #","error":"#.utf8.count)
    } else {
      endObject(from: open)
    }
  }

  /// As the fields of a record: when cutting, as long as they fit.
  private mutating func writeFields(
    _ line: ForeignLine, of text: Span<UInt8>, _ limits: LineLimits, _ redactor: Redactor
  ) {
    if line.fields.isEmpty && limits.fields == nil { return }
    let open = beginObject(#","fields":"#)
    for member in line.fields where !member.isOverridden {
      let start = self.text.count
      if let limit = limits.fields {
        if start >= limit || text.hasBytes("truncated\"", at: member.key.lowerBound) { continue }
        pair(text, member.key, member.value, max(0, limit - start - limits.name - 8), limits, redactor, depth: 1)
        if self.text.count > limit { self.text.removeLast(to: start) }
      } else {
        pair(text, member.key, member.value, .max, limits, redactor, depth: 1)
      }
    }
    if limits.fields != nil { self.text.append(json: FieldList.cutMarker) }
    endObject(from: open)
  }

  private mutating func member(
    _ key: String, _ text: Span<UInt8>, _ value: Range<Int>?, _ limit: Int, _ redactor: Redactor
  ) {
    guard let value, value.count > 2 else { return }
    self.text.append(json: key)
    string(text, value.lowerBound + 1..<value.upperBound - 1, limit, redactor)
  }

  private mutating func pair(
    _ text: Span<UInt8>, _ key: Range<Int>, _ value: Range<Int>, _ room: Int, _ limits: LineLimits,
    _ redactor: Redactor, depth: Int
  ) {
    if key.allSatisfy({ text[$0] < 0x80 && text[$0] != UInt8(ascii: "\\") }) {
      self.key(text.extracting(key), limits.name, redactor)
    } else {
      self.text.append(UInt8(ascii: ","))
      string(text, key, limits.name, redactor)
      self.text.append(UInt8(ascii: ":"))
    }
    if SensitiveKey.matches(text, key), !text.isEmptyValue(value) {
      self.text.append(json: "\"\(Redactor.mask)\"")
      countKeyRedaction()
    } else {
      self.value(text, value, room, limits, redactor, depth: depth)
    }
  }

  private mutating func value(
    _ text: Span<UInt8>, _ value: Range<Int>, _ room: Int, _ limits: LineLimits, _ redactor: Redactor, depth: Int
  ) {
    switch text[value.lowerBound] {
    case UInt8(ascii: "\""):
      string(text, value.lowerBound + 1..<value.upperBound - 1, room, redactor)
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      if depth >= Self.maximumForeignDepth {
        self.text.append(json: LineEncoder.depthMarker)
      } else {
        container(text, value, room, limits, redactor, depth: depth + 1)
      }
    default:
      self.text.append(text.extracting(value))
    }
  }

  /// An object or an array, which was checked when the line was read.
  private mutating func container(
    _ text: Span<UInt8>, _ value: Range<Int>, _ room: Int, _ limits: LineLimits, _ redactor: Redactor, depth: Int
  ) {
    let isObject = text[value.lowerBound] == UInt8(ascii: "{")
    let open = self.text.count
    var index = value.lowerBound + 1
    JSONGrammar.skipSpace(text, &index)
    while index < value.upperBound - 1 {
      var key: Range<Int>?
      if isObject {
        let start = index + 1
        guard JSONGrammar.skipString(text, &index) else { break }
        key = start..<index - 1
        guard JSONGrammar.skipColon(text, &index) else { break }
      }
      let start = index
      guard JSONGrammar.skipValue(text, &index) else { break }
      if let key {
        pair(text, key, start..<index, room, limits, redactor, depth: depth)
      } else {
        self.text.append(UInt8(ascii: ","))
        self.value(text, start..<index, room, limits, redactor, depth: depth)
      }
      JSONGrammar.skipSpace(text, &index)
      _ = JSONGrammar.take(",", text, &index)
      JSONGrammar.skipSpace(text, &index)
    }
    close(open, with: isObject ? "{" : "[", isObject ? "}" : "]")
  }

  /// The inside of a JSON string that may have escapes and bytes that are no UTF-8.
  private mutating func string(_ text: Span<UInt8>, _ range: Range<Int>, _ limit: Int, _ redactor: Redactor) {
    var isPlain = true
    for index in range where text[index] >= 0x80 || text[index] == UInt8(ascii: "\\") {
      isPlain = false
      break
    }
    if isPlain {
      string(text.extracting(range), limit, redactor)
      return
    }
    var bytes: [UInt8] = []
    swap(&bytes, &decoded)
    ForeignValue.unescape(text, range, into: &bytes)
    string(String(decoding: bytes, as: UTF8.self), limit, redactor)
    swap(&bytes, &decoded)
  }
}

/// What a foreign line has of its sender, unless it says otherwise.
struct ForeignDefaults: Sendable {
  var timestamp: LogTimestamp
  var level: Logger.Level
  var logger: String
  var module: String?
}

extension Span<UInt8> {
  fileprivate func isEmptyValue(_ value: Range<Int>) -> Bool {
    value.count == 2 && self[value.lowerBound] == UInt8(ascii: "\"") || hasBytes("null", at: value.lowerBound)
  }
}
