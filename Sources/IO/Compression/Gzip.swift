/// Why nothing can be compressed.
public enum CompressionError: Error, Equatable, CustomStringConvertible {
  case outOfMemory

  public var description: String { "Cannot start compressing: there is no memory for the encoder's tables." }
}

/// gzip in one go.
public enum Gzip {
  /// The bytes as one gzip member.
  ///
  /// - Parameter level: 0 (fastest) to 3 (smallest).
  /// - Throws: ``CompressionError/outOfMemory``.
  public static func compress(_ bytes: [UInt8], level: Int = 2) throws(CompressionError) -> [UInt8] {
    var encoder = try SteadyGzipEncoder(level: level)
    return encoder.compress(piece: bytes.span, isFirst: true, isLast: true)
  }
}
