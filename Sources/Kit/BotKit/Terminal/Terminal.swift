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
    /// Lines not yet looked at: what a number means is known once the replies to the line before are shown.
    var lines: [String] = []
    /// The update made of the last line, until it is confirmed.
    var pending: Update?
    /// Replies that were committed and are not shown yet.
    var expected = 0
    /// The message whose buttons are chosen from by number, and they.
    var message: Message?
    var buttons: [InlineKeyboardButton] = []
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
    chat = Chat(id: user.id, type: .private)
  }

  /// Begins to read, once. What an attempt before expected will be shown by this one, or was.
  func open() {
    let isFirst = state.withLock { state in
      defer { state.isReading = true }
      state.expected = 0
      return !state.isReading
    }
    guard isFirst else { return }
    output("* Talk to the bot here: /start begins, and a number presses a button.\n")
    input { [self] in receive($0) }
  }

  /// What there is for a bot that has finished every update below `offset`.
  enum Next: Equatable {
    case update(Update)
    case nothingYet
    case end
  }

  /// The update that is not finished yet, else that of the next line.
  func next(from offset: Int64) -> Next {
    let next = state.withLock { state -> Next in
      if let pending = state.pending, pending.id >= offset { return .update(pending) }
      state.pending = nil
      if state.expected > 0 { return .nothingYet }
      if state.lines.isEmpty { return state.hasEnded ? .end : .nothingYet }
      let update = update(state.lines.removeFirst(), &state)
      state.pending = update
      return .update(update)
    }
    room.signal()
    return next
  }

  /// Forgets an update that is finished.
  func confirm(below offset: Int64) {
    state.withLock { state in
      if let pending = state.pending, pending.id < offset { state.pending = nil }
    }
  }

  /// Replies are on their way; no line is looked at before they are shown.
  func expect(_ count: Int) { state.withLock { $0.expected += count } }

  /// A reply is shown.
  func noteShown() {
    state.withLock { $0.expected = max(0, $0.expected - 1) }
    arrived.post(())
  }

  /// Prints a message and remembers its buttons.
  func show(_ text: String, _ keyboard: InlineKeyboardMarkup?) {
    let buttons = keyboard?.inlineKeyboard.joined().map { $0 } ?? []
    state.withLock { state in
      state.lastMessageID += 1
      state.buttons = buttons
      state.message = message(state.lastMessageID, from: Self.bot, text)
    }
    let choices = buttons.enumerated().map { "\n  [\($0.offset + 1)] \($0.element.text)" }.joined()
    output(text + choices + "\n")
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
    while state.withLock({ $0.lines.count >= maxLines }) { room.wait() }
    state.withLock { $0.lines.append(text) }
    arrived.post(())
  }

  /// Numbered from the wall clock, so that no later run of the program uses an id again that is in the inbox.
  private func update(_ text: String, _ state: inout State) -> Update {
    state.lastUpdateID = max(state.lastUpdateID + 1, Timestamp.now().microseconds)
    return Update(updateID: state.lastUpdateID, content(text, &state))
  }

  private func content(_ text: String, _ state: inout State) -> Update.Content {
    if let number = Int(text), state.buttons.indices.contains(number - 1) {
      var query = CallbackQuery(id: "\(state.lastUpdateID)", from: user, chatInstance: "\(user.id)")
      query.message = state.message.map { .message($0) }
      query.data = state.buttons[number - 1].callbackData
      return .callbackQuery(query)
    }
    state.lastMessageID += 1
    return .message(message(state.lastMessageID, from: user, text))
  }

  private func message(_ id: Int64, from sender: User, _ text: String) -> Message {
    var message = Message(messageID: id, date: Self.now, chat: chat)
    message.from = sender
    message.text = text
    return message
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
