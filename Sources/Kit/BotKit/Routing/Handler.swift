/// What a handler does with an update. It runs in the update's transaction, within ``BotLimits/handlerTimeout``. What
/// it throws undoes the transaction, and the user gets the bot's apology.
///
/// On Postgres handlers of different chats run in parallel on the cooperative pool, on SQLite one after the other on
/// the database's own thread: there one that blocks or computes for long holds up all others.
public typealias Handler = @concurrent @Sendable (UpdateContext) async throws -> Void

/// A handler of buttons that carry a value.
public typealias ButtonHandler<Payload: ButtonPayload> =
  @concurrent @Sendable (UpdateContext, Payload) async throws -> Void

/// Stands around every handler, in the order of registration: it may act before and after, or not call on at all.
public typealias Middleware = @concurrent @Sendable (UpdateContext, Handler) async throws -> Void
