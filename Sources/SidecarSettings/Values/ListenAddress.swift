/// A host and port to listen on: `127.0.0.1:8000`, `localhost:8000`, `[::1]:8000`. Port 0 lets the system choose.
public struct ListenAddress: Sendable, Equatable, CustomStringConvertible {
  /// An address or host name; IPv6 without its brackets.
  public let host: String
  public let port: UInt16

  public init(host: String, port: UInt16) {
    self.host = host
    self.port = port
  }

  public var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}

extension ListenAddress {
  init?(parsing text: String) {
    guard let colon = text.lastIndex(of: ":") else { return nil }
    let digits = text[text.index(after: colon)...]
    guard digits.allSatisfy({ $0.isASCII && $0.isNumber }), let port = UInt16(digits) else { return nil }
    guard let host = Self.host(text[..<colon]) else { return nil }
    self.init(host: host, port: port)
  }

  private static func host(_ text: Substring) -> String? {
    if text.hasPrefix("["), text.hasSuffix("]") {
      let inner = text.dropFirst().dropLast()
      let isAddress = inner.filter { $0 == ":" }.count >= 2 && inner.allSatisfy { $0.isHexDigit || ":.".contains($0) }
      return isAddress ? String(inner) : nil
    }
    let allowed = text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "." || $0 == "-") }
    guard !text.isEmpty, allowed else { return nil }
    if text.allSatisfy({ $0.isNumber || $0 == "." }) { return isIPv4(text) ? String(text) : nil }
    return String(text)
  }

  private static func isIPv4(_ text: Substring) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
  }
}
