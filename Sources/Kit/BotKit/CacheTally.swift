internal import Synchronization

/// Counts what one piece of work found in caches, for the line that closes it (`cache_hits`, `cache_misses`).
///
/// Whoever starts the work sets it: `CacheTally.$current.withValue(tally) { … }`; every cache adds to the one of the
/// current task. Safe from any thread.
public final class CacheTally: Sendable {
  @TaskLocal public static var current: CacheTally?

  private let hitCount = Atomic<Int>(0)
  private let missCount = Atomic<Int>(0)

  public init() {}

  /// Values that were found in a cache, whichever tier had them.
  public var hits: Int { hitCount.load(ordering: .relaxed) }

  /// Values that had to be made.
  public var misses: Int { missCount.load(ordering: .relaxed) }

  public func noteHit() { hitCount.wrappingAdd(1, ordering: .relaxed) }
  public func noteMiss() { missCount.wrappingAdd(1, ordering: .relaxed) }
}
