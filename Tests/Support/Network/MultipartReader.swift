/// A body of `multipart/form-data` (RFC 7578), read strictly.
public struct MultipartReader {
  public struct Part: Sendable {
    public let name: String
    /// nil for a field.
    public let filename: String?
    public let content: [UInt8]
  }

  /// Throws when a part has no end, no name, or the last boundary is missing.
  public static func read(_ body: [UInt8], contentType: String) throws -> [Part] {
    guard let boundary = parameter("boundary", of: contentType) else { throw SupportError("A form has no boundary.") }
    let delimiter = Array("--\(boundary)".utf8)
    guard body.starts(with: delimiter) else { throw SupportError("A form does not begin with its boundary.") }
    var rest = body[delimiter.count...]
    var parts: [Part] = []
    let separator = Array("\r\n--\(boundary)".utf8)
    while !rest.starts(with: Array("--".utf8)) {
      guard rest.starts(with: [0x0D, 0x0A]) else { throw SupportError("A form's boundary does not end its line.") }
      rest = rest.dropFirst(2)
      guard let end = find(separator, in: rest) else { throw SupportError("A form's part has no end.") }
      parts.append(try part(rest[rest.startIndex..<end]))
      rest = rest[(end + separator.count)...]
    }
    return parts
  }

  private static func part(_ bytes: ArraySlice<UInt8>) throws -> Part {
    guard let end = find(Array("\r\n\r\n".utf8), in: bytes) else { throw SupportError("A form's part has no head.") }
    let head = String(decoding: bytes[bytes.startIndex..<end], as: UTF8.self)
    let lines = head.split(separator: "\r\n")
    guard let disposition = lines.first(where: { $0.lowercased().hasPrefix("content-disposition: form-data") }),
      let name = parameter("name", of: String(disposition))
    else { throw SupportError("A form's part has no name.") }
    return Part(
      name: name, filename: parameter("filename", of: String(disposition)), content: Array(bytes[(end + 4)...]))
  }

  private static func parameter(_ name: String, of header: String) -> String? {
    for piece in header.split(separator: ";").dropFirst() {
      let pair = piece.drop { $0 == " " }.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, pair[0].lowercased() == name else { continue }
      return pair[1].hasPrefix("\"") ? String(pair[1].dropFirst().dropLast()) : String(pair[1])
    }
    return nil
  }

  private static func find(_ pattern: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = pattern.first, bytes.count >= pattern.count else { return nil }
    var index = bytes.startIndex
    while index <= bytes.endIndex - pattern.count {
      if bytes[index] == first, bytes[index..<(index + pattern.count)].elementsEqual(pattern) { return index }
      index += 1
    }
    return nil
  }
}
