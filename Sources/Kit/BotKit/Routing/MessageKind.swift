internal import Telegram

/// What a message holds, as far as filters tell apart.
public enum MessageKind: String, Sendable, Hashable, CaseIterable {
  case text, photo, document

  /// Nil for what is none of these: a voice message, a sticker, somebody who joined.
  init?(_ message: Message) {
    if message.text != nil {
      self = .text
    } else if message.photo?.isEmpty == false {
      self = .photo
    } else if message.document != nil {
      self = .document
    } else {
      return nil
    }
  }
}
