internal import Synchronization
public import Telegram

/// A file that came with a message. Its id is good for sending it again; ``UpdateContext/download(_:maxBytes:)`` gets
/// its bytes.
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

/// What is in the files of messages.
extension UpdateContext {
  /// The bytes of a file that came with this message or an earlier one, by its id.
  ///
  /// The handler waits for them, within its time and with its transaction open: for large files raise
  /// ``BotLimits/handlerTimeout``, or keep the id and fetch them elsewhere with `BotAPI.download`.
  ///
  /// - Parameter maxBytes: a larger file is refused. Telegram gives out none above 20 MB.
  public func download(_ fileID: String, maxBytes: Int = 20 << 20) async throws(BotAPIError) -> [UInt8] {
    let received = Mutex<[UInt8]>([])
    try await download(fileID, maxBytes: maxBytes) { piece in received.withLock { $0 += piece } }
    return received.withLock { $0 }
  }

  /// The same, a piece at a time; while `consume` is busy nothing more is fetched.
  public func download(
    _ fileID: String, maxBytes: Int = 20 << 20, consume: @escaping @concurrent @Sendable ([UInt8]) async throws -> Void
  ) async throws(BotAPIError) { try await files.read(fileID, maxBytes: maxBytes, consume: consume) }
}
