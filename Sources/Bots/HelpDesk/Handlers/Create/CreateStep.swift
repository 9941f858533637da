internal import BotKit

/// Where the making of a request stands, by the names under which the dialogs are stored.
enum CreateStep: String, DialogState {
  case description = "waiting_for_description"
  case additional = "waiting_for_additional"
  case location = "waiting_for_location"
  case comment = "waiting_for_first_comment"
  case priority = "waiting_for_priority"

  static let dialog = "create_request"
  static let first: Set<CreateStep> = [.description]

  var next: Set<CreateStep> {
    switch self {
    case .description: [.additional]
    case .additional: [.location, .comment, .priority]
    case .location, .comment: [.additional, .location, .comment, .priority]
    case .priority: []
    }
  }

  /// Where something may be added and the priority be gone on to.
  static let adding: [CreateStep] = [.additional, .location, .comment]
}

extension UpdateContext {
  /// What was gathered so far.
  func draft() throws -> Draft { try dialog?.decode(Draft.self) ?? Draft() }
}
