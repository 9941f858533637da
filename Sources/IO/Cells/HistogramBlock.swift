internal import CLinux
internal import Glibc
public import Synchronization

/// A histogram's memory: this line, which is read only while the histogram is used, and after it the first shard.
///
/// Every observation takes a shard for the few instructions it needs: one exchange, plain additions, one store. Nobody
/// waits there. Who finds the shard taken by another writer too often makes more of them, one for each thread, and who
/// finds even its own taken (by a scrape that copies it, or a thread that was interrupted) goes on to the next.
/// So the buckets, the sum and the count of one shard always agree, and so do those of all shards together.
@frozen
@safe
public struct HistogramBlock: ~Copyable {
  /// The shape's bounds, in groups of four.
  @usableFromInline let bounds: UnsafePointer<SIMD4<Double>>
  @usableFromInline let groups: Int
  /// How often a shard was found taken by a writer, then the address of more shards.
  @usableFromInline let shards = Atomic<UInt>(0)
  /// Of one shard, in bytes.
  let stride: Int
  /// How many more there can be: a power of two.
  let shardCount: Int
  /// Keeps the shape alive; +1, released with the block.
  let shape: Unmanaged<HistogramShape>

  static let lineSize = 64
  /// Found taken so often, a histogram gets more shards.
  @usableFromInline static var threshold: UInt { @inlinable get { 16 } }

  init(_ shape: HistogramShape, stride: Int) {
    unsafe bounds = unsafe shape.padded
    groups = shape.groups
    self.stride = stride
    shardCount = Stripes.count
    unsafe self.shape = unsafe Unmanaged.passRetained(shape)
  }

  static func make(_ shape: HistogramShape) -> UnsafeMutablePointer<HistogramBlock> {
    let used = HistogramShard.header + (shape.bounds.count + 1) * MemoryLayout<UInt64>.stride
    let stride = (used + lineSize - 1) / lineSize * lineSize
    let memory = UnsafeMutableRawPointer.allocate(byteCount: lineSize + stride, alignment: lineSize)
    let block = unsafe memory.bindMemory(to: HistogramBlock.self, capacity: 1)
    unsafe block.initialize(to: HistogramBlock(shape, stride: stride))
    unsafe HistogramShard.initialize(memory + lineSize, stride, shape)
    return unsafe block
  }

  /// The shard behind the line.
  @inlinable
  @inline(__always)
  static func first(_ block: UnsafeMutablePointer<HistogramBlock>) -> UnsafeMutablePointer<HistogramShard> {
    unsafe (UnsafeMutableRawPointer(block) + 64).assumingMemoryBound(to: HistogramShard.self)
  }

  /// One of the later shards.
  private static func shard(
    _ number: Int, of block: UnsafeMutablePointer<HistogramBlock>, at address: UInt
  ) -> UnsafeMutablePointer<HistogramShard> {
    let place = unsafe UnsafeMutableRawPointer(bitPattern: address + UInt(number * block.pointee.stride))
    return unsafe place?.assumingMemoryBound(to: HistogramShard.self) ?? first(block)
  }

  static func forEachShard(
    _ block: UnsafeMutablePointer<HistogramBlock>, _ body: (UnsafeMutablePointer<HistogramShard>) -> Void
  ) {
    unsafe body(first(block))
    let word = unsafe block.pointee.shards.load(ordering: .acquiring)
    guard word >= threshold else { return }
    for number in unsafe 0..<block.pointee.shardCount { unsafe body(shard(number, of: block, at: word)) }
  }

  /// All observations.
  static func count(_ block: UnsafeMutablePointer<HistogramBlock>) -> UInt64 {
    var total: UInt64 = 0
    let buckets = unsafe block.pointee.shape.takeUnretainedValue().bounds.count + 1
    unsafe forEachShard(block) { shard in
      unsafe HistogramShard.whileHeld(shard) { for bucket in 0..<buckets { unsafe total &+= $0[bucket] } }
    }
    return total
  }

  static func free(_ block: UnsafeMutablePointer<HistogramBlock>) {
    unsafe forEachShard(block) { unsafe HistogramShard.discard($0, block.pointee.shape.takeUnretainedValue()) }
    let word = unsafe block.pointee.shards.load(ordering: .acquiring)
    if word >= threshold { unsafe UnsafeMutableRawPointer(bitPattern: word)?.deallocate() }
    unsafe block.pointee.shape.release()
    unsafe UnsafeMutableRawPointer(block).deallocate()
  }
}

extension HistogramBlock {
  /// A shard this thread holds, to be given back with ``HistogramShard/release(_:)``. Waits only when all are taken.
  static func take(_ block: UnsafeMutablePointer<HistogramBlock>) -> UnsafeMutablePointer<HistogramShard> {
    var tries = 0
    while true {
      let word = unsafe block.pointee.shards.load(ordering: .acquiring)
      if word >= threshold {
        if let shard = unsafe takeOne(of: block, at: word) { return unsafe shard }
        sched_yield()
        continue
      }
      let shard = unsafe first(block)
      switch unsafe shard.pointee.holder.exchange(HistogramShard.writer, ordering: .acquiring) {
      case HistogramShard.nobody: return unsafe shard
      case HistogramShard.writer where tries == 0: unsafe noteLoss(block)
      // A scrape holds it for the time of a short copy; if it was interrupted there, nobody waits for it.
      default: if tries > 100 { unsafe expand(block, from: word) }
      }
      tries += 1
    }
  }

  private static func takeOne(
    of block: UnsafeMutablePointer<HistogramBlock>, at address: UInt
  ) -> UnsafeMutablePointer<HistogramShard>? {
    let mine = max(0, Int(outrigger_thread_slot()))
    let count = unsafe block.pointee.shardCount
    for step in 0..<count {
      let shard = unsafe shard((mine + step) & (count - 1), of: block, at: address)
      if unsafe HistogramShard.tryTake(shard) { return unsafe shard }
    }
    return nil
  }

  private static func noteLoss(_ block: UnsafeMutablePointer<HistogramBlock>) {
    let losses = unsafe block.pointee.shards.load(ordering: .relaxed)
    guard losses < threshold else { return }
    if losses + 1 == threshold { return unsafe expand(block, from: losses) }
    _ = unsafe block.pointee.shards.compareExchange(expected: losses, desired: losses + 1, ordering: .relaxed)
  }

  private static func expand(_ block: UnsafeMutablePointer<HistogramBlock>, from losses: UInt) {
    guard losses < threshold else { return }
    let stride = unsafe block.pointee.stride
    let shape = unsafe block.pointee.shape.takeUnretainedValue()
    let memory = UnsafeMutableRawPointer.allocate(byteCount: stride * Stripes.count, alignment: lineSize)
    for number in 0..<Stripes.count { unsafe HistogramShard.initialize(memory + number * stride, stride, shape) }
    let result = unsafe block.pointee.shards.compareExchange(
      expected: losses, desired: UInt(bitPattern: memory), ordering: .acquiringAndReleasing)
    guard !result.exchanged else { return }
    for number in 0..<Stripes.count {
      unsafe HistogramShard.discard((memory + number * stride).assumingMemoryBound(to: HistogramShard.self), shape)
    }
    unsafe memory.deallocate()
  }
}
