internal import Synchronization

/// Counts what one piece of work found in caches, for the line that closes it (`cache_hits`, `cache_misses`).
///
/// Whoever starts the work sets it: `CacheTally.$current.withValue(tally) { … }`; every ``Cache`` adds to the one of the
/// current task. Safe from any thread.
package final class CacheTally: Sendable {
  @TaskLocal package static var current: CacheTally?

  private let found = Atomic<Int>(0)
  private let notFound = Atomic<Int>(0)

  package init() {}

  /// Values that were found, in whichever tier.
  package var hits: Int { found.load(ordering: .relaxed) }

  /// Values that were in no tier.
  package var misses: Int { notFound.load(ordering: .relaxed) }

  package func noteHit() { found.wrappingAdd(1, ordering: .relaxed) }
  package func noteMiss() { notFound.wrappingAdd(1, ordering: .relaxed) }
}
