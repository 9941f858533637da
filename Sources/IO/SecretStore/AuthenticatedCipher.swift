internal import CGnuTLS

/// AES-256 in Galois/Counter Mode (NIST SP 800-38D) under one key: a text is either opened whole as it was sealed, or not at all.
///
/// https://gnutls.org/manual/html_node/Symmetric-algorithms.html
struct AuthenticatedCipher {
  static let keyLength = 32
  private static let nonceLength = 12
  private static let tagLength = 16
  /// What sealing adds.
  static let overhead = nonceLength + tagLength

  private let key: [UInt8]

  /// - Precondition: the key has 32 bytes.
  init(key: [UInt8]) {
    precondition(key.count == Self.keyLength)
    self.key = key
  }

  /// Nonce, ciphertext and tag. `context` is not kept, and needed to open it. The nonce is random: one key seals far fewer than
  /// the 2^32 texts that SP 800-38D allows with random ones.
  func seal(_ text: [UInt8], context: [UInt8]) -> [UInt8] {
    let nonce = Randomness.bytes(Self.nonceLength)
    var sealed = [UInt8](repeating: 0, count: text.count + Self.tagLength)
    var length = sealed.count
    let status = unsafe withHandle { handle in
      unsafe gnutls_aead_cipher_encrypt(
        handle, nonce, nonce.count, context, context.count, Self.tagLength, text, text.count, &sealed, &length)
    }
    // Only a library without AES, or no memory, could make it fail; nothing may then be kept as if it were sealed.
    precondition(status == 0 && length == sealed.count, "GnuTLS cannot encrypt")
    return nonce + sealed
  }

  /// The text; nil when key, context or any bit of `sealed` is another.
  func open(_ sealed: [UInt8], context: [UInt8]) -> [UInt8]? {
    guard sealed.count >= Self.overhead else { return nil }
    let nonce = Array(sealed[..<Self.nonceLength])
    let rest = Array(sealed[Self.nonceLength...])
    var text = [UInt8](repeating: 0, count: rest.count)
    var length = text.count
    let status = unsafe withHandle { handle in
      unsafe gnutls_aead_cipher_decrypt(
        handle, nonce, nonce.count, context, context.count, Self.tagLength, rest, rest.count, &text, &length)
    }
    guard status == 0, length == rest.count - Self.tagLength else { return nil }
    return Array(text[..<length])
  }

  private func withHandle(_ body: (gnutls_aead_cipher_hd_t) -> Int32) -> Int32 {
    var bytes = key
    return unsafe bytes.withUnsafeMutableBufferPointer { key in
      var datum = unsafe gnutls_datum_t(data: key.baseAddress, size: UInt32(key.count))
      var made: gnutls_aead_cipher_hd_t?
      let status = unsafe gnutls_aead_cipher_init(&made, GNUTLS_CIPHER_AES_256_GCM, &datum)
      guard status == 0, let handle = unsafe made else { return status == 0 ? -1 : status }
      defer { unsafe gnutls_aead_cipher_deinit(handle) }
      return unsafe body(handle)
    }
  }
}

/// Bytes nobody can foretell, and digests.
enum Randomness {
  static func bytes(_ count: Int) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()  // getrandom(2)
    return (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
  }
}

enum SHA256 {
  static func digest(_ bytes: [UInt8]) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: 32)
    let status = unsafe gnutls_hash_fast(GNUTLS_DIG_SHA256, bytes, bytes.count, &digest)
    precondition(status == 0, "GnuTLS has no SHA-256")
    return digest
  }

  /// HMAC-SHA-256 (RFC 2104).
  static func authenticate(_ bytes: [UInt8], key: [UInt8]) -> [UInt8] {
    var code = [UInt8](repeating: 0, count: 32)
    let status = unsafe gnutls_hmac_fast(GNUTLS_MAC_SHA256, key, key.count, bytes, bytes.count, &code)
    precondition(status == 0, "GnuTLS has no HMAC-SHA-256")
    return code
  }

  /// Whether two codes are the same, in a time that does not tell where they differ.
  static func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    left.count == right.count && zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
