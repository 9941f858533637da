internal import CZlib
internal import Glibc

/// Compresses one text after another into gzip members (RFC 1952), where much of each text is the same as in the last one:
/// what did not change for a while is compressed once and then put between what did.
///
/// A text comes in parts, which are compared with those of the text before. Deflate blocks that end in a full flush refer
/// to nothing before them (zlib manual, `deflate`, Z_FULL_FLUSH), so runs of them can stand in any stream; the checksum
/// is combined from theirs (`crc32_combine`). Not thread-safe.
@safe
public struct SteadyGzipEncoder: ~Copyable {
  /// Texts after which a part that did not change is taken for steady.
  static let patience: UInt8 = 4
  /// The shortest run that is kept compressed: each costs some bytes of output, as what follows cannot refer to it.
  static let shortestRun = 1024

  /// Steady parts, one after the other, compressed.
  private struct Run {
    let parts: Range<Int>
    let bytes: [UInt8]
    let checksum: UInt
    let length: Int
  }

  /// Owned; zlib keeps a pointer back to it, so it must not move. Freed in deinit.
  private let stream: UnsafeMutablePointer<z_stream>
  private var text: [UInt8] = []
  /// Where each part of `text` ends, which is where the next begins.
  private var ends: [Int] = []
  /// For how many texts each part has been the same.
  private var ages: [UInt8] = []
  /// By their parts.
  private var runs: [Run] = []
  private var output: [UInt8] = []
  private var checksum: UInt = 0
  private var length = 0
  /// Whether the stream has taken anything since it last forgot what was before.
  private var hasHistory = false

  /// - Parameter level: 1 (fastest) to 9 (smallest).
  /// - Throws: ``CompressionError/outOfMemory``; the encoder needs about 64 KiB, and room for two texts.
  public init(level: Int) throws(CompressionError) {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    guard unsafe outrigger_deflate_init(stream, Int32(min(max(level, 1), 9))) == Z_OK else {
      unsafe stream.deallocate()
      throw .outOfMemory
    }
  }

  deinit {
    unsafe deflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// How many bytes of the last text were not compressed anew.
  public var steadyBytes: Int { runs.reduce(0) { $0 + $1.length } }

  /// One text as a gzip member.
  ///
  /// - Parameters:
  ///   - new: the text; the encoder takes it over and leaves the memory of an older one.
  ///   - newEnds: where each of its parts ends; the last one is the text's end.
  public mutating func compress(_ new: inout [UInt8], parts newEnds: [Int]) -> [UInt8] {
    age(new, newEnds)
    swap(&text, &new)
    ends = newEnds
    begin()
    appendParts()
    return finish()
  }

  /// A text too large to be in memory as a whole, piece by piece; returns what output there is so far. It is compared with
  /// nothing.
  public mutating func compress(piece: [UInt8], isFirst: Bool, isLast: Bool) -> [UInt8] {
    if isFirst {
      begin()
      (runs, ends) = ([], [])
    }
    text = piece
    append(0..<piece.count)
    if isLast { return finish() }
    defer { output = [] }
    return output
  }

  private mutating func begin() {
    output = Self.header
    output.reserveCapacity(text.count / 4)
    checksum = crc32(0, nil, 0)
    length = 0
    hasHistory = false
    unsafe deflateReset(stream)
  }

  /// The last block, and the checksum and the length of all, the lowest byte first.
  private mutating func finish() -> [UInt8] {
    deflate(0..<0, Z_FINISH)
    for number in [UInt32(truncatingIfNeeded: checksum), UInt32(truncatingIfNeeded: length)] {
      for shift in stride(from: UInt32(0), to: 32, by: 8) { output.append(UInt8(truncatingIfNeeded: number >> shift)) }
    }
    defer { output = [] }
    return output
  }

  /// Compares the parts with those of the text before.
  private mutating func age(_ new: [UInt8], _ newEnds: [Int]) {
    guard newEnds.count == ends.count else {
      runs = []
      ages = [UInt8](repeating: 0, count: newEnds.count)
      return
    }
    for part in newEnds.indices {
      let isSame = isSame(new, from: part == 0 ? 0 : newEnds[part - 1], to: newEnds[part], part)
      ages[part] = isSame ? min(ages[part] + 1, Self.patience) : 0
    }
    runs.removeAll { run in run.parts.contains { ages[$0] < Self.patience } }
  }

  private func isSame(_ new: [UInt8], from start: Int, to end: Int, _ part: Int) -> Bool {
    let known = self.start(of: part)
    guard ends[part] - known == end - start else { return false }
    return unsafe new.withUnsafeBytes { new in
      unsafe text.withUnsafeBytes { old in
        guard let new = new.baseAddress, let old = old.baseAddress else { return true }
        return unsafe memcmp(new + start, old + known, end - start) == 0
      }
    }
  }

  private func start(of part: Int) -> Int { part == 0 ? 0 : ends[part - 1] }

  /// The text: kept runs, runs that have just become steady, and what is between them.
  private mutating func appendParts() {
    var kept: [Run] = []
    var part = 0
    var next = 0
    while part < ends.count {
      if next < runs.count, runs[next].parts.lowerBound == part {
        append(runs[next])
        kept.append(runs[next])
        part = runs[next].parts.upperBound
        next += 1
        continue
      }
      let limit = next < runs.count ? runs[next].parts.lowerBound : ends.count
      let isSteady = ages[part] == Self.patience
      var end = part + 1
      while end < limit, (ages[end] == Self.patience) == isSteady { end += 1 }
      let bytes = start(of: part)..<ends[end - 1]
      if isSteady && bytes.count >= Self.shortestRun {
        kept.append(appendRun(part..<end, bytes))
      } else {
        append(bytes)
      }
      part = end
    }
    runs = kept
  }

  private mutating func append(_ bytes: Range<Int>) {
    checksum = crc(of: bytes, after: checksum)
    length += bytes.count
    deflate(bytes, Z_NO_FLUSH)
    hasHistory = true
  }

  private mutating func append(_ run: Run) {
    forget()
    output += run.bytes
    checksum = crc32_combine(checksum, run.checksum, run.length)
    length += run.length
  }

  /// Compresses steady parts by themselves.
  private mutating func appendRun(_ parts: Range<Int>, _ bytes: Range<Int>) -> Run {
    forget()
    let start = output.count
    deflate(bytes, Z_FULL_FLUSH)
    let own = crc(of: bytes, after: crc32(0, nil, 0))
    checksum = crc32_combine(checksum, own, bytes.count)
    length += bytes.count
    return Run(parts: parts, bytes: Array(output[start...]), checksum: own, length: bytes.count)
  }

  /// What comes next refers to nothing before it.
  private mutating func forget() {
    if hasHistory { deflate(0..<0, Z_FULL_FLUSH) }
    hasHistory = false
  }

  private func crc(of bytes: Range<Int>, after checksum: UInt) -> UInt {
    unsafe text.withUnsafeBufferPointer { text in
      unsafe crc32_z(checksum, text.baseAddress.map { unsafe $0 + bytes.lowerBound }, bytes.count)
    }
  }

  /// Runs some of the text through zlib until it has nothing more to say.
  private mutating func deflate(_ bytes: Range<Int>, _ flush: Int32) {
    let text = text
    unsafe text.withUnsafeBufferPointer { text in
      // zlib reads only, whatever its type says.
      unsafe stream.pointee.next_in = text.baseAddress.map {
        unsafe UnsafeMutablePointer(mutating: $0 + bytes.lowerBound)
      }
      unsafe stream.pointee.avail_in = UInt32(bytes.count)
      while deflateOnce(flush) {}
      unsafe stream.pointee.next_in = nil
    }
  }

  /// Appends one piece of output; true when there is more to come.
  private mutating func deflateOnce(_ flush: Int32) -> Bool {
    unsafe withUnsafeTemporaryAllocation(byteCount: 16 << 10, alignment: 1) { room in
      unsafe stream.pointee.next_out = room.baseAddress?.assumingMemoryBound(to: UInt8.self)
      unsafe stream.pointee.avail_out = UInt32(room.count)
      _ = unsafe CZlib.deflate(stream, flush)
      let left = unsafe Int(stream.pointee.avail_out)
      unsafe output.append(contentsOf: room[..<(room.count - left)])
      return left == 0
    }
  }

  /// Deflate, no flags, no time, fastest, Unix.
  private static let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 4, 3]
}
