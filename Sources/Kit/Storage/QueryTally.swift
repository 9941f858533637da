internal import Synchronization

/// Counts what one piece of work asked of its stores, for the line that closes it (`db_queries`, `db_ms`).
///
/// Whoever starts the work sets it: `QueryTally.$current.withValue(tally) { … }`; every store adds to the one of the
/// current task. Safe from any thread.
public final class QueryTally: Sendable {
  @TaskLocal public static var current: QueryTally?

  private let count = Atomic<Int>(0)
  private let nanoseconds = Atomic<Int64>(0)

  public init() {}

  /// Statements sent, also those that failed; BEGIN and COMMIT do not count.
  public var queries: Int { count.load(ordering: .relaxed) }

  /// Time spent in stores, with the waits for a connection and the commits. Of concurrent calls, their sum.
  public var duration: Duration { .nanoseconds(nanoseconds.load(ordering: .relaxed)) }

  func record(_ duration: Duration, queries: Int) {
    let (seconds, attoseconds) = duration.components
    nanoseconds.wrappingAdd(seconds &* 1_000_000_000 &+ attoseconds / 1_000_000_000, ordering: .relaxed)
    count.wrappingAdd(queries, ordering: .relaxed)
  }

  /// Runs `body` and adds its time, and `queries`, to the tally of the current task.
  static func measure<T>(queries: Int, _ body: () async throws -> T) async rethrows -> T {
    guard let current else { return try await body() }
    let start = ContinuousClock.now
    defer { current.record(start.duration(to: .now), queries: queries) }
    return try await body()
  }
}
