/// Compresses one text after another into gzip members (RFC 1952), where much of each text is the same as in the last one:
/// what did not change for a while is compressed once and then put between what did.
///
/// A text comes in parts, which are compared with those of the text before. Deflate blocks that end in a full flush refer
/// to nothing before them, so runs of them can stand in any stream. Not thread-safe.
public struct SteadyGzipEncoder: ~Copyable {
  /// Texts after which a part that did not change is taken for steady.
  static let patience: UInt8 = 4
  /// The shortest run that is kept compressed: each costs some bytes of output, as what follows cannot refer to it.
  static let shortestRun = 1024

  /// Steady parts, one after the other, compressed.
  private struct Run {
    let parts: Range<Int>
    let bytes: [UInt8]
    let length: Int
  }

  /// What changes all the time, as fast as can be.
  private var fresh: DeflateStream
  /// What is kept compressed, and texts too large to be in memory as a whole.
  private var thorough: DeflateStream
  /// Where each part of the last text ended, which is where the next began.
  private var ends: [Int] = []
  /// For how many texts each part has been the same.
  private var ages: [UInt8] = []
  /// By their parts.
  private var runs: [Run] = []
  private var output: [UInt8] = []
  private var checksum: UInt32 = 0
  private var length = 0
  /// Whether the stream has taken anything since it last forgot what was before.
  private var hasHistory = false

  /// - Parameter level: of what is kept and of texts in pieces: 0 (fastest) to 3 (smallest).
  /// - Throws: ``CompressionError/outOfMemory``; the encoder needs about 400 KiB.
  public init(level: Int) throws(CompressionError) {
    let fresh = try DeflateStream(level: 0)
    let thorough = try DeflateStream(level: level)
    self.fresh = fresh
    self.thorough = thorough
  }

  /// How many bytes of the last text were not compressed anew.
  public var steadyBytes: Int { runs.reduce(0) { $0 + $1.length } }

  /// One text as a gzip member.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - known: the text of the call before; anything before the first.
  ///   - newEnds: where each of the text's parts ends; the last one is the text's end.
  public mutating func compress(_ text: Span<UInt8>, after known: Span<UInt8>, parts newEnds: [Int]) -> [UInt8] {
    age(text, known, newEnds)
    ends = newEnds
    begin(reserving: text.count / 4)
    fresh.reset()
    appendParts(of: text)
    fresh.compress(Span(), .last, into: &output)
    checksum = Checksum.crc32(text)
    length = text.count
    return finish()
  }

  /// A text too large to be in memory as a whole, piece by piece; returns what output there is so far. It is compared with
  /// nothing, and nor is the next text.
  public mutating func compress(piece: Span<UInt8>, isFirst: Bool, isLast: Bool) -> [UInt8] {
    if isFirst {
      begin(reserving: piece.count / 4)
      thorough.reset()
      (runs, ends) = ([], [])
    }
    checksum = Checksum.crc32(piece, after: checksum)
    length += piece.count
    thorough.compress(piece, isLast ? .last : .open, into: &output)
    if isLast { return finish() }
    defer { output = [] }
    return output
  }

  private mutating func begin(reserving size: Int) {
    output = Self.header
    output.reserveCapacity(size)
    checksum = 0
    length = 0
    hasHistory = false
  }

  /// The checksum and the length of all, the lowest byte first.
  private mutating func finish() -> [UInt8] {
    for number in [checksum, UInt32(truncatingIfNeeded: length)] {
      for shift in stride(from: UInt32(0), to: 32, by: 8) { output.append(UInt8(truncatingIfNeeded: number >> shift)) }
    }
    defer { output = [] }
    return output
  }

  /// Compares the parts with those of the text before.
  private mutating func age(_ text: Span<UInt8>, _ known: Span<UInt8>, _ newEnds: [Int]) {
    guard newEnds.count == ends.count, known.count == ends.last ?? 0 else {
      runs = []
      ages = [UInt8](repeating: 0, count: newEnds.count)
      return
    }
    var (start, knownStart) = (0, 0)
    for part in newEnds.indices {
      let isSame = Bytes.areEqual(text.extracting(start..<newEnds[part]), known.extracting(knownStart..<ends[part]))
      ages[part] = isSame ? min(ages[part] + 1, Self.patience) : 0
      (start, knownStart) = (newEnds[part], ends[part])
    }
    runs.removeAll { run in run.parts.contains { ages[$0] < Self.patience } }
  }

  /// The text: kept runs, runs that have just become steady, and what is between them.
  private mutating func appendParts(of text: Span<UInt8>) {
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
      let bytes = text.extracting((part == 0 ? 0 : ends[part - 1])..<ends[end - 1])
      if isSteady && bytes.count >= Self.shortestRun {
        let run = run(of: part..<end, bytes)
        append(run)
        kept.append(run)
      } else {
        fresh.compress(bytes, .open, into: &output)
        hasHistory = true
      }
      part = end
    }
    runs = kept
  }

  /// Puts a kept run in place; what comes next refers to nothing before it.
  private mutating func append(_ run: Run) {
    if hasHistory { fresh.compress(Span(), .flushed, into: &output) }
    hasHistory = false
    output += run.bytes
  }

  /// Compresses steady parts by themselves.
  private mutating func run(of parts: Range<Int>, _ bytes: Span<UInt8>) -> Run {
    var packed: [UInt8] = []
    thorough.reset()
    thorough.compress(bytes, .flushed, into: &packed)
    return Run(parts: parts, bytes: packed, length: bytes.count)
  }

  /// Deflate, no flags, no time, fastest, Unix.
  private static let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 4, 3]
}
