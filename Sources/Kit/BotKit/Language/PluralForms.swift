/// A word in the forms it takes beside a number, chosen by the language's rule for whole numbers
/// (https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html).
///
///     PluralForms.russian(one: "заявка", few: "заявки", many: "заявок").counted(21)  // 21 заявка
public struct PluralForms: Sendable, Equatable {
  private enum Rule: Sendable { case english, russian }

  private let rule: Rule
  private let one: String
  private let few: String
  private let many: String

  /// 1 request, 2 requests.
  public static func english(one: String, other: String) -> PluralForms {
    PluralForms(rule: .english, one: one, few: other, many: other)
  }

  /// 1 заявка, 2 заявки, 5 заявок; 11 is as 5, 21 as 1.
  public static func russian(one: String, few: String, many: String) -> PluralForms {
    PluralForms(rule: .russian, one: one, few: few, many: many)
  }

  /// The word alone.
  public func form(for count: Int) -> String {
    let number = count.magnitude
    switch rule {
    case .english: return number == 1 ? one : many
    case .russian:
      if (11...14).contains(number % 100) { return many }
      switch number % 10 {
      case 1: return one
      case 2...4: return few
      default: return many
      }
    }
  }

  /// The number and the word.
  public func counted(_ count: Int) -> String { "\(count) \(form(for: count))" }
}
