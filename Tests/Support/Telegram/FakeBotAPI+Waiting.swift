extension FakeBotAPI {
  /// The next call of a method that no earlier `nextCall` of it has returned; waits for it when it is still to come.
  @discardableResult
  public func nextCall(_ method: String, timeout: Duration = .seconds(60)) async throws -> BotAPICall {
    try await state.wait(for: "a call of \(method)", timeout: timeout) { state in
      let index = state.seen[method, default: 0]
      let calls = state.calls.filter { $0.method == method }
      guard index < calls.count else { return nil }
      state.seen[method] = index + 1
      return calls[index]
    }
  }

  /// Waits for a message in a chat whose text contains `text`.
  @discardableResult
  public func waitForMessage(
    containing text: String, chat: Int64 = 100, timeout: Duration = .seconds(60)
  ) async throws -> SentMessage {
    do {
      return try await state.wait(for: "a message with “\(text)”", timeout: timeout) { state in
        state.messages.last { $0.chat == chat && $0.text.contains(text) }
      }
    } catch {
      throw SupportError("\(error) Sent to \(chat): \(sentMessages(chat: chat).map(\.text)).")
    }
  }

  /// Waits until every update has been confirmed by a later offset.
  public func waitUntilConfirmed(timeout: Duration = .seconds(60)) async throws {
    try await state.wait(for: "the confirmation of every update", timeout: timeout) { state in
      state.pending.isEmpty ? () : nil
    }
  }

  /// Waits until a getUpdates waits for updates.
  public func waitUntilPolled(timeout: Duration = .seconds(60)) async throws {
    try await state.wait(for: "a waiting getUpdates", timeout: timeout) { $0.isPolled ? () : nil }
  }
}
