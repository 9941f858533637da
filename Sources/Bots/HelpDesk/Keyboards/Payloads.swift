internal import BotKit

/// The buttons that carry a value. Their data is what operators and the tests know them by.

struct ViewRequest: ButtonPayload, RawRepresentable {
  static let prefix = "view_request_"
  let rawValue: Int64
}

/// A page of one's own requests.
struct MyPage: ButtonPayload, RawRepresentable {
  static let prefix = "my_page_"
  let rawValue: Int
}

/// A page of an administrators' list: `admin_page_1_HIGH`.
struct AdminPage: ButtonPayload {
  static let prefix = "admin_page_"
  let list: AdminList
  let page: Int

  init(list: AdminList, page: Int) { (self.list, self.page) = (list, page) }

  init?(argument: String) {
    let parts = argument.split(separator: "_", maxSplits: 1)
    guard parts.count == 2, let page = Int(parts[0]), let list = AdminList(rawValue: String(parts[1])) else {
      return nil
    }
    self.init(list: list, page: page)
  }

  var argument: String { "\(page)_\(list.rawValue)" }
}

struct CommentOnRequest: ButtonPayload, RawRepresentable {
  static let prefix = "add_comment_"
  let rawValue: Int64
}

struct AddFileToRequest: ButtonPayload, RawRepresentable {
  static let prefix = "add_file_"
  let rawValue: Int64
}

/// A button that moves a request on.
protocol TransitionPayload: ButtonPayload, RawRepresentable<Int64> {
  static var transition: Transition { get }
}

struct TakeRequest: TransitionPayload {
  static let prefix = "take_request_"
  static let transition = Transition.take
  let rawValue: Int64
}

struct CompleteRequest: TransitionPayload {
  static let prefix = "complete_request_"
  static let transition = Transition.complete
  let rawValue: Int64
}

struct RejectRequest: TransitionPayload {
  static let prefix = "reject_request_"
  static let transition = Transition.reject
  let rawValue: Int64
}

/// The priority of a request that is being made.
struct ChosenPriority: ButtonPayload {
  static let prefix = "priority_"
  let priority: Priority

  init(_ priority: Priority) { self.priority = priority }

  init?(argument: String) {
    guard let priority = Priority.allCases.first(where: { $0.label == argument }) else { return nil }
    self.init(priority)
  }

  var argument: String { priority.label }
}

struct PriorityFilter: ButtonPayload {
  static let prefix = "filter_priority_"
  let priority: Priority

  init(_ priority: Priority) { self.priority = priority }

  init?(argument: String) {
    guard let priority = Priority(rawValue: argument) else { return nil }
    self.init(priority)
  }

  var argument: String { priority.rawValue }
}

struct StatusFilter: ButtonPayload {
  static let prefix = "filter_status_"
  let status: Status

  init(_ status: Status) { self.status = status }

  init?(argument: String) {
    guard let status = Status(rawValue: argument) else { return nil }
    self.init(status)
  }

  var argument: String { status.rawValue }
}
