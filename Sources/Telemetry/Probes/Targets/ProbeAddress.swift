/// The host and port of a server that a request names.
public struct ProbeAddress: Sendable, Hashable, CustomStringConvertible {
  /// In lower case, without the brackets of an IPv6 address.
  public let host: String
  public let port: UInt16

  /// Reads `host`, `host:port`, `[v6]:port`, or one of these behind `scheme://`. Nothing else may be in it: user, password,
  /// database and options are not the request's to choose. `nil` when it is none.
  public init?(_ text: String, schemes: [String], defaultPort: UInt16) {
    var rest = text[...]
    if let mark = rest.firstRange(of: "://") {
      guard schemes.contains(rest[..<mark.lowerBound].lowercased()) else { return nil }
      rest = rest[mark.upperBound...]
      if rest.last == "/" { rest = rest.dropLast() }
    }
    guard let (host, port) = Self.split(rest), !host.isEmpty, host.utf8.count <= 253 else { return nil }
    guard let number = port.map({ UInt16($0) }) ?? defaultPort, number > 0 else { return nil }
    self.host = host.lowercased()
    self.port = number
  }

  private static func split(_ text: Substring) -> (Substring, Substring?)? {
    if text.first == "[" {
      guard let end = text.firstIndex(of: "]") else { return nil }
      let host = text[..<end].dropFirst()
      let after = text[text.index(after: end)...]
      guard host.contains(":"),
        host.utf8.allSatisfy({ isHexDigit($0) || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") })
      else { return nil }
      if after.isEmpty { return (host, nil) }
      return after.first == ":" ? (host, after.dropFirst()) : nil
    }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts[0].utf8.allSatisfy(isNameByte) else { return nil }
    return (parts[0], parts.count == 2 ? parts[1] : nil)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    isHexDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      || (UInt8(ascii: "g")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
  }

  /// Whether the host is an IPv4 address in its usual form, rather than a name somebody can point anywhere.
  var isIPv4: Bool {
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { UInt8($0).map(String.init) == String($0) }
  }

  public var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}
