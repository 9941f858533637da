internal import BotKit
internal import Storage
internal import Telegram

/// What every handler needs of who it works for, and of the time.
struct Desk: Sendable {
  typealias UserHandler = @concurrent @Sendable (UpdateContext, DeskUser) async throws -> Void
  typealias ValueHandler<Value> = @concurrent @Sendable (UpdateContext, DeskUser, Value) async throws -> Void

  let admins: Set<Int64>
  let metrics: HelpDeskMetrics
  let caches: DeskCaches
  var now: @Sendable () -> Timestamp = { .now() }

  /// A handler that knows its user (``users``).
  func handler(_ body: @escaping UserHandler) -> Handler {
    { context in try await body(context, try context.user(as: KnownUser.self).user) }
  }

  /// For administrators alone; others get told so.
  func admin(_ body: @escaping UserHandler) -> Handler {
    handler { context, user in
      guard user.role == .admin else { return context.reply(user.texts.adminsOnly) }
      try await body(context, user)
    }
  }

  /// The same for buttons that carry a value.
  func handler<Value: ButtonPayload>(_ body: @escaping ValueHandler<Value>) -> ButtonHandler<Value> {
    { context, value in
      let handler: Handler = self.handler { try await body($0, $1, value) }
      try await handler(context)
    }
  }

  func admin<Value: ButtonPayload>(_ body: @escaping ValueHandler<Value>) -> ButtonHandler<Value> {
    { context, value in
      let handler: Handler = self.admin { try await body($0, $1, value) }
      try await handler(context)
    }
  }
}

extension DeskUser {
  var keyboards: Keyboards { Keyboards(texts) }
  var mainMenu: InlineKeyboardMarkup { keyboards.main(role) }
}
