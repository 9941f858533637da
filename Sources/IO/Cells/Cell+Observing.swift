public import Synchronization

extension CellHandle {
  /// Counts one observation, which must be a number.
  ///
  /// One exchange and one store while nobody else writes; see ``HistogramBlock`` for the rest.
  @inlinable
  public func observe(_ value: Double) {
    defer { withExtendedLifetime(lease) {} }
    guard let block = unsafe cell.pointee.histogram else { return }
    let bucket = unsafe Self.bucket(of: value, in: block)
    let shard = unsafe HistogramBlock.first(block)
    guard unsafe block.pointee.shards.load(ordering: .relaxed) < HistogramBlock.threshold,
      unsafe shard.pointee.holder.exchange(HistogramShard.writer, ordering: .acquiring) == HistogramShard.nobody
    else { return unsafe observeContended(value, bucket, block) }
    unsafe HistogramShard.counts(shard)[bucket] &+= 1
    unsafe HistogramShard.content(shard).pointee.sum += value
    if let native = unsafe HistogramShard.content(shard).pointee.native { unsafe NativeBuckets.add(value, to: native) }
    unsafe HistogramShard.release(shard)
  }

  /// How many bounds are below the value. All are compared, four at a time: that has no branch to be mispredicted.
  @inlinable
  @inline(__always)
  static func bucket(of value: Double, in block: UnsafeMutablePointer<HistogramBlock>) -> Int {
    let value = SIMD4<Double>(repeating: value)
    var below = SIMD4<Int64>.zero
    for group in unsafe 0..<block.pointee.groups {
      let isBelow = unsafe block.pointee.bounds[group] .< value
      below.replace(with: below &+ 1, where: isBelow)
    }
    return Int(below.wrappedSum())
  }

  @usableFromInline
  @inline(never)
  func observeContended(_ value: Double, _ bucket: Int, _ block: UnsafeMutablePointer<HistogramBlock>) {
    let shard = unsafe HistogramBlock.take(block)
    unsafe HistogramShard.counts(shard)[bucket] &+= 1
    unsafe HistogramShard.content(shard).pointee.sum += value
    if let native = unsafe HistogramShard.content(shard).pointee.native { unsafe NativeBuckets.add(value, to: native) }
    unsafe HistogramShard.release(shard)
  }
}
