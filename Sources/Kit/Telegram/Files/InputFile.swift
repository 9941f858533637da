/// A file that goes along with a call (https://core.telegram.org/bots/api#inputfile).
public enum InputFile: Sendable, Equatable {
  /// A `file_id` that Telegram knows, or an `https` URL that it fetches.
  case remote(String)
  case upload(FileUpload)
}

/// A file to upload. It is read while it is sent, a piece at a time.
public struct FileUpload: Sendable, Equatable, Codable {
  public enum Content: Sendable, Equatable, Codable {
    /// A file of this machine.
    case path(String)
    /// For what was made in memory, such as a small export.
    case bytes([UInt8])
  }

  /// What the receiver sees.
  public var filename: String
  public var content: Content

  public init(filename: String, path: String) {
    self.filename = filename
    content = .path(path)
  }

  public init(filename: String, bytes: [UInt8]) {
    self.filename = filename
    content = .bytes(bytes)
  }
}
