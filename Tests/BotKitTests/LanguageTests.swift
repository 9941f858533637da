import Telegram
import Testing

@testable import BotKit

struct LanguageTests {
  @Test(arguments: [
    ("ru", Language.russian), ("ru-RU", .russian), ("RU", .russian), ("en", .english), ("en_GB", .english),
    ("de", nil), ("", nil), ("russian", nil),
  ])
  func aTagIsReadByItsLanguage(tag: String, language: Language?) { #expect(Language(tag: tag) == language) }

  @Test func whoSpeaksNeitherGetsTheBotsLanguage() {
    var user = User(id: 1, isBot: false, firstName: "Ada")
    #expect(Language(of: user, else: .russian) == .russian)
    user.languageCode = "de"
    #expect(Language(of: user, else: .english) == .english)
    user.languageCode = "ru"
    #expect(Language(of: user, else: .english) == .russian)
  }

  @Test func aTextIsThereInEveryLanguage() {
    let texts = Localized(english: "yes", russian: "да")
    #expect(Language.allCases.map { texts[$0] } == ["yes", "да"])
    #expect(Language.allCases.map { Localized("OK")[$0] } == ["OK", "OK"])
  }

  @Test(arguments: [
    (0, "заявок"), (1, "заявка"), (2, "заявки"), (4, "заявки"), (5, "заявок"), (10, "заявок"), (11, "заявок"),
    (12, "заявок"), (14, "заявок"), (20, "заявок"), (21, "заявка"), (22, "заявки"), (25, "заявок"), (100, "заявок"),
    (101, "заявка"), (111, "заявок"), (112, "заявок"), (1001, "заявка"), (-1, "заявка"), (Int.min, "заявок"),
  ])
  func russianNumbersHaveThreeForms(count: Int, form: String) {
    #expect(PluralForms.russian(one: "заявка", few: "заявки", many: "заявок").form(for: count) == form)
  }

  @Test(arguments: [(0, "0 requests"), (1, "1 request"), (2, "2 requests"), (21, "21 requests"), (-1, "-1 request")])
  func englishNumbersHaveTwo(count: Int, text: String) {
    #expect(PluralForms.english(one: "request", other: "requests").counted(count) == text)
  }

  @Test func theKitSaysEverythingInBothLanguages() {
    let (english, russian) = (BotTexts.standard[.english], BotTexts.standard[.russian])
    #expect(english.slowDown(1) == "That was a little too often. Please try again in 1 second.")
    #expect(russian.slowDown(21) == "Слишком часто. Попробуйте снова через 21 секунду.")
    #expect(russian.slowDown(3).hasSuffix("3 секунды."))
    #expect(english.apology != russian.apology)
    #expect(english.notYourButton != russian.notYourButton)
    #expect(english.dialogExpired != russian.dialogExpired)
  }
}
