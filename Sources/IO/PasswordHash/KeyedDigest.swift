internal import CGnuTLS

/// Digests of secrets that can be kept and compared in their stead: HMAC-SHA-256 under a key that this process draws and
/// nobody else knows, so what is kept says nothing of what it was made from.
public struct KeyedDigest: Sendable {
  private let key: [UInt8]

  public init() {
    var generator = SystemRandomNumberGenerator()
    key = (0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) }
  }

  /// 32 bytes for the parts in their order; each is taken with its length, so no other parts come to the same text.
  public func digest(_ parts: [[UInt8]]) -> [UInt8] {
    var text: [UInt8] = []
    for part in parts {
      unsafe withUnsafeBytes(of: UInt64(part.count)) { unsafe text.append(contentsOf: $0) }
      text += part
    }
    var digest = [UInt8](repeating: 0, count: 32)
    let status = unsafe gnutls_hmac_fast(GNUTLS_MAC_SHA256, key, key.count, text, text.count, &digest)
    // Only with a library without SHA-256 could it fail; then a constant would make all secrets equal.
    precondition(status == 0, "GnuTLS has no HMAC-SHA-256")
    return digest
  }
}
