/// A message the bot has sent.
public struct SentMessage: Sendable, Equatable {
  public let id: Int64
  public let chat: Int64
  /// The text, or the caption of what is not a text.
  public var text: String
  public var parseMode: String?
  public var replyMarkup: JSONValue?
  /// What it is: `text`, `photo`, `document`, ….
  public var kind = "text"
  /// The `file_id`s of what was sent along.
  public var fileIDs: [String] = []

  /// The inline buttons' texts and data, row by row in one list.
  public var buttons: [(text: String, data: String?)] {
    let rows = replyMarkup?["inline_keyboard"]?.array ?? []
    return rows.flatMap { $0.array ?? [] }.map { ($0["text"]?.string ?? "", $0["callback_data"]?.string) }
  }
}
