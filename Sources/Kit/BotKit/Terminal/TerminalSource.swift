internal import Telegram

/// Updates from a terminal, one line at a time. Like Telegram's they stay until they are confirmed.
struct TerminalSource: UpdateSource {
  let repeatsUnconfirmed = true
  let terminal: Terminal

  @concurrent func identify() async throws -> User {
    terminal.open()
    return Terminal.bot
  }

  @concurrent func updates(from offset: PollOffset?) async throws -> [ReceivedUpdate]? {
    while true {
      switch terminal.next(from: offset?.number ?? 0) {
      case .update(let update): return [.update(update)]
      case .nothingYet: _ = try await terminal.arrived.take()
      case .end: return nil
      }
    }
  }

  @concurrent func confirm(below offset: Int64) async { terminal.confirm(below: offset) }
}

/// Prints replies.
struct TerminalSink: MessageSink {
  let terminal: Terminal

  func expect(_ count: Int) { terminal.expect(count) }

  @concurrent func send(_ call: OutgoingCall) async throws(SendFailure) {
    let raw = call.parameters.raw
    switch call.method {
    case AnswerCallbackQuery.name:
      if let text = raw["text"]?.string { terminal.note(text) }
    default:
      let files = call.parameters.files.values.map { "[\($0.filename)]" }.sorted()
      let isHTML = raw["parse_mode"]?.string == ParseMode.html.rawValue
      let texts = [raw["text"]?.string, raw["caption"]?.string].compactMap { $0 }.map {
        isHTML ? HTMLText(markup: $0).plainText : $0
      }
      let markup = raw["reply_markup"]?.object.map { InlineKeyboardMarkup(raw: $0) }
      // A call that says nothing, such as "typing", is nothing to see.
      if !files.isEmpty || !texts.isEmpty { terminal.show((files + texts).joined(separator: "\n"), markup) }
    }
    terminal.noteShown()
  }
}
