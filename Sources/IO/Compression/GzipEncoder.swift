internal import CZlib

/// Compresses a stream of bytes into one gzip member (RFC 1952) with zlib.
///
/// Not thread-safe; used by one task at a time. After ``finish(_:)`` or an error it produces nothing more.
@safe
public struct GzipEncoder: ~Copyable {
  /// Owned; zlib keeps a pointer back to it, so it must not move. Freed in deinit.
  private let stream: UnsafeMutablePointer<z_stream>
  private var isFinished = false

  /// - Parameter level: 1 (fastest) to 9 (smallest); 6 is zlib's own choice. Text of metrics shrinks to a tenth at 1 already.
  /// - Throws: ``CompressionError/outOfMemory``; the encoder needs about 256 KiB.
  public init(level: Int = 6) throws(CompressionError) {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    // 31: the largest window (15) with a gzip header and trailer (16 more), zlib manual, deflateInit2.
    let status = unsafe outrigger_deflate_init(stream, Int32(min(max(level, 1), 9)), 31)
    if status != Z_OK {
      unsafe stream.deallocate()
      throw .outOfMemory
    }
  }

  deinit {
    unsafe deflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Takes more input; returns what output there is so far, often nothing.
  public mutating func compress(_ bytes: [UInt8]) -> [UInt8] { run(bytes, Z_NO_FLUSH) }

  /// As ``compress(_:)``, but everything taken so far can be decoded from the output: for a body that flows.
  public mutating func flush(_ bytes: [UInt8] = []) -> [UInt8] { run(bytes, Z_SYNC_FLUSH) }

  /// Takes the last input and returns the rest of the output, trailer included.
  public mutating func finish(_ bytes: [UInt8] = []) -> [UInt8] {
    defer { isFinished = true }
    return run(bytes, Z_FINISH)
  }

  /// Begins a new member in the memory of this one.
  public mutating func reset() {
    isFinished = unsafe deflateReset(stream) != Z_OK
  }

  private mutating func run(_ bytes: [UInt8], _ flush: Int32) -> [UInt8] {
    guard !isFinished else { return [] }
    var output: [UInt8] = []
    var input = bytes
    unsafe input.withUnsafeMutableBufferPointer { input in
      unsafe stream.pointee.next_in = input.baseAddress
      unsafe stream.pointee.avail_in = UInt32(input.count)
      while deflateOnce(flush, into: &output) {}
      unsafe stream.pointee.next_in = nil
    }
    return output
  }

  /// Appends one piece of output; true when there is more to come.
  private func deflateOnce(_ flush: Int32, into output: inout [UInt8]) -> Bool {
    let room = unsafe max(256, Int(deflateBound(stream, UInt(stream.pointee.avail_in))))
    var isFull = false
    output += unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      unsafe stream.pointee.next_out = buffer.baseAddress
      unsafe stream.pointee.avail_out = UInt32(room)
      _ = unsafe deflate(stream, flush)
      count = unsafe room - Int(stream.pointee.avail_out)
      isFull = unsafe stream.pointee.avail_out == 0
    }
    return isFull
  }
}

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
    var encoder = try GzipEncoder(level: level)
    return encoder.finish(bytes)
  }
}
