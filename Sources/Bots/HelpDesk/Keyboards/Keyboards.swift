internal import BotKit
internal import Telegram

/// The keyboards below the desk's messages, in one language.
struct Keyboards: Sendable {
  let texts: HelpDeskTexts

  init(_ texts: HelpDeskTexts) { self.texts = texts }

  func main(_ role: DeskUser.Role) -> InlineKeyboardMarkup {
    let first: InlineKeyboardButton =
      switch role {
      case .user: .init(texts.createButton, data: "create_request")
      case .admin: .init(texts.panelButton, data: "admin_panel")
      }
    let help = role == .admin ? "help_menu" : "help_user"
    return InlineKeyboardMarkup()
      .row(first).row(.init(texts.mineButton, data: "my_requests")).row(.init(texts.helpButton, data: help))
  }

  var stray: InlineKeyboardMarkup {
    InlineKeyboardMarkup().row(.init(texts.createButton, data: "create_request")).row(mainMenu)
  }

  func help(_ page: HelpDeskTexts.HelpPage) -> InlineKeyboardMarkup {
    switch page {
    case .user:
      InlineKeyboardMarkup()
        .row(.init(texts.helpPhotoButton, data: "help_photo"), .init(texts.helpTimingButton, data: "help_timing"))
        .row(.init(texts.helpNotFixedButton, data: "help_not_fixed")).row(mainMenu)
    case .menu:
      InlineKeyboardMarkup()
        .row(.init(texts.helpPanelButton, data: "help_admin_panel"), .init(texts.exportsButton, data: "help_export"))
        .row(mainMenu)
    case .photo, .timing, .notFixed: InlineKeyboardMarkup().row(back("help_user"), mainMenu)
    case .adminPanel, .export: InlineKeyboardMarkup().row(back("help_menu"), mainMenu)
    }
  }

  var mainMenu: InlineKeyboardButton { .init(texts.mainMenuButton, data: "back_to_main") }

  func back(_ data: String) -> InlineKeyboardButton { .init(texts.backButton, data: data) }
}

/// In the dialog that makes a request.
extension Keyboards {
  private var cancelButton: InlineKeyboardButton { .init(texts.cancelButton, data: "cancel_create") }

  var cancel: InlineKeyboardMarkup { InlineKeyboardMarkup().row(cancelButton) }

  var additional: InlineKeyboardMarkup {
    InlineKeyboardMarkup()
      .row(.init(texts.priorityButton, data: "additional_no")).row(.init(texts.moreButton, data: "additional_yes"))
      .row(cancelButton)
  }

  var extra: InlineKeyboardMarkup {
    InlineKeyboardMarkup()
      .row(.init(texts.locationButton, data: "add_location"), .init(texts.commentButton, data: "add_comment"))
      .row(.init(texts.continueButton, data: "go_priority")).row(cancelButton)
  }

  func priorities() throws -> InlineKeyboardMarkup {
    let buttons = try Priority.allCases.map { try InlineKeyboardButton(texts.button($0), ChosenPriority($0)) }
    return InlineKeyboardMarkup().row(buttons).row(cancelButton)
  }
}

/// On requests.
extension Keyboards {
  /// What someone can do with a request as it stands.
  func card(_ request: Request, for role: DeskUser.Role) throws -> InlineKeyboardMarkup {
    var keyboard = InlineKeyboardMarkup().row(
      try .init(texts.addCommentButton, CommentOnRequest(rawValue: request.id)),
      try .init(texts.addFileButton, AddFileToRequest(rawValue: request.id)))
    if role == .admin { keyboard = keyboard.row(try transitions(of: request)) }
    return keyboard.row(.init(texts.requestsButton, data: "back_to_requests"), mainMenu)
  }

  private func transitions(of request: Request) throws -> [InlineKeyboardButton] {
    try Transition.allCases.filter { $0.sources.contains(request.status) }.map { transition in
      let text = texts.button(transition)
      return switch transition {
      case .take: try .init(text, TakeRequest(rawValue: request.id))
      case .complete: try .init(text, CompleteRequest(rawValue: request.id))
      case .reject: try .init(text, RejectRequest(rawValue: request.id))
      }
    }
  }

  /// Out of a dialog about a request, to its card.
  func leave(to id: Int64, _ text: String) throws -> InlineKeyboardMarkup {
    InlineKeyboardMarkup().row(try .init(text, ViewRequest(rawValue: id)))
  }

  func view(_ id: Int64) throws -> InlineKeyboardMarkup { try leave(to: id, texts.viewButton) }

  /// A button for each request of a list, and the way back.
  func list(_ requests: [Request], _ back: InlineKeyboardButton...) throws -> InlineKeyboardMarkup {
    let buttons = try requests.map { try InlineKeyboardButton("#\($0.id)", ViewRequest(rawValue: $0.id)) }
    return InlineKeyboardMarkup().grid(buttons, columns: 5).row(back)
  }

  /// The same for one page of a list, with the way to its neighbours.
  func list(
    _ page: ListPage, _ payload: (Int) -> some ButtonPayload, _ back: InlineKeyboardButton
  ) throws -> InlineKeyboardMarkup {
    try list(page.requests).paging(page.page, of: page.pages, payload).row(back)
  }
}

/// For administrators.
extension Keyboards {
  var toPanel: InlineKeyboardButton { back("back_to_admin") }
  var toFilters: InlineKeyboardButton { .init(texts.filtersButton, data: "admin_filters_menu") }

  var panel: InlineKeyboardMarkup {
    InlineKeyboardMarkup()
      .row(.init(texts.openRequestsButton, data: "admin_open_requests"))
      .row(toFilters, .init(texts.statisticsButton, data: "admin_stats"))
      .row(.init(texts.archiveButton, data: "admin_archive"), .init(texts.exportsButton, data: "admin_export_menu"))
      .row(mainMenu)
  }

  func filters() throws -> InlineKeyboardMarkup {
    InlineKeyboardMarkup()
      .row(try Priority.allCases.map { try .init(texts.button($0), PriorityFilter($0)) })
      .grid(try Status.allCases.map { try .init(texts.button($0), StatusFilter($0)) }, columns: 2)
      .row(.init(texts.todayButton, data: "filter_today"), .init(texts.weekButton, data: "filter_week")).row(toPanel)
  }

  var exports: InlineKeyboardMarkup {
    InlineKeyboardMarkup()
      .row(.init(texts.exportMonthButton, data: "export_month")).row(.init(texts.exportAllButton, data: "export_all"))
      .row(.init(texts.exportStatisticsButton, data: "export_stats")).row(toPanel)
  }

  var toPanelOnly: InlineKeyboardMarkup { InlineKeyboardMarkup().row(toPanel) }
}
