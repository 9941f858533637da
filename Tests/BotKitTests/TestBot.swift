@testable import BotKit

/// A dialog of two steps.
enum Registration: String, DialogState {
  case name = "waiting_for_name"
  case age = "waiting_for_age"

  static let dialog = "registration"
  static let first: Set<Registration> = [.name]
  var next: Set<Registration> { self == .name ? [.age] : [] }
}

/// `pick_1`
struct Pick: ButtonPayload, RawRepresentable, Equatable {
  static let prefix = "pick_"
  let rawValue: Int
}

extension Localized<BotTexts> {
  /// With short texts to wait for.
  static var test: Localized<BotTexts> {
    var texts = BotTexts.standard
    texts.english.apology = "Sorry."
    texts.russian.apology = "Простите."
    return texts
  }
}
