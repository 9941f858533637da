internal import Synchronization

/// What a histogram says at one moment: buckets, sum, count, native buckets and exemplars that agree.
///
/// Used again and again, it allocates nothing once it has seen the largest histogram. One thread at a time.
@safe
public final class HistogramReading {
  /// The upper bounds of the histogram that was read.
  public private(set) var bounds: [Double] = []
  /// Of each bucket alone; the last one is what is above all bounds.
  public private(set) var counts: [UInt64] = []
  public private(set) var sum = 0.0
  public private(set) var count: UInt64 = 0
  /// Nil in families that keep no native buckets.
  public private(set) var native: NativeReading?
  /// One a bucket; owned, freed in deinit.
  private(set) var exemplars: [UnsafeMutablePointer<ExemplarSlot>] = unsafe []

  public init() { reserveExemplars(1) }

  deinit {
    for bucket in unsafe exemplars.indices {
      unsafe exemplars[bucket].pointee.discard()
      unsafe exemplars[bucket].deallocate()
    }
  }

  /// Whether the bucket has an exemplar.
  public func hasExemplar(_ bucket: Int) -> Bool {
    unsafe exemplars.indices.contains(bucket) && exemplars[bucket].pointee.time > 0
  }

  /// The value of a bucket's exemplar and its time in milliseconds since 1970; its labels go into `buffer`.
  public func writeExemplar(_ bucket: Int, labelsInto buffer: TextBuffer) -> (value: Double, time: UInt64) {
    unsafe exemplars[bucket].pointee.write(into: buffer)
    return unsafe (exemplars[bucket].pointee.value, exemplars[bucket].pointee.time)
  }

  /// Reads a series.
  public func read(_ series: CellHandle) {
    guard let block = unsafe series.cell.pointee.histogram else { return }
    let shape = unsafe block.pointee.shape.takeUnretainedValue()
    begin(buckets: shape.bounds.count + 1)
    bounds = shape.bounds
    native?.begin()
    if shape.native != nil && native == nil { native = NativeReading() }
    unsafe HistogramBlock.forEachShard(block) { shard in
      unsafe HistogramShard.whileHeld(shard) { unsafe add(HistogramShard.content(shard).pointee.sum, $0, shard) }
    }
    count = 0
    for bucket in counts { count &+= bucket }
    if shape.native == nil { native = nil } else { native?.finish() }
  }

  private func begin(buckets: Int) {
    if counts.count != buckets {
      counts.removeAll(keepingCapacity: true)
      for _ in 0..<buckets { counts.append(0) }
    } else {
      for bucket in counts.indices { counts[bucket] = 0 }
    }
    sum = 0
    reserveExemplars(buckets)
    clearExemplars()
  }

  func clearExemplars() {
    for bucket in unsafe exemplars.indices { unsafe exemplars[bucket].pointee.clear() }
  }

  /// A counter has one exemplar, where a histogram has that of its first bucket.
  func takeExemplar(_ slot: ExemplarSlot) {
    unsafe exemplars[0].pointee.takeNewer(slot)
  }

  private func reserveExemplars(_ wanted: Int) {
    while unsafe exemplars.count < wanted {
      let slot = UnsafeMutablePointer<ExemplarSlot>.allocate(capacity: 1)
      unsafe slot.initialize(to: ExemplarSlot())
      unsafe exemplars.append(slot)
    }
  }

  /// While the shard is held.
  private func add(
    _ sum: Double, _ shardCounts: UnsafeMutablePointer<UInt64>, _ shard: UnsafeMutablePointer<HistogramShard>
  ) {
    self.sum += sum
    for bucket in counts.indices { unsafe counts[bucket] &+= shardCounts[bucket] }
    if let buckets = unsafe HistogramShard.content(shard).pointee.native { unsafe native?.add(buckets.pointee) }
    guard let slots = unsafe HistogramShard.content(shard).pointee.exemplars else { return }
    for bucket in counts.indices { unsafe exemplars[bucket].pointee.takeNewer(slots[bucket]) }
  }
}

/// The native buckets of one moment, of all shards together.
@safe
public final class NativeReading {
  public private(set) var schema = 8
  public private(set) var zeroThreshold = 0.0
  public private(set) var zeroCount: UInt64 = 0
  /// The buckets of the values above zero, ascending from index `positiveBase`; inner ones may be 0.
  public private(set) var positive: [UInt64] = []
  public private(set) var positiveBase = 0
  /// The buckets of the values below zero, by their magnitude.
  public private(set) var negative: [UInt64] = []
  public private(set) var negativeBase = 0
  /// Copies of the shards' windows: they are brought to one schema when all are known.
  private var parts: [Part] = []
  private var used = 0

  private struct Part {
    var schema = 8
    var isPositive = true
    var low = 0
    var counts: [UInt64] = []
  }

  init() {}

  func begin() {
    (schema, zeroCount, used) = (8, 0, 0)
    positive.removeAll(keepingCapacity: true)
    negative.removeAll(keepingCapacity: true)
  }

  /// While the shard is held.
  func add(_ buckets: NativeBuckets) {
    schema = min(schema, buckets.schema)
    zeroThreshold = buckets.zeroThreshold
    zeroCount &+= buckets.zeroCount
    unsafe keep(buckets.positive, isPositive: true, buckets.schema)
    unsafe keep(buckets.negative, isPositive: false, buckets.schema)
  }

  private func keep(_ side: NativeBuckets.Side, isPositive: Bool, _ schema: Int) {
    guard unsafe !side.isEmpty, let counts = unsafe side.counts else { return }
    if used == parts.count { parts.append(Part()) }
    parts[used].schema = schema
    parts[used].isPositive = isPositive
    unsafe parts[used].low = side.low
    parts[used].counts.removeAll(keepingCapacity: true)
    unsafe parts[used].counts.append(
      contentsOf: UnsafeBufferPointer(start: counts + (side.low - side.base), count: side.high - side.low + 1))
    used += 1
  }

  func finish() {
    for at in 0..<used {
      if parts[at].isPositive {
        Self.merge(parts[at], to: schema, into: &positive, base: &positiveBase)
      } else {
        Self.merge(parts[at], to: schema, into: &negative, base: &negativeBase)
      }
    }
  }

  private static func merge(_ part: Part, to schema: Int, into counts: inout [UInt64], base: inout Int) {
    let steps = part.schema - schema
    let low = NativeScale.coarsen(part.low, by: steps)
    let high = NativeScale.coarsen(part.low + part.counts.count - 1, by: steps)
    if counts.isEmpty { base = low }
    while base > low {
      counts.insert(0, at: 0)
      base -= 1
    }
    while base + counts.count <= high { counts.append(0) }
    for (offset, count) in part.counts.enumerated() {
      counts[NativeScale.coarsen(part.low + offset, by: steps) - base] &+= count
    }
  }
}
