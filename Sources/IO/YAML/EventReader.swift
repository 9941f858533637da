internal import CYAML

/// One event of libyaml's parser as a Swift value.
struct Event {
  enum Kind {
    case streamStart, streamEnd, documentStart, documentEnd
    case mappingStart(anchor: String?)
    case sequenceStart(anchor: String?)
    case scalar(YAMLScalar, anchor: String?)
    case mappingEnd, sequenceEnd
    case alias(String)
  }

  let kind: Kind
  let mark: YAMLMark
  let hasTag: Bool
}

/// Owns one `yaml_parser_t` and the bytes it reads.
///
/// A class, because libyaml keeps pointers into the parser and the parser must not move.
@safe final class EventReader {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  /// libyaml does not copy its input, so the reader keeps it: freed in `deinit`, after the parser.
  private let input: UnsafeMutableBufferPointer<UInt8>

  init(_ bytes: [UInt8]) throws(YAMLError) {
    unsafe input = .allocate(capacity: max(bytes.count, 1))
    _ = unsafe input.initialize(from: bytes)
    unsafe parser = .allocate(capacity: 1)
    guard unsafe yaml_parser_initialize(parser) == 1 else {
      unsafe parser.initialize(to: yaml_parser_t())
      throw YAMLError(reason: .outOfMemory, mark: YAMLMark(line: 1, column: 1))
    }
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, input.baseAddress, bytes.count)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe input.deallocate()
  }

  /// The next event. After `streamEnd` or an error it must not be called again.
  func next() throws(YAMLError) -> Event {
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw failure() }
    defer { unsafe yaml_event_delete(&event) }
    let mark = unsafe YAMLMark(event.start_mark)
    return unsafe Event(kind: kind(of: event), mark: mark, hasTag: hasTag(event))
  }

  private func kind(of event: yaml_event_t) -> Event.Kind {
    switch unsafe event.type {
    case YAML_STREAM_START_EVENT: .streamStart
    case YAML_DOCUMENT_START_EVENT: .documentStart
    case YAML_DOCUMENT_END_EVENT: .documentEnd
    case YAML_MAPPING_START_EVENT: unsafe .mappingStart(anchor: text(event.data.mapping_start.anchor))
    case YAML_SEQUENCE_START_EVENT: unsafe .sequenceStart(anchor: text(event.data.sequence_start.anchor))
    case YAML_SCALAR_EVENT: unsafe .scalar(scalar(event), anchor: text(event.data.scalar.anchor))
    case YAML_MAPPING_END_EVENT: .mappingEnd
    case YAML_SEQUENCE_END_EVENT: .sequenceEnd
    case YAML_ALIAS_EVENT: unsafe .alias(text(event.data.alias.anchor) ?? "")
    default: .streamEnd
    }
  }

  private func scalar(_ event: yaml_event_t) -> YAMLScalar {
    let data = unsafe event.data.scalar
    // The length counts: a double-quoted "\0" is a zero byte inside the text.
    let text = unsafe String(decoding: UnsafeBufferPointer(start: data.value, count: data.length), as: UTF8.self)
    switch unsafe data.style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: return YAMLScalar(text, style: .quoted)
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: return YAMLScalar(text, style: .block)
    default: return YAMLScalar(text, style: .plain)
    }
  }

  private func hasTag(_ event: yaml_event_t) -> Bool {
    switch unsafe event.type {
    case YAML_MAPPING_START_EVENT: unsafe event.data.mapping_start.tag != nil
    case YAML_SEQUENCE_START_EVENT: unsafe event.data.sequence_start.tag != nil
    case YAML_SCALAR_EVENT: unsafe event.data.scalar.tag != nil
    default: false
    }
  }

  private func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    guard let pointer = unsafe pointer else { return nil }
    return unsafe String(cString: pointer)
  }

  private func failure() -> YAMLError {
    let state = unsafe parser.pointee
    let problem = unsafe state.problem.map { unsafe String(cString: $0) } ?? "the text is not YAML"
    switch unsafe state.error {
    case YAML_MEMORY_ERROR:
      return unsafe YAMLError(reason: .outOfMemory, mark: YAMLMark(state.mark))
    case YAML_READER_ERROR:
      return unsafe YAMLError(reason: .syntax(problem), mark: mark(ofByte: state.problem_offset))
    default:
      let context = unsafe state.context.map { unsafe " (\(String(cString: $0)))" } ?? ""
      return unsafe YAMLError(reason: .syntax(problem + context), mark: YAMLMark(state.problem_mark))
    }
  }

  /// libyaml gives a byte offset, not a line, for bytes that are no UTF-8.
  private func mark(ofByte offset: Int) -> YAMLMark {
    let before = unsafe input.prefix(offset)
    let line = unsafe before.count { $0 == UInt8(ascii: "\n") } + 1
    let start = unsafe before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    // Continuation bytes (10xxxxxx) belong to the character before them.
    let column = unsafe before[start...].count { $0 & 0xC0 != 0x80 } + 1
    return YAMLMark(line: line, column: column)
  }
}

extension YAMLMark {
  /// libyaml counts from 0.
  init(_ mark: yaml_mark_t) {
    self.init(line: Int(mark.line) + 1, column: Int(mark.column) + 1)
  }
}
