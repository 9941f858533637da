public import Telegram

/// A file that came with a message. Its id is good for sending it again; `BotAPI.download` gets its bytes.
public struct Attachment: Sendable, Equatable {
  public enum Kind: String, Sendable { case photo, document }

  public let kind: Kind
  public let fileID: String
  /// A photo has none.
  public let name: String?
  /// Bytes, as far as Telegram says.
  public let size: Int64?
}

/// What a message brought.
extension UpdateContext {
  /// The message of the update; nil when it is something else, as a pressed button.
  public var message: Message? {
    switch update.content {
    case .message(let message), .editedMessage(let message): message
    default: nil
    }
  }

  /// The message's text or caption; empty when it has none, or when a button was pressed.
  public var text: String { message?.text ?? message?.caption ?? "" }

  /// The photo in its largest size.
  public var photo: PhotoSize? {
    message?.photo?.max { $0.width * $0.height < $1.width * $1.height }
  }

  public var document: Document? { message?.document }

  /// The photo or document, whichever it is.
  public var attachment: Attachment? {
    if let photo { return Attachment(kind: .photo, fileID: photo.fileID, name: nil, size: photo.fileSize) }
    return document.map {
      Attachment(kind: .document, fileID: $0.fileID, name: $0.fileName, size: $0.fileSize)
    }
  }
}
