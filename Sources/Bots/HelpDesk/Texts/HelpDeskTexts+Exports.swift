internal import Storage

/// What is written into exports.
extension HelpDeskTexts {
  func exportTitle(_ kind: ExportKind) -> String { exported(kind) }

  func exportDate(_ now: Timestamp) -> String {
    say("As of \(now.longText) UTC", "По состоянию на \(now.longText) UTC")
  }

  /// The three lines above a table's columns: title, period, total.
  func heading(_ kind: ExportKind, since: Timestamp, now: Timestamp, total: Int, count: Int) -> [String] {
    let (from, to) = (since.longText.prefix(10), now.longText.prefix(10))
    let period =
      kind == .month
      ? say("Period: \(from)–\(to)", "Период: \(from)–\(to)") : say("Period: up to \(to)", "Период: по \(to)")
    let cut = count < total ? say(", the newest \(count) are here", ", здесь последние \(count)") : ""
    return [exportTitle(kind), period, say("Total: \(total)", "Всего: \(total)") + cut]
  }

  func columns(_ kind: ExportKind) -> [String] {
    switch kind {
    case .all:
      say(
        ["ID", "Created", "Completed", "Priority", "Status", "Title", "Description", "Location", "User"],
        ["ID", "Создана", "Выполнена", "Приоритет", "Статус", "Заголовок", "Описание", "Место", "Пользователь"])
    case .month, .statistics:
      say(
        ["ID", "Date", "Priority", "Status", "Title", "Location"],
        ["ID", "Дата", "Приоритет", "Статус", "Заголовок", "Место"])
    }
  }

  func row(_ request: Request, _ kind: ExportKind) -> [String] {
    let (id, created) = ("\(request.id)", request.createdAt.longText)
    let (priority, status) = (label(request.priority), label(request.status))
    guard kind == .all else { return [id, created, priority, status, request.title, location(of: request)] }
    return [
      id, created, request.completedAt?.longText ?? "", priority, status, request.title, request.description,
      location(of: request), request.author.name,
    ]
  }
}
