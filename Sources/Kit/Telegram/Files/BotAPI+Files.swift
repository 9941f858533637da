internal import EventLoop
internal import HTTPClient

extension BotAPI {
  /// Fetches a file that someone has sent (https://core.telegram.org/bots/api#getfile), a piece at a time.
  ///
  /// From a local server that stores files itself the path is one of this machine, and is read from there.
  ///
  /// - Parameters:
  ///   - maxBytes: a larger file is refused, before it is fetched when its size is known.
  ///   - consume: takes the pieces in order; while it is busy nothing more is fetched.
  public func download(
    fileID: String, maxBytes: Int, consume: @escaping @concurrent @Sendable ([UInt8]) async throws -> Void
  ) async throws(BotAPIError) {
    let file = try await call(GetFile(fileID: fileID))
    if let size = file.fileSize, size > maxBytes { throw .fileTooLarge(bytes: Int(clamping: size), limit: maxBytes) }
    guard let path = file.filePath else { throw .undecodable(method: GetFile.name, "it has no file_path") }
    let start = clock.now
    do throws(BotAPIError) {
      if path.hasPrefix("/") {
        try await read(path, maxBytes: maxBytes, consume: consume)
      } else {
        try await fetch(path, maxBytes: maxBytes, from: start, consume: consume)
      }
      note("download", code: "200", since: start)
    } catch {
      note("download", code: error.code, since: start)
      throw error
    }
  }

  /// As ``download(fileID:maxBytes:consume:)``, into a new file.
  public func download(fileID: String, maxBytes: Int, to path: String) async throws(BotAPIError) {
    let writer: FileWriter
    do { writer = try await FileWriter(creating: path) } catch {
      throw .unreadableFile(method: GetFile.name, "\(error)")
    }
    try await download(fileID: fileID, maxBytes: maxBytes) { try await writer.write($0) }
  }

  private func read(
    _ path: String, maxBytes: Int, consume: @escaping @concurrent @Sendable ([UInt8]) async throws -> Void
  ) async throws(BotAPIError) {
    do {
      let file = try await FileReader(opening: path)
      guard file.size <= maxBytes else { throw BotAPIError.fileTooLarge(bytes: file.size, limit: maxBytes) }
      var received = 0
      while case let piece = try await file.next(), !piece.isEmpty {
        received += piece.count
        if received > maxBytes { throw BotAPIError.fileTooLarge(bytes: received, limit: maxBytes) }
        try await consume(piece)
      }
    } catch let error as BotAPIError {
      throw error
    } catch {
      throw .unreadableFile(method: GetFile.name, "\(error)")
    }
  }

  private func fetch(
    _ path: String, maxBytes: Int, from start: ContinuousClock.Instant,
    consume: @escaping @concurrent @Sendable ([UInt8]) async throws -> Void
  ) async throws(BotAPIError) {
    let limit = Self.usualTimeout + .seconds(maxBytes / Self.slowestTransfer)
    let request = ClientRequest("GET", address(ofFile: path.escapedAsPath), deadline: start + limit)
    let response: ClientResponse
    do {
      response = try await client.download(request, maxBytes: maxBytes, consume: consume)
    } catch {
      if error.reason == .tooLarge { throw .fileTooLarge(bytes: nil, limit: maxBytes) }
      throw .network(error)
    }
    guard (200..<300).contains(response.status) else {
      // The error of a file has the envelope of a call.
      _ = try BotAPIAnswer.read(response, method: "download")
      throw .rejected(code: response.status, "the file cannot be fetched")
    }
  }
}

extension String {
  /// A path whose other characters are percent-encoded (RFC 3986, section 3.3).
  fileprivate var escapedAsPath: String {
    let allowed = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/".utf8)
    let digits = Array("0123456789ABCDEF".unicodeScalars)
    var text = ""
    for byte in utf8 {
      if allowed.contains(byte) {
        text.unicodeScalars.append(UnicodeScalar(byte))
      } else {
        text += "%"
        text.unicodeScalars.append(digits[Int(byte >> 4)])
        text.unicodeScalars.append(digits[Int(byte & 15)])
      }
    }
    return text
  }
}
