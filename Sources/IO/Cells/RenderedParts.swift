/// Texts that are rendered once and written many times, one behind the other in one piece of memory.
public final class RenderedParts: Sendable {
  private let text: RenderedText
  /// Where each part ends, which is where the next begins.
  private let ends: [Int]

  /// - Parameter write: appends the part of a number to the buffer.
  public init(count: Int, _ write: (Int, TextBuffer) -> Void) {
    let buffer = TextBuffer()
    var ends: [Int] = []
    ends.reserveCapacity(count)
    for part in 0..<count {
      write(part, buffer)
      ends.append(unsafe buffer.count)
    }
    text = RenderedText(copying: buffer)
    self.ends = ends
  }

  public var count: Int { ends.count }

  func bytes(of part: Int) -> UnsafeBufferPointer<UInt8> {
    let start = part == 0 ? 0 : ends[part - 1]
    return unsafe UnsafeBufferPointer(rebasing: text.bytes[start..<ends[part]])
  }
}

extension TextBuffer {
  /// Appends one of the texts that were rendered before.
  public func append(_ parts: RenderedParts, part: Int) {
    unsafe append(parts.bytes(of: part))
  }
}
