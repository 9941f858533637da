public import Caching
internal import LogPipeline
public import Logging
public import Storage
internal import Synchronization
public import Telegram

/// What a handler works with: the update, the transaction it is handled in, and what it wants done.
///
/// Replies, the dialog and what is to happen after the commit are gathered here and take effect with the transaction:
/// all of it or nothing. Safe from any thread.
public final class UpdateContext: Sendable {
  public let update: Update
  /// Who did it.
  public let sender: User
  public let chatID: Int64
  /// What follows a command's name, or the prefix of a button's data.
  public let argument: String
  /// What the sender's client speaks, else the bot's own (``BotDefinition/language``).
  public let language: Language
  /// Everything written through it commits together with the update.
  public let transaction: any StorageTransaction
  /// The handler's name, as the router knows it.
  public let handler: String
  /// In every log line of this update.
  public let correlationID: String
  /// The bot's logger; its lines carry the correlation id by themselves.
  public let logger: Logger

  let files: any FileSource
  let verdicts: UpdateVerdicts
  private let definition: BotDefinition
  private let effects: Mutex<UpdateEffects>

  init(
    _ update: Update, of definition: BotDefinition, sender: User, chatID: Int64, _ match: BotRouter.Match,
    dialog: LoadedDialog, transaction: any StorageTransaction, files: any FileSource, logger: Logger,
    verdicts: UpdateVerdicts = UpdateVerdicts()
  ) {
    self.definition = definition
    language = Language(of: sender, else: definition.language)
    self.update = update
    self.sender = sender
    self.chatID = chatID
    handler = match.name
    argument = match.argument
    self.transaction = transaction
    self.files = files
    self.verdicts = verdicts
    correlationID = LogContext.current.correlationID ?? ""
    dialogHasExpired = dialog.hasExpired
    self.logger = logger
    var effects = UpdateEffects(dialog: dialog.current)
    if dialog.hasExpired { effects.change(nil) }
    self.effects = Mutex(effects)
  }

  /// Calls any method of the Bot API once the transaction has committed, in the order of these calls.
  ///
  /// Texts without entities are cut to what Telegram takes. A file is named by its path, and has to be there until it
  /// is sent; what was made in memory is stored with the call, up to 1 MiB.
  ///
  /// - Throws: ``OutgoingFileTooLarge``.
  public func send(_ method: some BotAPIMethod) throws(OutgoingFileTooLarge) {
    let call = OutgoingCall(method)
    if call.inlineBytes > OutgoingCall.maxInlineBytes { throw OutgoingFileTooLarge(bytes: call.inlineBytes) }
    effects.withLock { $0.calls.append(call) }
  }

  /// As ``send(_:)``, of what has no files.
  public func send(_ message: SendMessage) { add(OutgoingCall(message)) }

  func add(_ call: OutgoingCall) { effects.withLock { $0.calls.append(call) } }

  /// As ``send(_:)-(BotAPIMethod)``, but replies go first: for those who did not ask.
  public func notify(_ method: some BotAPIMethod) throws(OutgoingFileTooLarge) {
    var call = OutgoingCall(method)
    call.priority = .notification
    if call.inlineBytes > OutgoingCall.maxInlineBytes { throw OutgoingFileTooLarge(bytes: call.inlineBytes) }
    effects.withLock { $0.calls.append(call) }
  }

  /// Sends a message to many chats, as everything else leaves room for it. Chats that cannot be reached are left out;
  /// what is not sent is sent after a restart.
  ///
  /// - Parameter message: its own chat does not matter.
  public func broadcast(_ message: some BotAPIMethod, to chatIDs: [Int64]) throws(OutgoingFileTooLarge) {
    var call = OutgoingCall(message)
    call.priority = .broadcast
    if call.inlineBytes > 0 { throw OutgoingFileTooLarge(bytes: call.inlineBytes) }
    effects.withLock { $0.broadcasts.append(Broadcast(call: call, chatIDs: chatIDs)) }
  }

  /// What a pressed button shows for a moment, at most 200 characters. A button that gets no answer gets an empty one.
  public func answer(_ text: String) {
    effects.withLock { $0.answer = text }
  }

  /// Says something of which no message need stay: as what the pressed button shows, else as a reply.
  public func tell(_ text: String) { if isButton { answer(text) } else { reply(text) } }

  /// Who the sender is to the bot; nil without ``BotDefinition/users``.
  public var user: (any BotUser)? { effects.withLock { $0.user } }

  /// Who the sender is, by the bot's own type.
  ///
  /// - Throws: ``UnknownBotUser`` when the bot's resolver gives none of it.
  public func user<User: BotUser>(as type: User.Type = User.self) throws -> User {
    guard let user = user as? User else { throw UnknownBotUser(wanted: "\(type)") }
    return user
  }

  /// Whether there was a dialog that had waited for too long. It is over; unless this is what was to come next, the kit
  /// says so (``BotTexts/dialogExpired``).
  public let dialogHasExpired: Bool

  /// Where the sender stands in this chat, with what this handler has changed of it.
  public var dialog: Dialog? { effects.withLock { $0.dialog } }

  /// Waits for the step `state` next, and keeps `data` until then.
  ///
  /// - Throws: ``UndeclaredTransition``; and what encoding `data` throws.
  public func enterDialog(_ state: some DialogState, _ data: some Encodable) throws {
    let dialog = try Dialog(state: state.rawValue, data)
    try effects.withLock { effects in
      let previous = effects.dialog?.state
      guard let machine = definition.router.machine(of: dialog.state), machine.allows(dialog.state, after: previous)
      else { throw UndeclaredTransition(from: previous, to: dialog.state) }
      effects.change(dialog)
    }
  }

  /// As ``enterDialog(_:_:)``, with nothing to keep.
  public func enterDialog(_ state: some DialogState) throws { try enterDialog(state, [String: String]()) }

  public func endDialog() { effects.withLock { $0.change(nil) } }

  /// Runs `body` once the transaction has committed: for counting what has really happened.
  public func afterCommit(_ body: @escaping @Sendable () -> Void) {
    effects.withLock { $0.afterCommit.append(body) }
  }

  /// Has a cached value forgotten once the transaction has committed, before anything that it says is sent. Until then
  /// another task may still get the old value, and none of this process keeps it afterwards. Another replica that was
  /// just reading may keep it for as long as the kind's values live.
  public func invalidate(_ key: String, in cache: Cache) {
    effects.withLock { $0.stale.append(StaleValue(cache: cache, key: key)) }
  }

  /// Whether a button was pressed.
  var isButton: Bool { if case .callbackQuery = update.content { true } else { false } }

  func admit(_ user: any BotUser) { effects.withLock { $0.user = user } }

  /// What becomes of the update is not what its handler would have made of it.
  func end(as outcome: UpdateOutcome) { effects.withLock { $0.outcome = outcome } }

  /// What the kit says, in the sender's language.
  var kitTexts: BotTexts { definition.texts[language] }

  func takeEffects() -> UpdateEffects { effects.withLock { $0 } }
}

/// What a handler wants done with the commit of its transaction.
struct UpdateEffects: Sendable {
  private(set) var dialog: Dialog?
  private(set) var changesDialog = false
  var calls: [OutgoingCall] = []
  var broadcasts: [Broadcast] = []
  var answer: String?
  var stale: [StaleValue] = []
  var afterCommit: [@Sendable () -> Void] = []
  var user: (any BotUser)?
  var outcome = UpdateOutcome.ok

  init(dialog: Dialog?) { self.dialog = dialog }

  mutating func change(_ dialog: Dialog?) {
    self.dialog = dialog
    changesDialog = true
  }
}

/// Files that were made in memory and are too large to wait in the storage: write them to the disk and name the path.
public struct OutgoingFileTooLarge: Error, Equatable, CustomStringConvertible {
  public let bytes: Int

  public var description: String {
    "The call's files in memory have \(bytes) bytes; at most \(OutgoingCall.maxInlineBytes) are stored with a call. "
      + "Write them to a file and send its path."
  }
}
