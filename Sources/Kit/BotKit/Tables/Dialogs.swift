internal import FoundationEssentials
internal import Storage

/// Where a user stands in a conversation of several steps.
public struct Dialog: Sendable, Equatable {
  /// The step that is waited for, as the router knows it.
  public let state: String
  /// What was gathered so far, as JSON.
  let data: String

  init(state: String, data: String) {
    self.state = state
    self.data = data
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

/// The dialogs, read and written in the transaction of their update.
struct DialogTable: Sendable {
  func load(_ key: DialogKey, in transaction: any StorageTransaction) async throws -> Dialog? {
    let result = try await transaction.query(
      "SELECT state, data FROM botkit_dialogs WHERE chat_id = \(key.chatID) AND user_id = \(key.userID)")
    return try result.first.map { Dialog(state: try $0.get("state"), data: try $0.get("data")) }
  }

  func save(_ dialog: Dialog?, _ key: DialogKey, in transaction: any StorageTransaction) async throws {
    guard let dialog else {
      try await transaction.query(
        "DELETE FROM botkit_dialogs WHERE chat_id = \(key.chatID) AND user_id = \(key.userID)")
      return
    }
    try await transaction.query(
      """
      INSERT INTO botkit_dialogs (chat_id, user_id, state, data, updated_at)
      VALUES (\(key.chatID), \(key.userID), \(dialog.state), \(dialog.data), \(Timestamp.now()))
      ON CONFLICT (chat_id, user_id)
      DO UPDATE SET state = excluded.state, data = excluded.data, updated_at = excluded.updated_at
      """)
  }
}
