internal import BotKit

/// The dialog in which a request is made.
extension HelpDeskTexts {
  var askDescription: HTMLText {
    let range = DeskLimits.descriptionUnits
    return say(
      """
      Please describe what needs repair, in \(range.lowerBound) to \(range.upperBound) characters. You can send a photo or \
      a document with a caption instead.
      """,
      """
      Опишите, пожалуйста, что нужно починить: от \(range.lowerBound) до \(range.upperBound) символов. Вместо этого можно \
      отправить фото или документ с подписью.
      """)
  }

  var photoWithoutDescription: String { say("photo without description", "фото без описания") }
  func documentWithoutDescription(_ name: String?) -> String { "📄 \(name ?? say("document", "документ"))" }

  func wrongLength(_ units: Int, _ range: ClosedRange<Int>) -> HTMLText {
    let isShort = units < range.lowerBound
    return say(
      """
      That is too \(isShort ? "short" : "long"): it has \(characters(units)). \(range.lowerBound) to \(range.upperBound) \
      are possible.
      """,
      """
      Это слишком \(isShort ? "коротко" : "длинно"): \(characters(units)). Можно от \(range.lowerBound) до \
      \(range.upperBound).
      """)
  }

  var fileTooLarge: HTMLText {
    let megabytes = DeskLimits.fileBytes >> 20
    return say(
      "That file is too large: at most \(megabytes) MB are possible.",
      "Этот файл слишком большой: можно не больше \(megabytes) МБ.")
  }

  var tooManyFiles: HTMLText {
    say(
      "A request has at most \(DeskLimits.files) files; this one was not added.",
      "У заявки не больше \(DeskLimits.files) файлов; этот не добавлен.")
  }

  func askAdditional(_ draft: Draft) -> HTMLText {
    gathered(draft) + say("Shall we go on to the priority?", "Перейдём к приоритету?")
  }

  func extraMenu(_ draft: Draft) -> HTMLText {
    gathered(draft) + say("What would you like to add?", "Что вы хотите добавить?")
  }

  var askLocation: HTMLText {
    let range = DeskLimits.locationUnits
    return say(
      "Where is it? Please write \(range.lowerBound) to \(range.upperBound) characters.",
      "Где это? Напишите от \(range.lowerBound) до \(range.upperBound) символов.")
  }

  var askFirstComment: HTMLText { askComment(DeskLimits.firstCommentUnits) }

  func askComment(_ range: ClosedRange<Int> = DeskLimits.commentUnits) -> HTMLText {
    say(
      "Please write your comment, \(range.lowerBound) to \(range.upperBound) characters.",
      "Напишите комментарий: от \(range.lowerBound) до \(range.upperBound) символов.")
  }

  var askPriority: HTMLText {
    say(
      "How urgent is it?\nHigh: within 1–2 hours. Medium: within 24 hours. Low: within a week.",
      "Насколько это срочно?\nВысокий: 1–2 часа. Средний: до 24 часов. Низкий: до недели.")
  }

  var cancelled: HTMLText { say("Cancelled. Nothing was saved.", "Отменено. Ничего не сохранено.") }

  func created(_ card: HTMLText) -> HTMLText {
    say("Your request has been created.\n\n", "Ваша заявка создана.\n\n") + card
  }

  /// What is there of a request so far.
  private func gathered(_ draft: Draft) -> HTMLText {
    var lines: [HTMLText] = [say("Got it.", "Записано.")]
    if let location = draft.location { lines.append(say("Location: \(location)", "Место: \(location)")) }
    if let comment = draft.comment { lines.append(say("Comment: \(comment)", "Комментарий: \(comment)")) }
    if !draft.files.isEmpty { lines.append(say("Files: \(draft.files.count)", "Файлов: \(draft.files.count)")) }
    return lines.joined(separator: "\n") + (lines.count > 1 ? "\n\n" : " ")
  }
}
