internal import BotKit
internal import Storage

/// Someone the desk knows.
struct DeskUser: Sendable, Equatable {
  enum Role: String, Sendable, StorageConvertible {
    case user, admin
  }

  let id: Int64
  /// Also the id of the private chat with them.
  let telegramID: Int64
  let role: Role
  /// Whoever is not is refused everything.
  let isActive: Bool
  let language: Language

  var texts: HelpDeskTexts { HelpDeskTexts(language) }
}
