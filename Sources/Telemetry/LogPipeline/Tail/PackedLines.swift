internal import Compression

/// Lines that follow each other, compressed: a buffer of lines takes a fifth of the memory or so.
struct PackedLines: Sendable {
  /// About how many bytes of text are packed together: enough to shrink well, few enough to be unpacked for one line.
  static let size = 64 << 10

  let firstSequence: UInt64
  let count: Int
  /// What the lines count for in the tail's limit: as much as before.
  let cost: Int
  private let bytes: [UInt8]
  private let textSize: Int

  /// - Parameter lines: one at least, numbered without a gap.
  init(_ lines: [LogLine], through deflater: inout Deflater) {
    var text: [UInt8] = []
    text.reserveCapacity(lines.reduce(0) { $0 + $1.bytes.count + 1 })
    for line in lines {
      text += line.bytes
      text.append(Self.separator)
    }
    firstSequence = lines.first?.sequence ?? 0
    count = lines.count
    cost = lines.reduce(0) { $0 + $1.cost }
    textSize = text.count
    bytes = deflater.deflate(text.span)
  }

  /// One above the number of the last line.
  var end: UInt64 { firstSequence + UInt64(count) }

  /// The lines, which are again what they were: what lies beside a line's text is in the text too. One that cannot be read is
  /// left out.
  var lines: [LogLine] {
    guard let text = Deflater.inflate(bytes.span, size: textSize) else { return [] }
    var lines: [LogLine] = []
    lines.reserveCapacity(count)
    var sequence = firstSequence
    for bytes in text.split(separator: Self.separator) {
      if let line = LogLine(sequence: sequence, storedBytes: Array(bytes)) { lines.append(line) }
      sequence += 1
    }
    return lines
  }

  /// No line has a line break.
  private static let separator = UInt8(ascii: "\n")
}
