internal import BotKit

/// Everything the help desk says, in one language; each text stands beside its translation.
struct HelpDeskTexts: Sendable {
  let language: Language

  init(_ language: Language) { self.language = language }

  /// What is said in this language.
  func say<Text>(_ english: Text, _ russian: Text) -> Text {
    Localized(english: english, russian: russian)[language]
  }

  /// A number with its word.
  func counted(
    _ count: Int, _ english: (one: String, other: String), _ russian: (one: String, few: String, many: String)
  ) -> String {
    say(
      PluralForms.english(one: english.one, other: english.other),
      PluralForms.russian(one: russian.one, few: russian.few, many: russian.many)
    ).counted(count)
  }
}

extension HelpDeskTexts {
  func label(_ status: Status) -> String {
    switch status {
    case .open: say("open", "открыта")
    case .inProgress: say("in progress", "в работе")
    case .completed: say("completed", "выполнена")
    case .rejected: say("rejected", "отклонена")
    }
  }

  func label(_ priority: Priority) -> String {
    switch priority {
    case .high: say("high", "высокий")
    case .medium: say("medium", "средний")
    case .low: say("low", "низкий")
    }
  }

  var noLocation: String { say("not stated", "не указано") }

  func location(of request: Request) -> String { request.location.isEmpty ? noLocation : request.location }

  func requests(_ count: Int) -> String {
    counted(count, ("request", "requests"), ("заявка", "заявки", "заявок"))
  }

  func hours(_ count: Int) -> String { counted(count, ("hour", "hours"), ("час", "часа", "часов")) }

  func characters(_ count: Int) -> String {
    counted(count, ("character", "characters"), ("символ", "символа", "символов"))
  }
}

extension String {
  /// On one line, cut to so many UTF-16 units.
  func shortened(to units: Int) -> String {
    let line = split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.utf16.count > units ? line.prefix(utf16Units: units - 1) + "…" : line
  }

  /// Without white space at both ends, and without what no database takes.
  var cleaned: String {
    let text = filter { $0 != "\0" }
    guard let last = text.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(text[...last].drop(while: \.isWhitespace))
  }
}
