internal import Storage

/// Which requests a list shows.
enum RequestFilter: Sendable, Equatable {
  case author(Int64)
  /// Open or in progress, of one priority.
  case active(Priority)
  case priority(Priority)
  case status(Status)
  case created(since: Timestamp)
  /// High and waiting, made before.
  case overdue(before: Timestamp)

  /// What a list begins with.
  enum Order: Sendable {
    case newest, oldest, lastCompleted
  }
}

extension SQL.Interpolation {
  /// The filter as a condition on `requests r`.
  mutating func appendInterpolation(matching filter: RequestFilter) {
    switch filter {
    case .author(let id):
      appendLiteral("r.user_id = ")
      appendInterpolation(id)
    case .active(let priority):
      appendLiteral("r.status IN ('OPEN', 'IN_PROGRESS') AND r.priority = ")
      appendInterpolation(priority)
    case .priority(let priority):
      appendLiteral("r.priority = ")
      appendInterpolation(priority)
    case .status(let status):
      appendLiteral("r.status = ")
      appendInterpolation(status)
    case .created(let moment):
      appendLiteral("r.created_at >= ")
      appendInterpolation(moment)
    case .overdue(let moment):
      appendLiteral("r.status IN ('OPEN', 'IN_PROGRESS') AND r.priority = 'HIGH' AND r.created_at < ")
      appendInterpolation(moment)
    }
  }

  mutating func appendInterpolation(by order: RequestFilter.Order) {
    switch order {
    case .newest: appendLiteral("r.created_at DESC, r.id DESC")
    case .oldest: appendLiteral("r.created_at, r.id")
    case .lastCompleted: appendLiteral("r.completed_at DESC, r.id DESC")
    }
  }
}
