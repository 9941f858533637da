internal import CGnuTLS

/// Signatures by EdDSA with Ed25519 (RFC 8032).
public enum Ed25519 {
  /// Bytes of a public key, and of a signature.
  public static let (keyLength, signatureLength) = (32, 64)

  /// Whether `signature` is that of the bytes by the owner of the key. Nothing about it is a secret.
  public static func isValid(_ signature: [UInt8], for bytes: [UInt8], publicKey: [UInt8]) -> Bool {
    guard signature.count == signatureLength, publicKey.count == keyLength else { return false }
    var key: gnutls_pubkey_t?
    guard unsafe gnutls_pubkey_init(&key) == 0, let key = unsafe key else { return false }
    // Owned here.
    defer { unsafe gnutls_pubkey_deinit(key) }
    let imported = unsafe withDatum(publicKey) { datum in
      unsafe gnutls_pubkey_import_ecc_raw(key, GNUTLS_ECC_CURVE_ED25519, datum, nil)
    }
    guard imported == 0 else { return false }
    return unsafe withDatum(bytes) { data in
      unsafe withDatum(signature) { signature in
        unsafe gnutls_pubkey_verify_data2(key, GNUTLS_SIGN_EDDSA_ED25519, 0, data, signature) >= 0
      }
    }
  }

  /// The bytes as GnuTLS wants them, for the time of the call.
  private static func withDatum<Result>(_ bytes: [UInt8], _ body: (UnsafePointer<gnutls_datum_t>) -> Result) -> Result {
    var bytes = bytes
    return unsafe bytes.withUnsafeMutableBufferPointer { buffer in
      let datum = unsafe gnutls_datum_t(data: buffer.baseAddress, size: UInt32(buffer.count))
      return unsafe withUnsafePointer(to: datum) { unsafe body($0) }
    }
  }
}
