internal import EventLoop
internal import HTTPClient
internal import Synchronization

/// A call with files (RFC 7578): its parameters as fields, then each file, read from its place while it is sent.
struct MultipartForm {
  private enum Piece: Sendable {
    case bytes([UInt8])
    case file(FileReader)
  }

  /// In bytes; known before anything is sent.
  let length: Int
  private let boundary: String
  private let pieces: [Piece]

  var contentType: String { "multipart/form-data; boundary=\(boundary)" }

  /// Opens the files.
  init(_ parameters: CallParameters, method: String) async throws(BotAPIError) {
    boundary = "outrigger-" + String(UInt128.random(in: 1 ... .max), radix: 36)
    var pieces: [Piece] = []
    for member in parameters.raw.members {
      let value = member.value.string ?? member.value.text
      pieces.append(.bytes(Self.head(boundary, member.name) + value.utf8 + Self.lineEnd))
    }
    for (name, file) in parameters.files.sorted(by: { $0.key < $1.key }) {
      pieces.append(.bytes(Self.head(boundary, name, filename: file.filename)))
      switch file.content {
      case .bytes(let bytes): pieces.append(.bytes(bytes))
      case .path(let path):
        do { pieces.append(.file(try await FileReader(opening: path))) } catch {
          throw .unreadableFile(method: method, "\(error)")
        }
      }
      pieces.append(.bytes(Self.lineEnd))
    }
    pieces.append(.bytes(Array("--\(boundary)--\r\n".utf8)))
    self.pieces = pieces
    length = pieces.reduce(0) { sum, piece in
      switch piece {
      case .bytes(let bytes): sum + bytes.count
      case .file(let file): sum + file.size
      }
    }
  }

  /// The form from its beginning; once.
  func body() -> BodySource {
    let rest = Mutex(pieces[...])
    let next: @Sendable () async throws -> [UInt8] = {
      while let piece = rest.withLock({ $0.first }) {
        if case .file(let file) = piece {
          let bytes = try await file.next()
          if !bytes.isEmpty { return bytes }
        }
        rest.withLock { $0 = $0.dropFirst() }
        if case .bytes(let bytes) = piece, !bytes.isEmpty { return bytes }
      }
      return []
    }
    return BodySource(length: length, next: next)
  }

  private static let lineEnd = Array("\r\n".utf8)

  private static func head(_ boundary: String, _ name: String, filename: String? = nil) -> [UInt8] {
    var text = "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name.escapedForForm)\""
    if let filename {
      text += "; filename=\"\(filename.escapedForForm)\"\r\nContent-Type: application/octet-stream"
    }
    return Array((text + "\r\n\r\n").utf8)
  }
}

extension String {
  /// As browsers write names in forms (https://html.spec.whatwg.org/#multipart-form-data).
  fileprivate var escapedForForm: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": text += "%22"
      case "\r": text += "%0D"
      case "\n": text += "%0A"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
