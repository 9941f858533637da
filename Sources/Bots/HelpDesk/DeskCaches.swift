internal import BotKit
internal import Caching
internal import Storage

/// What is asked for more often than it changes: the desk's figures, for which the whole table of requests is read.
///
/// Whatever the desk writes it has forgotten with the commit; what others write into its tables shows when the value's time is
/// over. So nothing by which it decides is cached: who is disabled is refused at once, and who is made an administrator is one.
struct DeskCaches: Sendable {
  private let statistics: Cache

  private static let desk = "desk"

  init(_ store: CacheStore) {
    statistics = store.cache("statistics", usual: DeskLimits.statisticsLifetime)
  }

  func statistics(at now: Timestamp, in transaction: any StorageTransaction) async throws -> DeskStatistics {
    try await statistics.cached(Self.desk) { try await DeskStatistics.load(at: now, in: transaction) }
  }

  /// With the commit of what makes a request or moves one.
  func invalidateStatistics(by context: UpdateContext) { context.invalidate(Self.desk, in: statistics) }
}
