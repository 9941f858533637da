/// The section `page`.
public struct PageSettings: Sendable {
  public internal(set) var maxFollowers = 1000
  /// Bytes.
  public internal(set) var maxFrame = 256 << 10
  public internal(set) var chat = PageChatSettings()
}

extension PageSettings: SettingsSection {
  static let keys: [Key<PageSettings>] = [
    .scalar(
      "max_followers", \.maxFollowers, .integer(1...100_000), "Pages that follow the state at the same time."),
    .scalar(
      "max_frame", \.maxFrame, .size(4096...(64 << 20)),
      "One server-sent event of the page's state or chat; what is larger is left out, and the page says so."),
    .section("chat", \.chat, "The page's chat with a bot that is not on Telegram."),
  ]
}

/// The section `page.chat`.
public struct PageChatSettings: Sendable {
  public internal(set) var maxFollowers = 100
  public internal(set) var maxWaiting = 100
  public internal(set) var maxMessages = 200
  /// Bytes.
  public internal(set) var maxPhotos = 32 << 20
}

extension PageChatSettings: SettingsSection {
  static let keys: [Key<PageChatSettings>] = [
    .scalar("max_followers", \.maxFollowers, .integer(1...100_000), "Pages that follow a chat at the same time."),
    .scalar(
      "max_waiting", \.maxWaiting, .integer(1...100_000),
      "What people of the chat sent and the bot has not handled yet."
    ),
    .scalar(
      "max_messages", \.maxMessages, .integer(1...100_000), "Messages that are kept of each person; the oldest go."),
    .scalar(
      "max_photos", \.maxPhotos, .size(65_536...(1 << 30)), "Pictures that are kept in all; the oldest go."),
  ]
}
