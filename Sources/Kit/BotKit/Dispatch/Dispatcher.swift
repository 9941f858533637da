internal import EventLoop
internal import LogPipeline
internal import Logging
internal import Storage
internal import Supervision
internal import Telegram

/// Handles one update: one transaction with its id, its writes and its replies, one line that says how it went.
struct Dispatcher: Sendable {
  let definition: BotDefinition
  let gate: StorageGate
  let metrics: BotMetrics
  let outgoing: OutgoingQueue
  let chats: Chats
  let clock: any MonotonicClock
  let logger: Logger
  /// The bot's user name, for commands that name one.
  let botName: String?

  private let inbox = Inbox()
  private var outbox: Outbox { outgoing.outbox }
  private let dialogs = DialogTable()

  init(
    _ definition: BotDefinition, gate: StorageGate, metrics: BotMetrics, outgoing: OutgoingQueue,
    chats: Chats, clock: any MonotonicClock, logger: Logger, botName: String?
  ) {
    self.definition = definition
    self.gate = gate
    self.metrics = metrics
    self.outgoing = outgoing
    self.chats = chats
    self.clock = clock
    self.logger = logger
    self.botName = botName
  }

  /// Returns once the update is finished for good.
  ///
  /// - Throws: what ends the module's attempt; the update is then not confirmed and comes again.
  @concurrent func handle(_ update: Update) async throws {
    let correlationID = CorrelationID.random()
    let context = LogContext.changed {
      $0.correlationID = correlationID
      $0.updateID = Int(update.id)
      $0.module = definition.name
    }
    let tallies = UpdateTallies()
    try await LogContext.$current.withValue(context) {
      try await tallies.counting {
        let start = clock.now
        let handled = try await settle(update, correlationID)
        outgoing.enqueue(handled.replies)
        if handled.hasBroadcast { outgoing.noteStored(.broadcast) }
        for body in handled.afterCommit { body() }
        report(update, handled, duration: clock.now - start, tallies)
      }
    }
  }

  /// Handles the update, or says sorry: in both cases it is in the inbox afterwards.
  private func settle(_ update: Update, _ correlationID: String) async throws -> HandledUpdate {
    do {
      return try await gate.run(isOurs: false) { try await attempt(update, correlationID, in: $0) }
    } catch let error as DependencyUnavailable {
      throw error
    } catch {
      if Task.isCancelled { throw CancellationError() }
      let failure = error as? HandlerFailure ?? HandlerFailure(handler: "none", error)
      note(failure)
      return try await gate.run { try await apologize(update, failure, correlationID, in: $0) }
    }
  }

  @concurrent
  private func attempt(
    _ update: Update, _ correlationID: String, in storage: any SQLStorage
  ) async throws -> HandledUpdate {
    // The commit and the wait for a connection have their own room beside the handler's time.
    let deadline = ContinuousClock.now + definition.limits.handlerTimeout + StorageTimeout.call
    return try await storage.transaction(deadline: deadline) { transaction in
      guard try await inbox.claim(update.id, as: .ok, in: transaction) else { return HandledUpdate(.duplicate) }
      guard let sender = update.sender, let chatID = update.chatID else {
        return try await ignore(update, in: transaction)
      }
      try await chats.noteHeard(chatID, in: transaction)
      let key = DialogKey(chatID: chatID, userID: sender.id)
      let dialog = try await dialogs.load(key, in: transaction)
      guard let match = definition.router.match(update, dialog: dialog, botName: botName) else {
        return try await ignore(update, in: transaction)
      }
      let context = UpdateContext(
        update, of: definition, sender: sender, chatID: chatID, argument: match.argument, dialog: dialog,
        transaction: transaction,
        correlationID: correlationID, logger: logger)
      try await run(match, context)
      let effects = context.takeEffects()
      if effects.changesDialog { try await dialogs.save(effects.dialog, key, in: transaction) }
      let replies = try await send(effects, update, correlationID, in: transaction)
      return HandledUpdate(
        .ok, handler: match.name, replies: replies, hasBroadcast: !effects.broadcasts.isEmpty,
        afterCommit: effects.afterCommit)
    }
  }

  private func run(_ match: BotRouter.Match, _ context: UpdateContext) async throws {
    let router = definition.router
    do {
      try await withTimeLimit(until: clock.now + definition.limits.handlerTimeout, clock: clock) {
        try await router.run(match, context)
      }
    } catch let error as StorageError where error.isTransient {
      throw error
    } catch {
      throw HandlerFailure(handler: match.name, error)
    }
  }

  private func ignore(_ update: Update, in transaction: any StorageTransaction) async throws -> HandledUpdate {
    try await inbox.note(.ignored, for: update.id, in: transaction)
    return HandledUpdate(.ignored)
  }

  @concurrent
  private func apologize(
    _ update: Update, _ failure: HandlerFailure, _ correlationID: String, in storage: any SQLStorage
  ) async throws -> HandledUpdate {
    try await storage.transaction { transaction in
      guard try await inbox.claim(update.id, as: .error, in: transaction) else { return HandledUpdate(.duplicate) }
      var effects = UpdateEffects(dialog: nil)
      if let chatID = update.chatID {
        effects.calls = [OutgoingCall(SendMessage(chatID: chatID, text: texts(for: update).apology))]
      }
      let replies = try await send(effects, update, correlationID, in: transaction)
      return HandledUpdate(.error, handler: failure.handler, replies: replies)
    }
  }

  private func texts(for update: Update) -> BotTexts {
    let language = update.sender.map { Language(of: $0, else: definition.language) } ?? definition.language
    return definition.texts[language]
  }

  /// Writes the replies into the outbox. A pressed button is answered in any case: its spinner would turn for long.
  private func send(
    _ effects: UpdateEffects, _ update: Update, _ correlationID: String, in transaction: any StorageTransaction
  ) async throws -> [OutboxRow] {
    var calls = effects.calls
    if case .callbackQuery(let query) = update.content {
      calls.insert(OutgoingCall(AnswerCallbackQuery(callbackQueryID: query.id, text: effects.answer)), at: 0)
    }
    var rows: [OutboxRow] = []
    for call in calls {
      let chatID = call.chatID ?? update.chatID ?? 0
      rows.append(
        try await outbox.add(
          call, chatID: chatID, updateID: update.id, correlationID: correlationID, in: transaction))
    }
    for broadcast in effects.broadcasts {
      try await outbox.add(broadcast, updateID: update.id, correlationID: correlationID, in: transaction)
    }
    return rows
  }
}
