internal import CISAL

/// A stream of raw deflate (RFC 1951) by ISA-L's igzip. Not thread-safe.
@safe
struct DeflateStream: ~Copyable {
  /// What is done when the input has been taken.
  enum Ending {
    /// More input belongs to it.
    case open
    /// What comes next refers to nothing before it, and begins at a byte.
    case flushed
    /// The stream is over.
    case last
  }

  /// Owned; igzip keeps pointers into it, so it must not move. Freed in deinit.
  private let stream: UnsafeMutablePointer<outrigger_igzip>

  /// - Parameter level: 0 has fixed codes and is the fastest, 3 is the smallest.
  /// - Throws: ``CompressionError/outOfMemory``; a stream needs 130 KiB, and 150 KiB more above level 0.
  init(level: Int) throws(CompressionError) {
    guard let new = unsafe outrigger_igzip_new(Int32(min(max(level, 0), 3))) else { throw .outOfMemory }
    unsafe stream = new
  }

  deinit { unsafe outrigger_igzip_free(stream) }

  /// Begins a new stream.
  mutating func reset() { unsafe outrigger_igzip_reset(stream) }

  /// Appends to `output` what igzip makes of the bytes, as far as it is ready.
  mutating func compress(_ bytes: Span<UInt8>, _ ending: Ending, into output: inout [UInt8]) {
    unsafe bytes.withUnsafeBufferPointer { bytes in
      // One call takes 32 bits of size.
      var rest = unsafe bytes[...]
      repeat {
        let piece = unsafe rest.prefix(Int(Int32.max))
        unsafe rest = rest.dropFirst(piece.count)
        unsafe feed(UnsafeBufferPointer(rebasing: piece), rest.isEmpty ? ending : .open, &output)
      } while unsafe !rest.isEmpty
    }
  }

  private mutating func feed(_ bytes: UnsafeBufferPointer<UInt8>, _ ending: Ending, _ output: inout [UInt8]) {
    let flush = ending == .flushed ? FULL_FLUSH : NO_FLUSH
    unsafe outrigger_igzip_feed(stream, bytes.baseAddress, UInt32(bytes.count), flush, ending == .last ? 1 : 0)
    while takeOnce(&output) {}
  }

  /// Appends one piece of output; true when there may be more.
  private mutating func takeOnce(_ output: inout [UInt8]) -> Bool {
    unsafe withUnsafeTemporaryAllocation(byteCount: 16 << 10, alignment: 1) { room in
      let written = unsafe Int(
        outrigger_igzip_take(stream, room.baseAddress?.assumingMemoryBound(to: UInt8.self), UInt32(room.count)))
      unsafe output.append(contentsOf: room[..<written])
      return written == room.count
    }
  }
}

/// The checksum of gzip (RFC 1952, section 8).
enum Checksum {
  /// That of what had the checksum `before`, with `bytes` after it.
  static func crc32(_ bytes: Span<UInt8>, after before: UInt32 = 0) -> UInt32 {
    unsafe bytes.withUnsafeBufferPointer { unsafe crc32_gzip_refl(before, $0.baseAddress, UInt64($0.count)) }
  }
}
