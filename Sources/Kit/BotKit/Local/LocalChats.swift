internal import EventLoop
internal import Synchronization
internal import Telegram

/// The bot's own chats, where it is not on Telegram: the terminal and the page, both at the same time.
///
/// Lives as long as the process; each attempt of the module has a ``LocalSource`` on it.
final class LocalChats: Sendable {
  let terminal: Terminal
  let page: PageChat

  init(terminal: Terminal, page: PageChat) {
    self.terminal = terminal
    self.page = page
    page.wake { [terminal] in terminal.arrived.post(()) }
  }
}

/// Updates of both for one attempt of the module, each once; what an attempt before had not finished comes again.
final class LocalSource: UpdateSource {
  private enum Origin { case terminal, page }

  let repeatsUnconfirmed = false
  private let chats: LocalChats
  private let given = Mutex<[Int64: Origin]>([:])

  init(_ chats: LocalChats) { self.chats = chats }

  @concurrent func identify() async throws -> User {
    chats.terminal.open()
    return Terminal.bot
  }

  @concurrent func updates(from offset: PollOffset?) async throws -> [ReceivedUpdate]? {
    while true {
      let updates = new()
      if !updates.isEmpty { return updates.map { .update($0) } }
      _ = try await chats.terminal.arrived.take()
    }
  }

  @concurrent func confirm(below offset: Int64) async {}

  func noteFinished(_ id: Int64) {
    switch given.withLock({ $0.removeValue(forKey: id) }) {
    case .terminal:
      chats.terminal.confirm(below: id + 1)
      // Its reply may have been shown before, and then nothing else says that the next line can be looked at.
      chats.terminal.arrived.post(())
    case .page: chats.page.finish(id)
    case nil: break
    }
  }

  /// The end of the terminal's input is not the end of the page.
  private func new() -> [Update] {
    given.withLock { given in
      var updates: [Update] = []
      if case .update(let update) = chats.terminal.next(from: 0), given[update.id] == nil {
        given[update.id] = .terminal
        updates.append(update)
      }
      for update in chats.page.unfinished where given[update.id] == nil {
        given[update.id] = .page
        updates.append(update)
      }
      return updates
    }
  }
}

/// Shows replies where their chat is.
struct LocalSink: MessageSink {
  let chats: LocalChats

  func expect(_ count: Int) { chats.terminal.expect(count) }

  @concurrent func send(_ call: OutgoingCall) async throws(SendFailure) {
    guard chats.page.has(call) else { return try await TerminalSink(terminal: chats.terminal).send(call) }
    chats.page.show(call)
    chats.terminal.noteShown()
  }
}
