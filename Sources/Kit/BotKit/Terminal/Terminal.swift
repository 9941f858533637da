internal import EventLoop
internal import Storage
internal import Synchronization
internal import Telegram

/// A terminal in the place of Telegram: what is typed is a message in a private chat, and a reply's buttons are
/// numbered choices.
///
/// Lives as long as the process; each attempt of the module has a ``TerminalSource`` on it, which finds what the
/// attempt before had not finished.
final class Terminal: Sendable {
  /// How lines come in: calls its argument with each line, and with nil at the end. The call may block.
  typealias Input = @Sendable (_ onLine: @escaping @Sendable (String?) -> Void) -> Void

  static let bot = User(id: 1, isBot: true, firstName: "Outrigger", username: "outrigger")

  private struct State {
    var isReading = false
    var hasEnded = false
    var lastUpdateID: Int64 = 0
    var lastMessageID: Int64 = 0
    /// Updates not yet confirmed.
    var pending: [Update] = []
    /// The message whose buttons are chosen from by number, and they.
    var message: Message?
    var buttons: [InlineKeyboard.Button] = []
  }

  let user: User
  /// Wakes the source that waits.
  let arrived = Mailbox<Void>()
  private let chat: Chat
  private let input: Input
  private let output: @Sendable (String) -> Void
  private let maxLines: Int
  private let room = ThreadSignal()
  private let state = Mutex(State())

  init(user: User, maxLines: Int, input: @escaping Input, output: @escaping @Sendable (String) -> Void) {
    self.user = user
    self.maxLines = maxLines
    self.input = input
    self.output = output
    chat = Chat(id: user.id, type: "private")
  }

  /// Begins to read, once.
  func open() {
    let isFirst = state.withLock { state in
      defer { state.isReading = true }
      return !state.isReading
    }
    guard isFirst else { return }
    output("* Talk to the bot here: /start begins, and a number presses a button.\n")
    input { [self] in receive($0) }
  }

  /// The pending updates from `offset` on, without those below it; nil when there are none and no more will come.
  func pending(from offset: Int64) -> [Update]? {
    let (updates, hasEnded) = state.withLock { state in
      state.pending.removeAll { $0.id < offset }
      return (state.pending, state.hasEnded)
    }
    room.signal()
    return updates.isEmpty && hasEnded ? nil : updates
  }

  /// Prints a message and remembers its buttons.
  func show(_ message: OutgoingMessage) {
    let buttons = message.keyboard?.rows.joined().map { $0 } ?? []
    state.withLock { state in
      state.lastMessageID += 1
      state.buttons = buttons
      state.message = Message(id: state.lastMessageID, from: Self.bot, chat: chat, date: Self.now, text: message.text)
    }
    let choices = buttons.enumerated().map { "\n  [\($0.offset + 1)] \($0.element.text)" }.joined()
    output(message.text + choices + "\n")
  }

  func note(_ text: String) { output("* \(text)\n") }

  /// Runs on the reading thread, which waits while too much is pending.
  private func receive(_ line: String?) {
    guard let line else {
      state.withLock { $0.hasEnded = true }
      return arrived.post(())
    }
    let text = line.trimmed
    if text.isEmpty { return }
    while state.withLock({ $0.pending.count >= maxLines }) { room.wait() }
    state.withLock { state in
      // From the wall clock, so that no later run of the program uses an id again that is in the inbox.
      state.lastUpdateID = max(state.lastUpdateID + 1, Timestamp.now().microseconds)
      state.pending.append(Update(id: state.lastUpdateID, content: content(text, &state)))
    }
    arrived.post(())
  }

  private func content(_ text: String, _ state: inout State) -> Update.Content {
    if let number = Int(text), state.buttons.indices.contains(number - 1) {
      let data = state.buttons[number - 1].data
      return .callbackQuery(CallbackQuery(id: "\(state.lastUpdateID)", from: user, message: state.message, data: data))
    }
    state.lastMessageID += 1
    return .message(Message(id: state.lastMessageID, from: user, chat: chat, date: Self.now, text: text))
  }

  private static var now: Int64 { Timestamp.now().microseconds / 1_000_000 }
}

extension String {
  /// Without white space at both ends.
  fileprivate var trimmed: String {
    guard let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(self[...last].drop(while: \.isWhitespace))
  }
}
