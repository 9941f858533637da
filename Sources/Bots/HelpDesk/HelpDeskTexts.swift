internal import BotKit
internal import Storage
internal import Telegram

/// Everything the help desk says, in English.
enum HelpDeskTexts {
  static let disabled = "Your account is disabled. Please contact an administrator."
  static let menu = "What would you like to do?"
  static let hint = "I did not understand that. Please choose one of these:"
  static let cancelled = "Cancelled. Nothing was saved."
  static let noLocation = "not stated"

  static func welcome(_ name: String, isAdmin: Bool) -> String {
    isAdmin
      ? "Welcome, \(name). You are an administrator of the help desk."
      : "Welcome, \(name). Tell me what needs repair, and I will pass it on."
  }

  static let help = """
    How it works:
    • Create a request: describe what needs repair and how urgent it is.
    • My requests: see what became of it.

    High priority is looked at within 1–2 hours, medium within a day, low within a week.
    """

  static let askDescription = """
    Please describe what needs repair, in \(Request.descriptionUnits.lowerBound) to \
    \(Request.descriptionUnits.upperBound) characters.
    """

  static func wrongDescription(units: Int) -> String {
    let (range, size) = (Request.descriptionUnits, units < Request.descriptionUnits.lowerBound ? "short" : "long")
    return "That is too \(size): it has \(units) characters. \(range.lowerBound) to \(range.upperBound) are possible."
  }

  static let askAdditional = "Got it. Shall we go on to the priority?"
  static let askPriority = "How urgent is it?"

  static func created(_ request: Request) -> String {
    "Your request has been created.\n\n\(card(request))"
  }

  /// A request in full.
  static func card(_ request: Request) -> String {
    """
    Request #\(request.id)
    Status: \(label(request.status))
    Priority: \(label(request.priority))
    Location: \(request.location)
    Created: \(date(request.createdAt))

    \(request.description)
    """
  }

  static func list(_ requests: [Request], total: Int) -> String {
    guard !requests.isEmpty else { return "You have no requests yet." }
    let lines = requests.map { request in
      """
      #\(request.id) · \(label(request.status)) · \(label(request.priority)) · \(date(request.createdAt))
      \(shortened(request.title))
      """
    }
    let more = total > requests.count ? "\n\nand \(total - requests.count) older" : ""
    return "Your requests, newest first:\n\n" + lines.joined(separator: "\n\n") + more
  }

  static func label(_ status: Status) -> String {
    switch status {
    case .open: "open"
    case .inProgress: "in progress"
    case .completed: "completed"
    case .rejected: "rejected"
    }
  }

  static func label(_ priority: Priority) -> String { priority.label }

  /// Titles in lists.
  private static let listedTitleUnits = 40

  private static func shortened(_ title: String) -> String {
    let line = title.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.utf16.count > listedTitleUnits ? line.prefix(utf16Units: listedTitleUnits - 1) + "…" : line
  }

  /// `21.11 04:35`, UTC: out of 2026-11-21T04:35:…
  private static func date(_ moment: Timestamp) -> String {
    let text = Array(moment.description.utf8)
    guard text.count > 16 else { return "" }
    let parts = [text[8..<10], [UInt8(ascii: ".")], text[5..<7], [UInt8(ascii: " ")], text[11..<16]]
    return String(decoding: parts.joined(), as: UTF8.self)
  }
}

extension HelpDeskTexts {
  static let mainMenu = InlineKeyboardMarkup([
    [.init("Create a request", data: "create_request")],
    [.init("My requests", data: "my_requests")],
    [.init("Help", data: "help")],
  ])

  static let cancelMenu = InlineKeyboardMarkup([[cancelButton]])

  static let additionalMenu = InlineKeyboardMarkup([
    [.init("Choose the priority", data: "go_priority")], [cancelButton],
  ])

  static func priorityMenu() throws -> InlineKeyboardMarkup {
    let names: [(String, Priority)] = [("High", .high), ("Medium", .medium), ("Low", .low)]
    return InlineKeyboardMarkup().row(try names.map { try .init($0.0, ChosenPriority($0.1)) }).row(cancelButton)
  }

  private static var cancelButton: InlineKeyboardButton { .init("Cancel", data: "cancel_create") }
}
