internal import BotKit

/// What every handler needs of who it works for.
struct Desk: Sendable {
  let admins: Set<Int64>

  /// A handler that knows its user, who was made known to the desk first. Whoever is blocked gets told so, and the
  /// handler does not run.
  func handler(_ body: @escaping @concurrent @Sendable (UpdateContext, DeskUser) async throws -> Void) -> Handler {
    { context in
      let user = try await UserTable.findOrCreate(context.sender, admins: admins, in: context.transaction)
      if user.isActive { try await body(context, user) } else { context.reply(HelpDeskTexts.disabled) }
    }
  }

  /// The same for buttons that carry a value.
  func handler<Payload: ButtonPayload>(
    _ body: @escaping @concurrent @Sendable (UpdateContext, DeskUser, Payload) async throws -> Void
  ) -> ButtonHandler<Payload> {
    { context, payload in
      let handler: Handler = self.handler { try await body($0, $1, payload) }
      try await handler(context)
    }
  }
}
