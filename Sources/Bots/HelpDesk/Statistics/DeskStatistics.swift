internal import Storage

/// How the desk stands at one moment.
struct DeskStatistics: Codable, Sendable, Equatable {
  /// Requests by status and priority; what there is none of is not there.
  var counts: [Status: [Priority: Int]] = [:]
  var completedToday = 0
  /// From making to completing; nil while nothing was completed.
  var averageCompletion: Duration?
  /// Of high priority, waiting for more than ``ServiceLevel/overdue``.
  var overdue = 0

  var total: Int { counts.values.reduce(0) { $0 + $1.values.reduce(0, +) } }
  var active: Int { Status.active.reduce(0) { $0 + count($1) } }

  func count(_ status: Status) -> Int { counts[status]?.values.reduce(0, +) ?? 0 }
  func count(_ priority: Priority) -> Int { counts.values.reduce(0) { $0 + ($1[priority] ?? 0) } }

  /// Completed of all, in percent.
  var completionRate: Int { total == 0 ? 0 : (100 * count(.completed) + total / 2) / total }
}

extension DeskStatistics {
  static func load(at now: Timestamp, in executor: any SQLExecutor) async throws -> DeskStatistics {
    var statistics = DeskStatistics()
    statistics.counts = try await counts(in: executor)
    let seconds =
      switch executor.dialect {
      case .postgres: "CAST(EXTRACT(EPOCH FROM (completed_at - created_at)) AS DOUBLE PRECISION)"
      case .sqlite: "(completed_at - created_at) / 1000000.0"
      }
    let completed = try await executor.query(
      """
      SELECT count(*) FILTER (WHERE completed_at >= \(now.startOfDay)) AS today, avg(\(raw: seconds)) AS seconds
      FROM requests WHERE status = 'COMPLETED'
      """)
    statistics.completedToday = try completed.get("today")
    statistics.averageCompletion = try completed.get("seconds", as: Double?.self).map { .seconds($0) }
    let overdueSince = RequestFilter.overdue(before: now.advanced(by: .zero - ServiceLevel.overdue))
    statistics.overdue = try await executor.query(
      "SELECT count(*) AS total FROM requests r WHERE \(matching: overdueSince)"
    ).get("total")
    return statistics
  }

  /// Requests by status and priority.
  static func counts(in executor: any SQLExecutor) async throws -> [Status: [Priority: Int]] {
    try counts(
      try await executor.query("SELECT status, priority, count(*) AS total FROM requests GROUP BY status, priority"))
  }

  /// Those that wait alone, which an index finds.
  static func activeCounts(in executor: any SQLExecutor) async throws -> [Status: [Priority: Int]] {
    try counts(
      try await executor.query(
        """
        SELECT status, priority, count(*) AS total FROM requests WHERE status IN ('OPEN', 'IN_PROGRESS')
        GROUP BY status, priority
        """))
  }

  private static func counts(_ rows: StorageResult) throws -> [Status: [Priority: Int]] {
    var counts: [Status: [Priority: Int]] = [:]
    for row in rows {
      let (status, priority): (Status, Priority) = (try row.get("status"), try row.get("priority"))
      counts[status, default: [:]][priority] = try row.get("total", as: Int.self)
    }
    return counts
  }
}
