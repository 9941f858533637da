/// The header fields of a message in their order; names compare without regard to case.
public struct HeaderFields: Sendable, Equatable, CustomStringConvertible {
  public struct Field: Sendable, Equatable {
    public let name: String
    public let value: String
  }

  public private(set) var fields: [Field] = []

  public init() {}

  /// The first value of that name.
  public subscript(name: String) -> String? { all(name).first }

  /// Every value of that name.
  public func all(_ name: String) -> [String] {
    fields.filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
  }

  public var description: String { fields.map { "\($0.name): \($0.value)" }.joined(separator: "\n") }

  mutating func append(_ name: String, _ value: String) {
    fields.append(Field(name: name, value: value))
  }

  /// Reads lines up to the empty one; throws when the stream ends before.
  static func read(from socket: TestSocket, until deadline: ContinuousClock.Instant) throws -> HeaderFields {
    var result = HeaderFields()
    while true {
      guard let bytes = try socket.readLine(until: deadline) else {
        throw SupportError("The connection ended within the header fields.")
      }
      if bytes.isEmpty { return result }
      let parts = String(decoding: bytes, as: UTF8.self).split(
        separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { throw SupportError("A header line without colon: \(parts).") }
      result.append(String(parts[0]), trimmed(parts[1]))
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    var rest = text.drop { $0 == " " || $0 == "\t" }
    while rest.last == " " || rest.last == "\t" { rest.removeLast() }
    return String(rest)
  }
}
