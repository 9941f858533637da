/// What the kit itself says to users, in one language. A bot may give its own.
public struct BotTexts: Sendable {
  /// A handler has failed, and its writes were undone.
  public var apology: String
  /// Someone has done this too often; the argument is after how many seconds it may be done again.
  public var slowDown: @Sendable (_ seconds: Int) -> String
  /// A button was pressed that is another user's.
  public var notYourButton: String
  /// It is for those with another role.
  public var notAllowed: String
  /// A dialog was answered that had waited too long for it.
  public var dialogExpired: String

  public init(
    apology: String, slowDown: @escaping @Sendable (_ seconds: Int) -> String, notYourButton: String,
    notAllowed: String, dialogExpired: String
  ) {
    self.apology = apology
    self.slowDown = slowDown
    self.notYourButton = notYourButton
    self.notAllowed = notAllowed
    self.dialogExpired = dialogExpired
  }

  public static let standard = Localized(english: english, russian: russian)

  private static let english = BotTexts(
    apology: "Sorry, something went wrong and nothing was changed. Please try again in a moment.",
    slowDown: { seconds in
      let forms = PluralForms.english(one: "second", other: "seconds")
      return "That was a little too often. Please try again in \(forms.counted(seconds))."
    },
    notYourButton: "This button is for somebody else.",
    notAllowed: "You are not allowed to do that.",
    dialogExpired: "You took a while, so what we had begun is over. Please begin again.")

  private static let russian = BotTexts(
    apology: "Извините, что-то пошло не так, ничего не изменено. Попробуйте ещё раз чуть позже.",
    slowDown: { seconds in
      let forms = PluralForms.russian(one: "секунду", few: "секунды", many: "секунд")
      return "Слишком часто. Попробуйте снова через \(forms.counted(seconds))."
    },
    notYourButton: "Эта кнопка не для вас.",
    notAllowed: "Вам это недоступно.",
    dialogExpired: "Прошло много времени, и начатое закрыто. Пожалуйста, начните сначала.")
}
