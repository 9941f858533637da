internal import EventLoop
internal import LogPipeline
internal import Logging
internal import Storage
internal import Supervision
internal import Telegram

/// One transaction with an update's id, its handler's writes, its dialog and its replies.
struct UpdateTransaction: Sendable {
  private let definition: BotDefinition
  private let outbox: Outbox
  private let chats: Chats
  private let files: any FileSource
  private let clock: any MonotonicClock
  private let logger: Logger
  private let botName: String?
  private let inbox = Inbox()
  private let dialogs: any DialogStore
  /// The kit's own, around those of the router.
  private let middlewares: [Middleware]

  init(
    _ definition: BotDefinition, outbox: Outbox, chats: Chats, files: any FileSource, clock: any MonotonicClock,
    logger: Logger, botName: String?
  ) {
    self.definition = definition
    self.outbox = outbox
    self.chats = chats
    self.files = files
    self.clock = clock
    self.logger = logger
    self.botName = botName
    dialogs = definition.dialogs.store(of: definition)
    var middlewares: [Middleware] = []
    if let users = definition.users { middlewares.append(UserMiddleware(resolve: users).middleware) }
    if let limiter = definition.limiter {
      let timeout = definition.limits.limiterTimeout
      middlewares.append(RateLimitMiddleware(limiter, timeout: timeout, clock: clock).middleware)
    }
    self.middlewares = middlewares
  }

  /// - Parameter verdicts: one for all attempts at the update.
  @concurrent func attempt(
    _ update: Update, _ verdicts: UpdateVerdicts, in storage: any SQLStorage
  ) async throws -> HandledUpdate {
    let limits = definition.limits
    // The commit and the wait for a connection have their own room beside the handler's time. Where updates wait for each
    // other, each has that time for itself: those before it are no fault of the storage.
    let time = limits.handlerTimeout + StorageTimeout.call
    return try await storage.transaction(within: time, turn: .now + time * limits.maxParallel) { transaction in
      let key = DialogKey(update)
      guard try await inbox.claim(update.id, as: .ok, locking: key, in: transaction) else {
        return HandledUpdate(.duplicate)
      }
      if let (old, new) = update.migration {
        try await limited(in: "moved", dialog: nil) { try await chats.noteMoved(old, to: new, in: transaction) }
      }
      guard let sender = update.sender, let chatID = update.chatID, let key else {
        return try await ignore(update, in: transaction)
      }
      try await chats.noteHeard(chatID, in: transaction)
      let dialog = try await LoadedDialog(
        dialogs.load(key, for: update.id, in: transaction), lifetime: definition.limits.dialogLifetime)
      guard let match = definition.router.match(update, dialog: dialog.current, botName: botName) else {
        return try await ignore(update, in: transaction)
      }
      let context = UpdateContext(
        update, of: definition, sender: sender, chatID: chatID, match, dialog: dialog, transaction: transaction,
        files: files, logger: logger, verdicts: verdicts)
      try await run(match, context)
      return try await finish(context, match, dialog, key, in: transaction)
    }
  }

  private func run(_ match: BotRouter.Match, _ context: UpdateContext) async throws {
    let (router, middlewares) = (definition.router, middlewares)
    try await limited(in: match.name, dialog: context.dialog?.state) {
      try await router.run(match, context, within: middlewares)
    }
  }

  /// Runs code of the bot's, which has its time.
  private func limited(
    in handler: String, dialog: String?, _ body: @escaping @Sendable () async throws -> Void
  ) async throws {
    do {
      try await withTimeLimit(until: clock.now + definition.limits.handlerTimeout, clock: clock, body)
    } catch let error as StorageError where error.isTransient {
      throw error
    } catch {
      throw HandlerFailure(error, in: handler, dialog: dialog)
    }
  }

  private func finish(
    _ context: UpdateContext, _ match: BotRouter.Match, _ dialog: LoadedDialog, _ key: DialogKey,
    in transaction: any StorageTransaction
  ) async throws -> HandledUpdate {
    var effects = context.takeEffects()
    if effects.changesDialog {
      try await dialogs.save(effects.dialog, replacing: dialog.stored, key, by: context.update.id, in: transaction)
    }
    if dialog.hasExpired, !match.isExpected {
      let text = context.kitTexts.dialogExpired
      effects.calls.insert(OutgoingCall(SendMessage(chatID: context.chatID, text: text)), at: 0)
    }
    if effects.outcome != .ok { try await inbox.note(effects.outcome, for: context.update.id, in: transaction) }
    let committed = try await send(effects, context.update, in: transaction)
    return HandledUpdate(effects.outcome, handler: match.name, committed)
  }

  private func ignore(_ update: Update, in transaction: any StorageTransaction) async throws -> HandledUpdate {
    try await inbox.note(.ignored, for: update.id, in: transaction)
    return HandledUpdate(.ignored)
  }

  /// Takes an update as handled by saying sorry for it.
  @concurrent func apologize(
    _ update: Update, _ failure: HandlerFailure, in storage: any SQLStorage
  ) async throws -> HandledUpdate {
    try await storage.transaction { transaction in
      guard try await inbox.claim(update.id, as: .error, locking: nil, in: transaction) else {
        return HandledUpdate(.duplicate)
      }
      var effects = UpdateEffects(dialog: nil)
      // Who is told of a move has asked for nothing.
      if let chatID = update.chatID, update.migration == nil {
        let language = Language(of: update.sender, else: definition.language)
        effects.calls = [OutgoingCall(SendMessage(chatID: chatID, text: definition.texts[language].apology))]
      }
      return HandledUpdate(.error, handler: failure.handler, try await send(effects, update, in: transaction))
    }
  }

  /// Writes the replies into the outbox. A pressed button is answered in any case: its spinner would turn for long.
  private func send(
    _ effects: UpdateEffects, _ update: Update, in transaction: any StorageTransaction
  ) async throws -> Committed {
    var effects = effects
    if case .callbackQuery(let query) = update.content {
      effects.calls.insert(OutgoingCall(AnswerCallbackQuery(callbackQueryID: query.id, text: effects.answer)), at: 0)
    }
    return try await outbox.add(effects, of: update.id, chatID: update.chatID, in: transaction)
  }
}
