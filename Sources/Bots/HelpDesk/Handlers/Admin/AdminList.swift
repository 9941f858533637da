internal import Storage

/// A list only administrators see, other than that of what is open.
enum AdminList: Sendable, Equatable {
  case archive
  case today
  /// Today and the six days before it.
  case week
  case priority(Priority)
  case status(Status)

  func filter(at now: Timestamp) -> RequestFilter {
    switch self {
    case .archive: .status(.completed)
    case .today: .created(since: now.startOfDay)
    case .week: .created(since: now.startOfDay(before: 6))
    case .priority(let priority): .priority(priority)
    case .status(let status): .status(status)
    }
  }

  var order: RequestFilter.Order { self == .archive ? .lastCompleted : .newest }

  /// How many of them there are to be seen.
  var most: Int { self == .archive ? DeskLimits.archived : .max }
}

/// As a button's data has it.
extension AdminList: RawRepresentable {
  init?(rawValue: String) {
    switch rawValue {
    case "archive": self = .archive
    case "today": self = .today
    case "week": self = .week
    default:
      if let priority = Priority(rawValue: rawValue) {
        self = .priority(priority)
      } else if let status = Status(rawValue: rawValue) {
        self = .status(status)
      } else {
        return nil
      }
    }
  }

  var rawValue: String {
    switch self {
    case .archive: "archive"
    case .today: "today"
    case .week: "week"
    case .priority(let priority): priority.rawValue
    case .status(let status): status.rawValue
    }
  }
}
