/// Servers a probe may go to, and hand credentials to: `10.0.*:5432`, `*.db.internal:*`, `[fd00::1]:6379`. A `*` stands for
/// any characters of the host, or for any port.
public struct TargetPattern: Sendable, Equatable {
  private let host: String
  /// `nil`: any.
  private let port: UInt16?

  /// `nil` when it is not `HOST:PORT`.
  public init?(_ text: String) {
    guard let colon = text.lastIndex(of: ":"), colon != text.startIndex else { return nil }
    var host = text[..<colon].lowercased()
    if host.hasPrefix("["), host.hasSuffix("]") { host = String(host.dropFirst().dropLast()) }
    let port = text[text.index(after: colon)...]
    guard !host.isEmpty, port == "*" || UInt16(port) ?? 0 > 0 else { return nil }
    self.host = host
    self.port = UInt16(port)
  }

  public func matches(_ address: ProbeAddress) -> Bool {
    if let port, port != address.port { return false }
    // Else whoever owns the name 10.0.example.org would be let in by 10.0.*.
    if looksLikeAddress, !address.isIPv4 { return false }
    return Self.matches(Array(host.utf8)[...], Array(address.host.utf8)[...])
  }

  /// Made of digits, dots and `*`, and of more than the latter.
  private var looksLikeAddress: Bool {
    host.contains(where: \.isNumber) && host.allSatisfy { $0.isNumber || $0 == "." || $0 == "*" }
  }

  /// Goes back to the last `*` only, so its time is at most the product of the lengths.
  private static func matches(_ pattern: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) -> Bool {
    let star = UInt8(ascii: "*")
    var (place, position) = (pattern.startIndex, text.startIndex)
    var last: (pattern: Int, text: Int)?
    while position < text.endIndex {
      if place < pattern.endIndex, pattern[place] == star {
        last = (place, position)
        place += 1
      } else if place < pattern.endIndex, pattern[place] == text[position] {
        place += 1
        position += 1
      } else if let (star, start) = last {
        last = (star, start + 1)
        (place, position) = (star + 1, start + 1)
      } else {
        return false
      }
    }
    return pattern[place...].allSatisfy { $0 == star }
  }
}
