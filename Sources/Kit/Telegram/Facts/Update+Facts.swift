/// What every kind of update is asked for, also kinds that this version does not know.
extension Update {
  /// The `type` label and field: the name of the kind in the Bot API, `other` for one that this version does not know.
  public var type: String {
    raw.members.first { Self.kindSet.contains($0.name) }?.name ?? "other"
  }

  /// Where it happened; updates of one chat are handled in their order. What happened in no chat happened with someone.
  public var chatID: Int64? {
    guard let content = contentObject else { return nil }
    let chat = content["chat"] ?? content["message"]?.object?["chat"]
    return chat?.object?["id"]?.int ?? content["user_chat_id"]?.int ?? sender?.id
  }

  /// Who did it: of a pressed button the one who pressed, not the sender of the message it is on.
  public var sender: User? {
    guard let content = contentObject else { return nil }
    return (content["from"] ?? content["user"]).flatMap { User(json: $0) }
  }

  /// Unix seconds of what happened, for the lag; a pressed button carries none of its own.
  public var date: Int64? { contentObject?["date"]?.int }

  /// The ids of a group before and after it became a supergroup, of which this update tells: one in each of the two chats.
  package var migration: (old: Int64, new: Int64)? {
    guard case .message(let message) = content else { return nil }
    if let new = message.migrateToChatID { return (message.chat.id, new) }
    return message.migrateFromChatID.map { ($0, message.chat.id) }
  }

  private static let kindSet = Set(kinds)

  /// What an update is about, whatever its kind.
  private var contentObject: JSONObject? {
    raw.members.lazy.filter { $0.name != "update_id" }.compactMap(\.value.object).first
  }
}

extension Update {
  /// Short for ``updateID``.
  public var id: Int64 { updateID }
}

extension Message {
  /// Short for ``messageID``.
  public var id: Int64 { messageID }
}

/// An update as it arrived.
package enum ReceivedUpdate: Sendable, Equatable {
  case update(Update)
  /// Not as documented; its id, so that it can be confirmed and does not come again for ever.
  case unreadable(id: Int64, reason: String)

  /// - Returns: nil when there is not even an id.
  package init?(_ json: JSON) {
    guard let raw = json.object, let id = raw["update_id"]?.int else { return nil }
    do {
      try Update.check(json)
      self = .update(Update(raw: raw))
    } catch {
      self = .unreadable(id: id, reason: "\(error)")
    }
  }

  package var id: Int64 {
    switch self {
    case .update(let update): update.id
    case .unreadable(let id, _): id
    }
  }
}
