internal import Synchronization
internal import Telegram

/// Updates from a terminal, for one attempt of the module. Like Telegram's they stay until they are confirmed.
final class TerminalSource: UpdateSource {
  let repeatsUnconfirmed = false

  private let terminal: Terminal
  /// The highest update given to this attempt.
  private let given = Mutex<Int64>(0)

  init(_ terminal: Terminal) { self.terminal = terminal }

  @concurrent func identify() async throws -> User {
    terminal.open()
    return Terminal.bot
  }

  @concurrent func updates(from offset: Int64?) async throws -> [ReceivedUpdate]? {
    while true {
      guard let pending = terminal.pending(from: offset ?? 0) else { return nil }
      let new = given.withLock { given in
        let new = pending.filter { $0.id > given }
        given = new.last?.id ?? given
        return new
      }
      if !new.isEmpty { return new.map { .update($0) } }
      _ = try await terminal.arrived.take()
    }
  }

  @concurrent func confirm(below offset: Int64) async {
    _ = terminal.pending(from: offset)
  }
}

/// Prints replies.
struct TerminalSink: MessageSink {
  let terminal: Terminal

  @concurrent func send(_ call: OutgoingCall) async throws(SendFailure) {
    switch call {
    case .message(let message): terminal.show(message)
    case .answer(_, let text?): terminal.note(text)
    case .answer(_, nil): break
    }
  }
}
