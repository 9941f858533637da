/// What ``RecentLines`` holds, numbered without a gap: the newest lines as they are, and those before them packed.
struct TailMemory: Sendable {
  /// About how much of the newest is not packed, so that who follows or opens a page need not unpack.
  static let unpacked = 512 << 10
  /// Lines copied out at a time, so that a long search does not hold up who logs.
  private static let chunk: UInt64 = 256

  private var packed = Ring<PackedLines>()
  private var newest = Ring<LogLine>()
  private var newestCost = 0
  private(set) var count = 0
  var packedCount: Int { count - newest.count }
  /// In bytes, as if none were packed.
  private(set) var cost = 0
  private(set) var nextSequence: UInt64

  init(firstSequence: UInt64) {
    nextSequence = firstSequence
  }

  /// The number of the oldest line, or of the next one if there is none.
  var oldest: UInt64 { nextSequence - UInt64(count) }

  /// The same, of those that are not packed.
  private var oldestUnpacked: UInt64 { nextSequence - UInt64(newest.count) }

  /// Keeps a line; the oldest go, so that all of them cost no more than `capacity`.
  mutating func append(_ line: LogLine, capacity: Int) {
    nextSequence = line.sequence + 1
    newest.append(line)
    newestCost += line.cost
    count += 1
    cost += line.cost
    while cost > capacity, count > 0 { removeOldest() }
  }

  private mutating func removeOldest() {
    if let pack = packed.removeFirst() {
      count -= pack.count
      cost -= pack.cost
    } else if let line = newest.removeFirst() {
      count -= 1
      cost -= line.cost
      newestCost -= line.cost
    }
  }

  var isPackingDue: Bool { newestCost >= Self.unpacked + 2 * PackedLines.size }

  /// The oldest that are not packed, as many as are packed together; none unless it is due.
  var linesToPack: [LogLine] {
    guard isPackingDue else { return [] }
    var lines: [LogLine] = []
    var size = 0
    for offset in 0..<newest.count where size < PackedLines.size {
      guard let line = newest[offset] else { break }
      lines.append(line)
      size += line.bytes.count
    }
    return lines
  }

  /// Puts lines in the place of those they were packed from, unless some of these are gone since.
  mutating func replace(with pack: PackedLines) {
    guard pack.firstSequence == oldestUnpacked else { return }
    for _ in 0..<pack.count { newestCost -= newest.removeFirst()?.cost ?? 0 }
    packed.append(pack)
  }

  /// The next lines from `sequence` on; empty at the end.
  func stretch(from sequence: UInt64) -> TailStretch {
    if let pack = pack(of: sequence) { return TailStretch(pack, sequence..<pack.end) }
    let first = min(max(sequence, oldestUnpacked), nextSequence)
    return unpacked(first..<min(first + Self.chunk, nextSequence))
  }

  /// The lines that are next before `sequence`; empty at the beginning.
  func stretch(before sequence: UInt64) -> TailStretch {
    if sequence > oldest, let pack = pack(of: sequence - 1) { return TailStretch(pack, pack.firstSequence..<sequence) }
    let end = min(max(sequence, oldestUnpacked), nextSequence)
    return unpacked((end - min(Self.chunk, end - oldestUnpacked))..<end)
  }

  private func unpacked(_ sequences: Range<UInt64>) -> TailStretch {
    TailStretch(sequences.compactMap { newest[Int($0 - oldestUnpacked)] }, sequences)
  }

  /// The pack a line is in.
  private func pack(of sequence: UInt64) -> PackedLines? {
    guard sequence < oldestUnpacked else { return nil }
    var candidates = 0..<packed.count
    while let middle = candidates.isEmpty ? nil : (candidates.lowerBound + candidates.upperBound) / 2,
      let pack = packed[middle]
    {
      if sequence < pack.firstSequence {
        candidates = candidates.lowerBound..<middle
      } else if sequence >= pack.end {
        candidates = middle + 1..<candidates.upperBound
      } else {
        return pack
      }
    }
    return nil
  }
}
