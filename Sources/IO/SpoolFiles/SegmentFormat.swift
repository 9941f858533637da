/// How a segment's bytes are laid out. All numbers are little-endian.
///
/// A segment is a header and records:
///
///     header   magic "OUTRSPL1"  number u64  first sequence u64  first cursor u64  CRC32C u32 of these  zero u32
///     record   payload length u32  CRC32C u32  sequence u64  cursor u64  payload
///
/// A record's checksum covers all of it but itself. Sequences grow by one from record to record across segments, so that a
/// gap says how many are lost. The cursor is the writer's own number for the record, and grows too. A payload is text
/// without NUL, so no payload can pass for a record.
enum SegmentFormat {
  static let magic = Array("OUTRSPL1".utf8)
  static let headerSize = 40
  static let recordHeaderSize = 24
  /// Twice the largest line that can be configured.
  static let maximumPayload = 32 << 20
  /// A spool starts counting at its microseconds since 1970, so that two spools seldom have a sequence in common. Numbers
  /// outside, of the years 1978 to 2112, are no sequences: that makes a search through garbage short.
  static let plausibleSequences: Range<UInt64> = 1 << 48..<1 << 52

  static func header(_ segment: Segment) -> [UInt8] {
    var bytes = magic
    bytes.append(segment.number)
    bytes.append(segment.firstSequence)
    bytes.append(segment.firstCursor)
    bytes.append(CRC32C.of(bytes[...]))
    bytes.append(UInt32(0))
    return bytes
  }

  /// Nil if the header is damaged, of another version, or none.
  static func readHeader(_ bytes: [UInt8]) -> (number: UInt64, firstSequence: UInt64, firstCursor: UInt64)? {
    guard bytes.count >= headerSize, bytes.starts(with: magic), CRC32C.of(bytes[..<32]) == bytes.number32(at: 32),
      bytes.number32(at: 36) == 0
    else {
      return nil
    }
    return (bytes.number64(at: 8), bytes.number64(at: 16), bytes.number64(at: 24))
  }

  static func append(_ payload: [UInt8], sequence: UInt64, cursor: UInt64, to bytes: inout [UInt8]) {
    let start = bytes.count
    bytes.append(UInt32(payload.count))
    bytes.append(UInt32(0))
    bytes.append(sequence)
    bytes.append(cursor)
    bytes.append(contentsOf: payload)
    bytes.put(checksum(of: bytes[start...]), at: start + 4)
  }

  /// Of a whole record: the length, then what follows the checksum.
  static func checksum(of record: ArraySlice<UInt8>) -> UInt32 {
    var sum = CRC32C()
    unsafe record.withUnsafeBytes { bytes in
      unsafe sum.add(UnsafeRawBufferPointer(rebasing: bytes[..<4]))
      unsafe sum.add(UnsafeRawBufferPointer(rebasing: bytes[8...]))
    }
    return sum.value
  }
}
