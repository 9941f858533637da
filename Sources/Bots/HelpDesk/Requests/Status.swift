internal import Storage

/// Where a request stands; the raw value is the database's.
enum Status: String, Codable, CodingKeyRepresentable, Sendable, CaseIterable, StorageConvertible {
  case open = "OPEN"
  case inProgress = "IN_PROGRESS"
  case completed = "COMPLETED"
  case rejected = "REJECTED"

  /// In metrics.
  var label: String { rawValue.lowercased() }

  /// Whether somebody still has to see to it.
  var isActive: Bool { Self.active.contains(self) }

  static let active: [Status] = [.open, .inProgress]
}

/// What an administrator does with a request.
enum Transition: String, Sendable, CaseIterable {
  case take, complete, reject

  /// Where it may start from. States only ever move on, so trying these in their order misses none.
  var sources: [Status] {
    switch self {
    case .take: [.open]
    case .complete: [.inProgress]
    case .reject: [.open, .inProgress]
    }
  }

  var target: Status {
    switch self {
    case .take: .inProgress
    case .complete: .completed
    case .reject: .rejected
    }
  }
}
