internal import CISAL

/// Raw deflate (RFC 1951) of one block of bytes after the other, each by itself. Not thread-safe.
public struct Deflater: ~Copyable {
  private var stream: DeflateStream

  /// - Parameter level: 0 (fastest) to 3 (smallest).
  /// - Throws: ``CompressionError/outOfMemory``; it needs about 280 KiB.
  public init(level: Int) throws(CompressionError) {
    stream = try DeflateStream(level: level)
  }

  /// The bytes, compressed, in an array without room for more.
  public mutating func deflate(_ bytes: Span<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count / 4)
    stream.reset()
    stream.compress(bytes, .last, into: &output)
    return unsafe output.withUnsafeBufferPointer { unsafe Array($0) }
  }

  /// What ``deflate(_:)`` was given.
  ///
  /// - Parameter size: how much that is, in bytes; at most 4 GiB.
  /// - Returns: nil if it is another size, or `packed` is not what ``deflate(_:)`` made.
  public static func inflate(_ packed: Span<UInt8>, size: Int) -> [UInt8]? {
    guard let room = UInt32(exactly: size), let packedSize = UInt32(exactly: packed.count) else { return nil }
    var isWhole = false
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { output, count in
      isWhole = unsafe packed.withUnsafeBufferPointer {
        unsafe outrigger_inflate($0.baseAddress, packedSize, output.baseAddress, room)
      }
      count = isWhole ? size : 0
    }
    return isWhole ? bytes : nil
  }
}
