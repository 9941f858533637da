internal import BotKit
internal import Storage

/// Lists of requests.
extension HelpDeskTexts {
  /// Titles in lists.
  private static let titleUnits = 40
  /// Titles in the list of what is open.
  private static let openTitleUnits = 28
  private static let locationUnits = 24

  /// A page of a list, which a message holds.
  func list(_ heading: HTMLText, _ page: ListPage, empty: HTMLText) -> HTMLText {
    if page.requests.isEmpty { return empty }
    return heading + page.requests.map { "\n\n" + entry($0) }.joined()
  }

  /// `#12 · open · high · hall · 21.11 04:35` and the title below it.
  private func entry(_ request: Request) -> HTMLText {
    let place = location(of: request).shortened(to: Self.locationUnits)
    let moment = request.completedAt ?? request.createdAt
    return """
      #\(request.id) · \(label(request.status)) · \(label(request.priority)) · \(place) · \(moment.shortText)
      \(request.title.shortened(to: Self.titleUnits))
      """
  }

  var mine: HTMLText { say("<b>Your requests, newest first</b>", "<b>Ваши заявки, сначала новые</b>") }
  var noneOfMine: HTMLText { say("You have no requests yet.", "У вас пока нет заявок.") }

  /// The heading of an administrators' list, and what there is to say when nothing is on it.
  func admin(_ list: AdminList, at now: Timestamp) -> (heading: HTMLText, empty: HTMLText) {
    let nothing: HTMLText = say("There are no such requests.", "Таких заявок нет.")
    return switch list {
    case .archive:
      (
        say("<b>Archive: completed last</b>", "<b>Архив: последние выполненные</b>"),
        say("Nothing was completed yet.", "Пока ничего не выполнено.")
      )
    case .priority(let priority):
      (say("<b>Priority: \(label(priority))</b>", "<b>Приоритет: \(label(priority))</b>"), nothing)
    case .status(let status):
      (say("<b>Status: \(label(status))</b>", "<b>Статус: \(label(status))</b>"), nothing)
    case .today: (created(since: now.startOfDay), nothing)
    case .week: (created(since: now.startOfDay(before: 6)), nothing)
    }
  }

  private func created(since moment: Timestamp) -> HTMLText {
    say("<b>Created since \(moment.shortText)</b>", "<b>Созданы с \(moment.shortText)</b>")
  }
}

/// What is open, as the administrators' list shows it.
struct OpenRequests: Sendable {
  /// The oldest of high and of medium priority.
  var high: [Request] = []
  var medium: [Request] = []
  /// How many there are in all.
  var counts: [Priority: Int] = [:]

  static let shownHigh = 3
  static let shownMedium = 2

  static func load(in transaction: any StorageTransaction) async throws -> OpenRequests {
    var open = OpenRequests()
    open.high = try await RequestTable.list(.active(.high), by: .oldest, limit: shownHigh, in: transaction)
    open.medium = try await RequestTable.list(.active(.medium), by: .oldest, limit: shownMedium, in: transaction)
    for priority in Priority.allCases {
      open.counts[priority] = try await RequestTable.count(.active(priority), in: transaction)
    }
    return open
  }
}

extension HelpDeskTexts {
  func open(_ open: OpenRequests, at now: Timestamp) -> HTMLText {
    guard open.counts.values.contains(where: { $0 > 0 }) else {
      return say("There are no open requests.", "Открытых заявок нет.")
    }
    var parts: [HTMLText] = [say("<b>Open requests</b>", "<b>Открытые заявки</b>")]
    for (priority, requests) in [(Priority.high, open.high), (.medium, open.medium)] {
      let heading = group(priority, open.counts[priority] ?? 0)
      parts.append(([heading] + requests.map { openEntry($0, at: now) }).joined(separator: "\n"))
    }
    parts.append(group(.low, open.counts[.low] ?? 0))
    return parts.joined(separator: "\n\n")
  }

  private func group(_ priority: Priority, _ count: Int) -> HTMLText {
    "<b>\(label(priority).capitalizedFirst): \(count)</b>"
  }

  private func openEntry(_ request: Request, at now: Timestamp) -> HTMLText {
    let mark = request.isStartLate(at: now) ? "⏰ " : ""
    return """
      \(mark)#\(request.id) · \(label(request.status)) · \(request.createdAt.shortText) · \
      \(request.title.shortened(to: Self.openTitleUnits))
      """
  }
}
