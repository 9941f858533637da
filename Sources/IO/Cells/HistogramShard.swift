internal import Glibc
public import Synchronization

/// A part of a histogram: who holds it, behind that what only the holder touches, and behind that the bucket counts.
///
/// The holder's part is a struct of its own, since changing a stored property is an access to the whole struct, and the
/// others look at who holds the shard meanwhile.
@frozen
@safe
public struct HistogramShard: ~Copyable {
  /// `nobody`, `writer` or `reader`.
  @usableFromInline let holder = Atomic<UInt64>(0)

  /// What only the holder touches.
  @frozen
  @usableFromInline
  @unsafe struct Content {
    @usableFromInline var sum = 0.0
    /// Owned; nil in families that keep no native buckets.
    @usableFromInline var native: UnsafeMutablePointer<NativeBuckets>?
    /// Owned; one slot a bucket, made at the first exemplar.
    var exemplars: UnsafeMutablePointer<ExemplarSlot>?

    init(_ shape: HistogramShape) {
      unsafe native = shape.native.map { unsafe NativeBuckets.make($0) }
      unsafe exemplars = nil
    }
  }

  public static var nobody: UInt64 { @inlinable get { 0 } }
  public static var writer: UInt64 { @inlinable get { 1 } }
  static let reader: UInt64 = 2

  /// The bytes before the counts.
  @usableFromInline static var header: Int { @inlinable get { 32 } }

  private init() {}

  /// Makes a shard with all counts zero in memory of `size` bytes.
  static func initialize(_ memory: UnsafeMutableRawPointer, _ size: Int, _ shape: HistogramShape) {
    unsafe memory.initializeMemory(as: UInt8.self, repeating: 0, count: size)
    let shard = unsafe memory.bindMemory(to: HistogramShard.self, capacity: 1)
    unsafe shard.initialize(to: HistogramShard())
    unsafe content(shard).initialize(to: Content(shape))
  }

  /// For who holds the shard.
  @inlinable
  @inline(__always)
  static func content(_ shard: UnsafeMutablePointer<HistogramShard>) -> UnsafeMutablePointer<Content> {
    unsafe (UnsafeMutableRawPointer(shard) + 8).assumingMemoryBound(to: Content.self)
  }

  /// The bucket counts, the last one of what is above all bounds.
  @inlinable
  @inline(__always)
  static func counts(_ shard: UnsafeMutablePointer<HistogramShard>) -> UnsafeMutablePointer<UInt64> {
    unsafe (UnsafeMutableRawPointer(shard) + header).assumingMemoryBound(to: UInt64.self)
  }

  static func tryTake(_ shard: UnsafeMutablePointer<HistogramShard>) -> Bool {
    let result = unsafe shard.pointee.holder.compareExchange(
      expected: nobody, desired: writer, successOrdering: .acquiring, failureOrdering: .relaxed)
    return result.exchanged
  }

  @inlinable
  @inline(__always)
  static func release(_ shard: UnsafeMutablePointer<HistogramShard>) {
    unsafe shard.pointee.holder.store(nobody, ordering: .releasing)
  }

  /// Holds the shard as a reader and gives its counts to `body`.
  static func whileHeld(
    _ shard: UnsafeMutablePointer<HistogramShard>, _ body: (UnsafeMutablePointer<UInt64>) -> Void
  ) {
    var tries = 0
    while unsafe !shard.pointee.holder.compareExchange(
      expected: nobody, desired: reader, successOrdering: .acquiring, failureOrdering: .relaxed
    ).exchanged {
      tries += 1
      if tries > 100 { sched_yield() }  // its holder was interrupted
    }
    unsafe body(counts(shard))
    unsafe release(shard)
  }

  static func discard(_ shard: UnsafeMutablePointer<HistogramShard>, _ shape: HistogramShape) {
    unsafe content(shard).pointee.native.map { unsafe NativeBuckets.free($0) }
    if let slots = unsafe content(shard).pointee.exemplars {
      for bucket in 0...shape.bounds.count { unsafe slots[bucket].discard() }
      unsafe slots.deallocate()
    }
  }
}
