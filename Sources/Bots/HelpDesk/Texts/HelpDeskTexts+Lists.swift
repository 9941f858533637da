internal import BotKit
internal import Storage
internal import Telegram

/// Lists of requests.
extension HelpDeskTexts {
  /// Titles in lists.
  private static let titleUnits = 40
  /// Titles in the list of what is open.
  private static let openTitleUnits = 28
  private static let locationUnits = 24

  /// A list, with as many of the requests as a message holds, and those that are on it.
  ///
  /// - Parameter total: how many there are in all.
  func list(
    _ heading: HTMLText, _ requests: [Request], total: Int, empty: HTMLText
  ) -> (text: HTMLText, shown: [Request]) {
    guard !requests.isEmpty else { return (empty, []) }
    var room = SendMessage.maxTextUnits - heading.units - more(total).units
    var entries: [HTMLText] = []
    for request in requests {
      let entry: HTMLText = "\n\n" + self.entry(request)
      room -= entry.units
      if room < 0 { break }
      entries.append(entry)
    }
    let rest = total - entries.count
    return (heading + entries.joined() + (rest > 0 ? more(rest) : ""), Array(requests.prefix(entries.count)))
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

  private func more(_ count: Int) -> HTMLText { say("\n\nand \(count) more", "\n\nи ещё \(count)") }

  var mine: HTMLText { say("<b>Your requests, newest first</b>", "<b>Ваши заявки, сначала новые</b>") }
  var noneOfMine: HTMLText { say("You have no requests yet.", "У вас пока нет заявок.") }

  var archive: HTMLText { say("<b>Archive: completed last</b>", "<b>Архив: последние выполненные</b>") }
  var emptyArchive: HTMLText { say("Nothing was completed yet.", "Пока ничего не выполнено.") }

  var nothingFound: HTMLText { say("There are no such requests.", "Таких заявок нет.") }

  func heading(_ filter: RequestFilter) -> HTMLText {
    switch filter {
    case .priority(let priority), .active(let priority):
      say("<b>Priority: \(label(priority))</b>", "<b>Приоритет: \(label(priority))</b>")
    case .status(let status): say("<b>Status: \(label(status))</b>", "<b>Статус: \(label(status))</b>")
    case .created(let since):
      say("<b>Created since \(since.shortText)</b>", "<b>Созданы с \(since.shortText)</b>")
    case .author, .overdue: mine
    }
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
