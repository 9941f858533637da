internal import Telegram

/// A language the kit speaks with users. Texts are Swift values for each (``Localized``): the compiler sees to it that
/// none is missing.
public enum Language: String, Sendable, CaseIterable {
  case english = "en"
  case russian = "ru"

  /// The language of an IETF tag as clients send it (`ru`, `ru-RU`); nil for one that is not spoken here.
  public init?(tag: String) {
    let primary = tag.prefix { $0 != "-" && $0 != "_" }
    self.init(rawValue: primary.lowercased())
  }

  /// What someone's client speaks, else `other`.
  init(of user: User?, else other: Language) {
    self = user?.languageCode.flatMap { Language(tag: $0) } ?? other
  }
}

/// The same thing in every language.
public struct Localized<Value> {
  public var english: Value
  public var russian: Value

  public init(english: Value, russian: Value) {
    self.english = english
    self.russian = russian
  }

  /// The same in all.
  public init(_ value: Value) { self.init(english: value, russian: value) }

  public subscript(_ language: Language) -> Value {
    switch language {
    case .english: english
    case .russian: russian
    }
  }
}

extension Localized: Sendable where Value: Sendable {}
