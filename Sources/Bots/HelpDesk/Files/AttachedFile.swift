internal import BotKit
internal import Storage
internal import Telegram

/// A file that Telegram keeps for a request.
struct AttachedFile: Codable, Sendable, Equatable {
  /// The raw value is the database's and the metrics'.
  enum Kind: String, Codable, Sendable, CaseIterable, StorageConvertible {
    case photo, document
  }

  let kind: Kind
  let id: String
  let name: String?

  init(kind: Kind, id: String, name: String?) {
    self.kind = kind
    self.id = id
    self.name = name
  }

  init(_ attachment: Attachment) {
    kind = attachment.kind == .photo ? .photo : .document
    id = attachment.fileID
    name = attachment.name?.filter { $0 != "\0" }.prefix(utf16Units: DeskLimits.nameUnits)
  }
}

extension Attachment {
  /// Telegram does not always say how large a file is.
  var isTooLarge: Bool { (size ?? 0) > DeskLimits.fileBytes }
}
