internal import FoundationEssentials
internal import Storage
internal import Telegram

/// Where a user stands in a conversation of several steps.
public struct Dialog: Sendable, Equatable {
  /// The step that is waited for, by the raw value of its ``DialogState``.
  public let state: String
  /// What was gathered so far, as JSON.
  let data: String
  /// When it came to this step.
  let since: Timestamp

  init(state: String, data: String, since: Timestamp = .now()) {
    self.state = state
    self.data = data
    self.since = since
  }

  init(state: String, _ data: some Encodable) throws {
    self.init(state: state, data: String(decoding: try JSONEncoder().encode(data), as: UTF8.self))
  }

  /// The step as one of its dialog's states; nil when it is another dialog's.
  public func state<State: DialogState>(as type: State.Type = State.self) -> State? { State(rawValue: state) }

  /// What was gathered so far.
  ///
  /// - Throws: when it was written as another type, such as by an older version of the program.
  public func decode<Data: Decodable>(_ type: Data.Type = Data.self) throws -> Data {
    try JSONDecoder().decode(type, from: FoundationEssentials.Data(data.utf8))
  }
}

/// Whose dialog: one for each user in each chat.
struct DialogKey: Sendable, Hashable {
  let chatID: Int64
  let userID: Int64
}

extension DialogKey {
  /// Nil for what nobody did, or in no chat.
  init?(_ update: Update) {
    guard let sender = update.sender, let chatID = update.chatID else { return nil }
    self.init(chatID: chatID, userID: sender.id)
  }
}

/// A dialog as it was found at the beginning of an update.
struct LoadedDialog: Sendable {
  let stored: StoredDialog
  /// Whether it has waited for longer than a dialog may.
  let hasExpired: Bool

  init(_ stored: StoredDialog, lifetime: Duration) {
    self.stored = stored
    hasExpired = stored.dialog.map { $0.since.advanced(by: lifetime) < .now() } ?? false
  }

  /// Nil also when it has expired.
  var current: Dialog? { hasExpired ? nil : stored.dialog }
}
