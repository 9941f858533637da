public import Caching
internal import LogPipeline
public import Logging
public import Storage
internal import Synchronization
public import Telegram

/// What a job works with: the transaction it runs in, and what it wants sent. All of it takes effect with the commit, or
/// nothing. Safe from any thread.
public final class JobContext: Sendable {
  /// The job's name.
  public let job: String
  /// When it was due; a run that is made up for comes later.
  public let dueAt: Timestamp
  /// Everything written through it commits together with the run.
  public let transaction: any StorageTransaction
  /// In every log line of this run, and of the sending of what it said.
  public let correlationID: String
  public let logger: Logger

  private let effects = Mutex(UpdateEffects(dialog: nil))

  init(job: String, dueAt: Timestamp, transaction: any StorageTransaction, logger: Logger) {
    self.job = job
    self.dueAt = dueAt
    self.transaction = transaction
    self.logger = logger
    correlationID = LogContext.current.correlationID ?? ""
  }

  /// Sends a text to a chat once the transaction has committed.
  public func notify(_ chatID: Int64, _ text: String, keyboard: InlineKeyboardMarkup? = nil) {
    add(OutgoingCall(SendMessage(chatID: chatID, text: text, keyboard: keyboard)))
  }

  /// As ``notify(_:_:keyboard:)-(_,String,_)``, with markup.
  public func notify(_ chatID: Int64, _ text: HTMLText, keyboard: InlineKeyboardMarkup? = nil) {
    add(OutgoingCall(SendMessage(chatID: chatID, text: text, keyboard: keyboard)))
  }

  /// Calls any method of the Bot API once the transaction has committed, after the replies that wait.
  ///
  /// - Throws: ``OutgoingFileTooLarge``.
  public func notify(_ method: some BotAPIMethod) throws(OutgoingFileTooLarge) {
    let call = OutgoingCall(method)
    if call.inlineBytes > OutgoingCall.maxInlineBytes { throw OutgoingFileTooLarge(bytes: call.inlineBytes) }
    add(call)
  }

  /// As ``UpdateContext/broadcast(_:to:)``.
  ///
  /// - Throws: ``OutgoingFileTooLarge``.
  public func broadcast(_ message: some BotAPIMethod, to chatIDs: [Int64]) throws(OutgoingFileTooLarge) {
    var call = OutgoingCall(message)
    call.priority = .broadcast
    if call.inlineBytes > 0 { throw OutgoingFileTooLarge(bytes: call.inlineBytes) }
    effects.withLock { $0.broadcasts.append(Broadcast(call: call, chatIDs: chatIDs)) }
  }

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

  func takeEffects() -> UpdateEffects { effects.withLock { $0 } }

  private func add(_ call: OutgoingCall) {
    var call = call
    call.priority = .notification
    effects.withLock { $0.calls.append(call) }
  }
}
