internal import BotKit
internal import Storage
internal import Telegram

/// A request in full, with what was added to it.
struct RequestCard: Sendable {
  let request: Request
  var comments: [Comment] = []
  /// How many there are in all.
  var commentTotal = 0
  var files: [AttachedFile] = []

  static func load(_ request: Request, in transaction: any StorageTransaction) async throws -> RequestCard {
    let (comments, total) = try await CommentTable.latest(
      of: request.id, limit: DeskLimits.shownComments, in: transaction)
    return RequestCard(
      request: request, comments: comments, commentTotal: total,
      files: try await FileTable.list(of: request.id, in: transaction))
  }
}

extension HelpDeskTexts {
  /// The longest of it fits a message.
  func card(_ card: RequestCard, for role: DeskUser.Role) -> HTMLText {
    let request = card.request
    var lines: [HTMLText] = [
      say("<b>Request #\(request.id)</b>", "<b>Заявка №\(request.id)</b>"),
      say("Status: \(label(request.status))", "Статус: \(label(request.status))"),
      say("Priority: \(label(request.priority))", "Приоритет: \(label(request.priority))"),
      say("Location: \(location(of: request))", "Место: \(location(of: request))"),
      say("Created: \(request.createdAt.shortText)", "Создана: \(request.createdAt.shortText)"),
    ]
    if let moment = request.completedAt {
      lines.append(say("Completed: \(moment.shortText)", "Выполнена: \(moment.shortText)"))
    }
    if role == .admin {
      let name = request.author.name.shortened(to: 60)
      lines.append(say("From: \(name)", "От: \(name)"))
    }
    if let assignee = request.assignee {
      let name = assignee.name.shortened(to: 60)
      lines.append(say("Taken by: \(name)", "Исполнитель: \(name)"))
    }
    if !card.files.isEmpty { lines.append(say("Files: \(card.files.count)", "Файлов: \(card.files.count)")) }
    let text = lines.joined(separator: "\n") + "\n\n\(request.description)"
    let room = SendMessage.maxTextUnits - Self.headingUnits - text.units
    return text + comments(card.comments, of: card.commentTotal, room: room)
  }

  /// What may stand above a card.
  private static let headingUnits = 200

  /// As many of the latest comments as `room` units hold, below something else.
  private func comments(_ comments: [Comment], of total: Int, room: Int) -> HTMLText {
    var shown: [HTMLText] = []
    var room = room - heading(earlier: total).units
    for comment in comments.reversed() {
      let line = self.line(comment)
      room -= line.units
      if room < 0 { break }
      shown.append(line)
    }
    return shown.isEmpty ? "" : "\n\n" + heading(earlier: total - shown.count) + shown.reversed().joined()
  }

  /// A text and all these comments, in as many messages as it takes.
  func messages(_ text: HTMLText, _ comments: [Comment], of total: Int) -> [HTMLText] {
    guard !comments.isEmpty else { return [text] }
    var messages = [text + "\n\n" + heading(earlier: total - comments.count)]
    for line in comments.map(line) {
      let longer = messages[messages.count - 1] + line
      if longer.units <= SendMessage.maxTextUnits {
        messages[messages.count - 1] = longer
      } else {
        messages.append(heading(earlier: 0) + line)
      }
    }
    return messages
  }

  private func heading(earlier: Int) -> HTMLText {
    let count: HTMLText = earlier > 0 ? say(" (\(earlier) earlier)", " (ещё \(earlier) раньше)") : ""
    return say("<b>Comments</b>", "<b>Комментарии</b>") + count
  }

  private func line(_ comment: Comment) -> HTMLText {
    "\n\(comment.author.shortened(to: 40)), \(comment.createdAt.shortText): \(comment.text)"
  }

  var commentAdded: HTMLText { say("The comment was added.", "Комментарий добавлен.") }
  var askFile: HTMLText { say("Please send a photo or a document.", "Отправьте фото или документ.") }

  func fileAdded(_ count: Int) -> HTMLText {
    say(
      "The file was added: \(count) of \(DeskLimits.files). Send another one, or go back.",
      "Файл добавлен: \(count) из \(DeskLimits.files). Отправьте ещё один или вернитесь.")
  }

  /// A transition that could not be made.
  func refused(_ transition: Transition, _ id: Int64) -> String {
    switch transition {
    case .take:
      say(
        "Request #\(id) was not found or has already been taken.", "Заявка №\(id) не найдена или уже взята в работу.")
    case .complete:
      say(
        "Request #\(id) was not found or is not in progress.", "Заявка №\(id) не найдена или не находится в работе.")
    case .reject:
      say("Request #\(id) was not found or is already closed.", "Заявка №\(id) не найдена или уже закрыта.")
    }
  }

  func done(_ transition: Transition, _ id: Int64) -> String {
    switch transition {
    case .take: say("Request #\(id) is yours now.", "Заявка №\(id) теперь ваша.")
    case .complete: say("Request #\(id) is completed.", "Заявка №\(id) выполнена.")
    case .reject: say("Request #\(id) is rejected.", "Заявка №\(id) отклонена.")
    }
  }
}
