internal import CGnuTLS
// Its header includes GnuTLS's, and a build of the whole module has `gnutls_datum_t` from there.
internal import CMicroHTTPD

/// What a client can know a server by without an authority: the digest of its public key (RFC 7469 section 2.4).
public enum CertificatePin {
  /// `sha256//` and the digest in base 64, of the first certificate in the PEM text; nil when there is none.
  public static func pin(ofFirstIn text: [UInt8]) -> String? {
    guard let key = publicKey(ofFirstIn: text) else { return nil }
    var digest = [UInt8](repeating: 0, count: 32)
    guard unsafe gnutls_hash_fast(GNUTLS_DIG_SHA256, key, key.count, &digest) == GNUTLS_E_SUCCESS else { return nil }
    var encoded = unsafe gnutls_datum_t()
    guard unsafe withDatum(digest, { unsafe gnutls_base64_encode2($0, &encoded) }) == GNUTLS_E_SUCCESS else {
      return nil
    }
    return unsafe "sha256//" + String(decoding: taken(encoded), as: UTF8.self)
  }

  /// SubjectPublicKeyInfo in DER.
  static func publicKey(ofFirstIn text: [UInt8]) -> [UInt8]? {
    var certificate: gnutls_x509_crt_t?
    guard unsafe gnutls_x509_crt_init(&certificate) == GNUTLS_E_SUCCESS, let certificate = unsafe certificate else {
      return nil
    }
    defer { unsafe gnutls_x509_crt_deinit(certificate) }
    let status = unsafe withDatum(text) { unsafe gnutls_x509_crt_import(certificate, $0, GNUTLS_X509_FMT_PEM) }
    var key: gnutls_pubkey_t?
    guard status == GNUTLS_E_SUCCESS, unsafe gnutls_pubkey_init(&key) == GNUTLS_E_SUCCESS, let key = unsafe key else {
      return nil
    }
    defer { unsafe gnutls_pubkey_deinit(key) }
    var encoded = unsafe gnutls_datum_t()
    guard unsafe gnutls_pubkey_import_x509(key, certificate, 0) == GNUTLS_E_SUCCESS,
      unsafe gnutls_pubkey_export2(key, GNUTLS_X509_FMT_DER, &encoded) == GNUTLS_E_SUCCESS
    else { return nil }
    return unsafe taken(encoded)
  }

  /// The bytes, whose memory is given back.
  private static func taken(_ datum: gnutls_datum_t) -> [UInt8] {
    defer { unsafe outrigger_gnutls_free(datum.data) }
    return unsafe Array(UnsafeBufferPointer(start: datum.data, count: Int(datum.size)))
  }
}
