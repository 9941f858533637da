/// Why nothing can be compressed.
public enum CompressionError: Error, Equatable, CustomStringConvertible {
  case outOfMemory

  public var description: String { "Cannot start compressing: there is no memory for zlib's tables." }
}

/// gzip in one go.
public enum Gzip {
  /// The bytes as one gzip member.
  ///
  /// - Throws: ``CompressionError/outOfMemory``.
  public static func compress(_ bytes: [UInt8], level: Int = 6) throws(CompressionError) -> [UInt8] {
    var encoder = try SteadyGzipEncoder(level: level)
    return encoder.compress(piece: bytes, isFirst: true, isLast: true)
  }
}
