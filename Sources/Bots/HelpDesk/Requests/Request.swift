internal import BotKit
internal import Storage

/// A request as lists and cards show it.
struct Request: Sendable, Equatable {
  let id: Int64
  let title: String
  let description: String
  /// Empty where it was not stated.
  let location: String
  let status: Status
  let priority: Priority
  let createdAt: Timestamp
  var completedAt: Timestamp?
  let author: Person
  /// Who has taken it.
  var assignee: Person?
}

/// Someone as others see them.
struct Person: Sendable, Equatable {
  let id: Int64
  let telegramID: Int64
  let name: String
  let language: Language
  let isActive: Bool
}

extension Request {
  /// Whether someone may look at it, comment on it, and add files.
  func isVisible(to user: DeskUser) -> Bool { user.role == .admin || author.id == user.id }
}
