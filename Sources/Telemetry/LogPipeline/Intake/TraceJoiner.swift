/// Puts the lines of a stack trace together: of Python, Java, Go and Swift, with the line of text before it.
///
/// A line that may be followed by a trace is held back until the next one comes, or until ``flush()``; every other passes.
struct TraceJoiner: Sendable {
  static let maximumLines = 1000
  /// In bytes.
  static let maximumSize = 128 << 10

  private var kind = TraceKind.head
  private var lines: [[UInt8]] = []
  private var size = 0

  /// Bytes held back, a line break for each line included.
  var heldBytes: Int { size }

  /// - Returns: what is complete now, in order.
  mutating func add(_ line: [UInt8]) -> [TextRecord] {
    if !lines.isEmpty, lines.count < Self.maximumLines, size < Self.maximumSize, let next = kind.after(line) {
      kind = next
      hold(line)
      return []
    }
    var complete = flush().map { [$0] } ?? []
    if let start = TraceKind(firstLine: line) {
      kind = start
      hold(line)
    } else {
      complete.append(TextRecord(head: line, error: nil, isCrash: false))
    }
    return complete
  }

  /// What was held back.
  mutating func flush() -> TextRecord? {
    guard !lines.isEmpty else { return nil }
    defer {
      lines.removeAll(keepingCapacity: true)
      size = 0
    }
    guard lines.count > 1 || kind != .head else { return TextRecord(head: lines[0], error: nil, isCrash: false) }
    let text = lines.map { String(decoding: $0, as: UTF8.self) }
    let (type, message) = kind.error(in: text)
    let stack = text.joined(separator: "\n")
    let head = kind.hasOwnHead(text) ? lines[0] : Array((message ?? text[0]).utf8)
    return TextRecord(
      head: head, error: LogError(type: type, message: message, stack: stack),
      isCrash: [.go, .swift, .swiftEnd].contains(kind))
  }

  private mutating func hold(_ line: [UInt8]) {
    lines.append(line)
    size += line.count + 1
  }
}

/// One record of a text stream.
struct TextRecord: Sendable, Equatable {
  /// The first line of text, or what went wrong.
  var head: [UInt8]
  /// If it is a trace.
  var error: LogError?
  /// Whether the program ended with it.
  var isCrash: Bool
}
