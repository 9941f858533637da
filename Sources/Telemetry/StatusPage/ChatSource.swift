/// Somebody the chat can be held as.
public struct ChatPerson: Sendable {
  public let id: Int64
  public let name: String

  public init(id: Int64, name: String) {
    self.id = id
    self.name = name
  }
}

/// What a person does.
public enum ChatInput: Sendable {
  case text(String)
  /// A button with this data, below the message of this number.
  case press(message: Int64, data: String)
  case photo([UInt8], caption: String, width: Int64, height: Int64)
}

/// What became of it.
public enum ChatAnswer: Sendable, Equatable {
  case taken
  /// There is no such person, message or button.
  case unknown
  /// It is empty or too long, or no picture.
  case unusable
  /// As much waits to be handled as may.
  case full
}

/// The bot's own chat, as far as the page has to know it.
public struct ChatSource: Sendable {
  public let people: [ChatPerson]
  /// What a person's chat has that is newer than a version, each a JSON object, and the version that it then has.
  public let news: @Sendable (_ person: Int64, _ after: UInt64) -> (events: [String], version: UInt64)
  public let take: @Sendable (_ input: ChatInput, _ person: Int64) -> ChatAnswer
  /// A picture by its name; nil when it is gone.
  public let photo: @Sendable (_ name: String) -> [UInt8]?
  /// Has its argument called, from any thread, when there is news. Called once.
  public let watch: @Sendable (_ onNews: @escaping @Sendable () -> Void) -> Void

  public init(
    people: [ChatPerson], news: @escaping @Sendable (Int64, UInt64) -> (events: [String], version: UInt64),
    take: @escaping @Sendable (ChatInput, Int64) -> ChatAnswer, photo: @escaping @Sendable (String) -> [UInt8]?,
    watch: @escaping @Sendable (@escaping @Sendable () -> Void) -> Void
  ) {
    self.people = people
    self.news = news
    self.take = take
    self.photo = photo
    self.watch = watch
  }
}
