internal import EventLoop
internal import Synchronization

/// Counts what one piece of work asked of its stores, for the line that closes it (`db_queries`, `db_ms`).
///
/// Whoever starts the work sets it: `QueryTally.$current.withValue(tally) { … }`; every store adds to the one of the
/// current task. Safe from any thread.
package final class QueryTally: Sendable {
  @TaskLocal package static var current: QueryTally?

  private let count = Atomic<Int>(0)
  private let nanoseconds = Atomic<Int64>(0)

  package init() {}

  /// Statements sent, also those that failed; BEGIN and COMMIT do not count.
  package var queries: Int { count.load(ordering: .relaxed) }

  /// Time spent in stores, with the waits for a connection and the commits. Of concurrent calls, their sum.
  package var duration: Duration { .nanoseconds(nanoseconds.load(ordering: .relaxed)) }

  private func record(_ duration: Duration, queries: Int) {
    nanoseconds.wrappingAdd(duration.nanoseconds, ordering: .relaxed)
    count.wrappingAdd(queries, ordering: .relaxed)
  }

  /// Runs `body` and adds its time, and `queries`, to the tally of the current task.
  static func measure<T>(queries: Int, _ body: () async throws -> T) async rethrows -> T {
    guard let current else { return try await body() }
    let start = ContinuousClock.now
    defer { current.record(start.duration(to: .now), queries: queries) }
    return try await body()
  }

  /// Runs a transaction and adds the time around its body: the wait for a connection, BEGIN, and COMMIT or ROLLBACK.
  /// What the body asks of the store adds itself; the rest of the body's time is not the store's.
  static func measureTransaction<T>(_ transaction: (BodyTime) async throws -> T) async rethrows -> T {
    let inside = BodyTime()
    guard let current else { return try await transaction(inside) }
    let start = ContinuousClock.now
    defer { current.record(start.duration(to: .now) - inside.duration, queries: 0) }
    return try await transaction(inside)
  }
}

/// The time a transaction's body takes.
final class BodyTime: Sendable {
  private let nanoseconds = Atomic<Int64>(0)

  fileprivate var duration: Duration { .nanoseconds(nanoseconds.load(ordering: .relaxed)) }

  func measure<T>(_ body: () async throws -> T) async rethrows -> T {
    let start = ContinuousClock.now
    defer { nanoseconds.wrappingAdd(start.duration(to: .now).nanoseconds, ordering: .relaxed) }
    return try await body()
  }
}
