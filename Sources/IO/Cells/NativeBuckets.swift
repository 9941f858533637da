/// The native buckets of one shard: on each side of zero a window of neighbouring buckets, like OpenTelemetry's
/// exponential histogram (<https://opentelemetry.io/docs/specs/otel/metrics/data-model/#exponentialhistogram>).
///
/// When an observation does not fit into the window, both sides are made coarser by halves until it does: at schema -4
/// every number fits.
@safe
public struct NativeBuckets {
  /// One side of zero.
  @unsafe struct Side {
    /// Owned; `capacity` counts. Made at the first observation.
    var counts: UnsafeMutablePointer<UInt64>?
    /// The index of the first count.
    var base = 0
    /// The first and last index in use; empty when they cross.
    var low = 0
    var high = -1

    var isEmpty: Bool { unsafe high < low }
  }

  var schema: Int
  let capacity: Int
  let zeroThreshold: Double
  var zeroCount: UInt64 = 0
  var positive = unsafe Side()
  var negative = unsafe Side()
  private let tables = unsafe NativeScale.tables

  private init(_ resolution: NativeResolution) {
    schema = resolution.schema
    capacity = resolution.maxBuckets
    zeroThreshold = resolution.zeroThreshold
  }

  static func make(_ resolution: NativeResolution) -> UnsafeMutablePointer<NativeBuckets> {
    let buckets = UnsafeMutablePointer<NativeBuckets>.allocate(capacity: 1)
    unsafe buckets.initialize(to: NativeBuckets(resolution))
    return unsafe buckets
  }

  static func free(_ buckets: UnsafeMutablePointer<NativeBuckets>) {
    unsafe buckets.pointee.positive.counts?.deallocate()
    unsafe buckets.pointee.negative.counts?.deallocate()
    unsafe buckets.deallocate()
  }

  /// Counts one observation that is a number. The caller holds the shard.
  @usableFromInline
  static func add(_ value: Double, to buckets: UnsafeMutablePointer<NativeBuckets>) {
    unsafe buckets.pointee.add(value)
  }

  private mutating func add(_ value: Double) {
    let magnitude = value.magnitude
    if magnitude <= zeroThreshold {
      zeroCount &+= 1
      return
    }
    let finest = unsafe NativeScale.index(of: magnitude, tables)
    let index = NativeScale.coarsen(finest, by: NativeScale.finest - schema)
    if value > 0 {
      if unsafe !positive.add(1, at: index) { addOutside(finest, isPositive: true) }
    } else {
      if unsafe !negative.add(1, at: index) { addOutside(finest, isPositive: false) }
    }
  }

  @inline(never)
  private mutating func addOutside(_ finest: Int, isPositive: Bool) {
    var index = NativeScale.coarsen(finest, by: NativeScale.finest - schema)
    while unsafe !(isPositive ? positive : negative).canHold(index, capacity), schema > -4 {
      coarsen()
      index = NativeScale.coarsen(finest, by: NativeScale.finest - schema)
    }
    if isPositive {
      unsafe positive.extend(to: index, capacity: capacity)
      _ = unsafe positive.add(1, at: index)
    } else {
      unsafe negative.extend(to: index, capacity: capacity)
      _ = unsafe negative.add(1, at: index)
    }
  }

  /// One schema down, on both sides.
  private mutating func coarsen() {
    unsafe positive.coarsen()
    unsafe negative.coarsen()
    schema -= 1
  }
}

extension NativeBuckets.Side {
  /// Counts into a bucket within the used ones; false for one outside.
  @inline(__always)
  mutating func add(_ count: UInt64, at index: Int) -> Bool {
    guard unsafe low <= index && index <= high, let counts = unsafe counts else { return false }
    unsafe counts[index - base] &+= count
    return true
  }

  /// Whether the window could be moved so that this bucket is in it with all that are used.
  func canHold(_ index: Int, _ capacity: Int) -> Bool {
    unsafe isEmpty || max(high, index) - min(low, index) < capacity
  }

  /// Makes the bucket one of the used, moving the window when it must.
  mutating func extend(to index: Int, capacity: Int) {
    let (newLow, newHigh) = unsafe isEmpty ? (index, index) : (min(low, index), max(high, index))
    let counts: UnsafeMutablePointer<UInt64>
    if let known = unsafe self.counts {
      unsafe counts = unsafe known
    } else {
      unsafe counts = .allocate(capacity: capacity)
      unsafe counts.initialize(repeating: 0, count: capacity)
      unsafe self.counts = unsafe counts
    }
    if unsafe isEmpty || newLow < base || newHigh >= base + capacity {
      unsafe move(to: newLow - (capacity - (newHigh - newLow + 1)) / 2, counts, capacity)
    }
    unsafe (low, high) = (newLow, newHigh)
  }

  /// Moves what is used so that the window begins at `newBase`.
  private mutating func move(to newBase: Int, _ counts: UnsafeMutablePointer<UInt64>, _ capacity: Int) {
    if unsafe !isEmpty {
      let used = unsafe high - low + 1
      let (from, to) = unsafe (low - base, low - newBase)
      unsafe (counts + to).update(from: counts + from, count: used)
      // What the moved block left behind and did not overwrite.
      for at in 0..<capacity where at < to || at >= to + used { unsafe counts[at] = 0 }
    }
    unsafe base = newBase
  }

  /// Brings each two neighbours together: bucket i goes to the upper half of i.
  mutating func coarsen() {
    guard unsafe !isEmpty, let counts = unsafe counts else { return }
    let newBase = unsafe NativeScale.coarsen(base, by: 1)
    let (oldLow, oldHigh, oldBase) = unsafe (low, high, base)
    unsafe (low, high) = unsafe (NativeScale.coarsen(low, by: 1), NativeScale.coarsen(high, by: 1))
    unsafe base = newBase
    // Upwards, a bucket's new place is never above its old one, so nothing is read after it was overwritten.
    for index in oldLow...oldHigh {
      let count = unsafe counts[index - oldBase]
      unsafe counts[index - oldBase] = 0
      unsafe counts[NativeScale.coarsen(index, by: 1) - newBase] &+= count
    }
  }
}
