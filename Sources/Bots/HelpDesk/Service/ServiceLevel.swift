internal import Storage

/// How soon a request is to be seen to.
struct ServiceLevel: Sendable, Equatable {
  /// Until somebody takes it.
  let start: Duration
  /// Until it is done; past it the administrators are alerted, once.
  let alert: Duration

  init(_ priority: Priority) {
    switch priority {
    case .high: (start, alert) = (.hours(4), .hours(24))
    case .medium: (start, alert) = (.hours(8), .hours(48))
    case .low: (start, alert) = (.hours(24), .hours(7 * 24))
    }
  }

  /// How old a waiting request of high priority is when it is overdue.
  static let overdue = Duration.hours(48)
}

extension Duration {
  static func hours(_ count: Int) -> Duration { .seconds(3600 * count) }

  /// Whole hours.
  var hours: Int { Int(components.seconds / 3600) }
}

extension Request {
  /// Whether nobody has taken it within its time.
  func isStartLate(at now: Timestamp) -> Bool {
    status == .open && createdAt.duration(to: now) > ServiceLevel(priority).start
  }
}

extension RequestTable {
  /// Claims waiting requests that are past their time: each is returned once, ever.
  static func claimBreaches(at now: Timestamp, in transaction: any StorageTransaction) async throws -> [Request] {
    func limit(_ priority: Priority) -> Timestamp { now.advanced(by: .zero - ServiceLevel(priority).alert) }
    let claimed = try await transaction.query(
      """
      UPDATE requests SET sla_alerted_at = \(now)
      WHERE sla_alerted_at IS NULL AND id IN (
        SELECT id FROM requests
        WHERE status IN ('OPEN', 'IN_PROGRESS') AND sla_alerted_at IS NULL AND (
          (priority = 'HIGH' AND created_at < \(limit(.high)))
          OR (priority = 'MEDIUM' AND created_at < \(limit(.medium)))
          OR (priority = 'LOW' AND created_at < \(limit(.low))))
        ORDER BY id LIMIT \(DeskLimits.alertsPerRun))
      RETURNING id
      """)
    var requests: [Request] = []
    for id in try claimed.map({ try $0.get("id", as: Int64.self) }).sorted() {
      if let request = try await find(id, in: transaction) { requests.append(request) }
    }
    return requests
  }
}
