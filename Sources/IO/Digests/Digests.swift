internal import CGnuTLS

/// SHA-256 (FIPS 180-4).
public enum SHA256 {
  /// 32 bytes.
  public static func digest(of bytes: [UInt8]) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: 32)
    let status = unsafe gnutls_hash_fast(GNUTLS_DIG_SHA256, bytes, bytes.count, &digest)
    // Only with a library without SHA-256 could it fail; then a constant would make everything equal.
    precondition(status == 0, "GnuTLS has no SHA-256")
    return digest
  }
}

/// HMAC with SHA-256 (RFC 2104).
public enum HMACSHA256 {
  /// 32 bytes.
  public static func code(for bytes: [UInt8], key: [UInt8]) -> [UInt8] {
    var code = [UInt8](repeating: 0, count: 32)
    let status = unsafe gnutls_hmac_fast(GNUTLS_MAC_SHA256, key, key.count, bytes, bytes.count, &code)
    precondition(status == 0, "GnuTLS has no HMAC-SHA-256")
    return code
  }

  /// Whether `code` is that of the bytes; takes as long for a code that is nearly right as for any other.
  public static func isValid(_ code: [UInt8], for bytes: [UInt8], key: [UInt8]) -> Bool {
    let right = Self.code(for: bytes, key: key)
    guard code.count == right.count else { return false }
    return unsafe gnutls_memcmp(code, right, right.count) == 0
  }
}
