internal import Telegram

/// Where the files are that came with messages.
protocol FileSource: Sendable {
  /// Gives a file's bytes, a piece at a time.
  @concurrent func read(
    _ fileID: String, maxBytes: Int, consume: @escaping @concurrent @Sendable ([UInt8]) async throws -> Void
  ) async throws(BotAPIError)
}

/// Telegram's.
struct TelegramFiles: FileSource {
  let api: BotAPI

  @concurrent func read(
    _ fileID: String, maxBytes: Int, consume: @escaping @concurrent @Sendable ([UInt8]) async throws -> Void
  ) async throws(BotAPIError) {
    try await api.download(fileID: fileID, maxBytes: maxBytes, consume: consume)
  }
}

/// Those of the page's chat; nothing comes with a line of the terminal. What they have is there, or it is unknown, as with
/// Telegram.
struct LocalFiles: FileSource {
  /// Nil where there is the terminal alone.
  let page: PageChat?

  @concurrent func read(
    _ fileID: String, maxBytes: Int, consume: @escaping @concurrent @Sendable ([UInt8]) async throws -> Void
  ) async throws(BotAPIError) {
    guard let bytes = page?.photo(fileID) else { throw .rejected(code: 400, "Bad Request: invalid file_id") }
    if bytes.count > maxBytes { throw .fileTooLarge(bytes: bytes.count, limit: maxBytes) }
    do { try await consume(bytes) } catch { throw .unreadableFile(method: GetFile.name, "\(error)") }
  }
}
