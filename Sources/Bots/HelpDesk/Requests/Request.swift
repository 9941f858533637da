internal import Storage

/// How urgent a request is; the raw value is the database's.
enum Priority: String, Sendable, CaseIterable, StorageConvertible {
  case high = "HIGH"
  case medium = "MEDIUM"
  case low = "LOW"

  /// In metrics and in a button's data.
  var label: String { rawValue.lowercased() }

  init?(label: String) {
    guard let priority = Self.allCases.first(where: { $0.label == label }) else { return nil }
    self = priority
  }
}

/// Where a request stands; the raw value is the database's.
enum Status: String, Sendable, CaseIterable, StorageConvertible {
  case open = "OPEN"
  case inProgress = "IN_PROGRESS"
  case completed = "COMPLETED"
  case rejected = "REJECTED"
}

/// A request as lists and cards show it.
struct Request: Sendable, Equatable {
  static let descriptionUnits = 3...1000
  static let maxTitleUnits = 100

  let id: Int64
  let title: String
  let description: String
  let location: String
  let status: Status
  let priority: Priority
  let createdAt: Timestamp
}
