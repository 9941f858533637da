internal import CGnuTLS
// As in CertificatePin.swift.
internal import CMicroHTTPD

/// Certificate, key and rules of a TLS server, ready for handshakes. Made anew when a file changes: connections begun
/// before go on with theirs.
@safe
public final class TLSCredentials: Sendable {
  /// Owned, freed in `deinit`. Nothing changes them after `init`, and GnuTLS lets any number of sessions read them
  /// (manual, section "Thread safety").
  private nonisolated(unsafe) let credentials: gnutls_certificate_credentials_t
  /// Owned, freed in `deinit`; as above.
  private nonisolated(unsafe) let priority: gnutls_priority_t
  private let authentication: TLSOptions.ClientAuthentication
  private let allowedNames: Set<String>?

  /// - Throws: ``TLSError``, which says which option is wrong and repeats nothing of a key.
  public init(_ options: TLSOptions) throws(TLSError) {
    let text = try TLSPriority.text(options)
    try Self.checkCertificate(options.certificate)
    var credentials: gnutls_certificate_credentials_t?
    guard unsafe gnutls_certificate_allocate_credentials(&credentials) == GNUTLS_E_SUCCESS,
      let made = unsafe credentials
    else { throw TLSError(.certificate, "does not fit into memory", remedy: "free some") }
    do throws(TLSError) {
      try unsafe Self.setKey(of: made, options)
      try unsafe Self.setAuthorities(of: made, options)
      unsafe priority = try Self.priority(text)
    } catch {
      unsafe gnutls_certificate_free_credentials(made)
      throw error
    }
    unsafe self.credentials = made
    authentication = options.clientAuthentication
    allowedNames = options.clientAllowedNames.map { Set($0) }
    if authentication.verifies || allowedNames != nil {
      unsafe gnutls_certificate_set_verify_function(made, verifyClient)
    }
  }

  deinit {
    unsafe gnutls_certificate_free_credentials(credentials)
    unsafe gnutls_priority_deinit(priority)
  }

  /// Makes a session that has not begun its handshake use these; false when it cannot be used then.
  /// The session must end before these do.
  func apply(to session: OpaquePointer) -> Bool {
    let isSet =
      unsafe gnutls_priority_set(session, priority) == GNUTLS_E_SUCCESS
      && gnutls_credentials_set(session, GNUTLS_CRD_CERTIFICATE, UnsafeMutableRawPointer(credentials))
        == GNUTLS_E_SUCCESS
    if let request = authentication.request { unsafe gnutls_certificate_server_set_request(session, request) }
    return isSet
  }

  /// Whether the peer's certificate, if it has shown one, is good enough. That there is one where one is required, GnuTLS
  /// sees to itself.
  func accepts(_ session: OpaquePointer) -> Bool {
    var count: UInt32 = 0
    guard let chain = unsafe gnutls_certificate_get_peers(session, &count), count > 0 else { return true }
    if authentication.verifies, unsafe !Self.isTrusted(session) { return false }
    guard let allowedNames else { return true }
    return unsafe PeerCertificate.names(in: chain[0]).contains { allowedNames.contains($0) }
  }

  private static func isTrusted(_ session: OpaquePointer) -> Bool {
    var purpose = Array("\(GNUTLS_KP_TLS_WWW_CLIENT)".utf8) + [0]
    var status: UInt32 = 0
    let result = unsafe purpose.withUnsafeMutableBufferPointer { text in
      var rule = unsafe gnutls_typed_vdata_st(type: GNUTLS_DT_KEY_PURPOSE_OID, data: text.baseAddress, size: 0)
      return unsafe gnutls_certificate_verify_peers(session, &rule, 1, &status)
    }
    return result == GNUTLS_E_SUCCESS && status == 0
  }
}

// MARK: - Reading the options

extension TLSCredentials {
  private static func checkCertificate(_ text: [UInt8]) throws(TLSError) {
    guard CertificatePin.publicKey(ofFirstIn: text) != nil else {
      throw TLSError(
        .certificate, "holds no certificate in PEM", remedy: "write one that begins with BEGIN CERTIFICATE")
    }
  }

  private static func setKey(
    of credentials: gnutls_certificate_credentials_t, _ options: TLSOptions
  ) throws(TLSError) {
    let status = unsafe withDatum(options.certificate) { certificate in
      unsafe withDatum(options.key) { key in
        unsafe gnutls_certificate_set_x509_key_mem(credentials, certificate, key, GNUTLS_X509_FMT_PEM)
      }
    }
    switch status {
    case 0...: return
    case GNUTLS_E_CERTIFICATE_KEY_MISMATCH:
      throw TLSError(.key, "is not the certificate's key", remedy: "write the key that the certificate was made for")
    case GNUTLS_E_DECRYPTION_FAILED:
      throw TLSError(.key, "is encrypted", remedy: "write it without a passphrase, readable by this user alone")
    default:
      throw TLSError(.key, "holds no private key in PEM", remedy: "write one that begins with BEGIN PRIVATE KEY")
    }
  }

  private static func setAuthorities(
    of credentials: gnutls_certificate_credentials_t, _ options: TLSOptions
  ) throws(TLSError) {
    guard let authorities = options.clientAuthorities else {
      if options.clientAuthentication.verifies { unsafe gnutls_certificate_set_x509_system_trust(credentials) }
      return
    }
    let count = unsafe withDatum(authorities) {
      unsafe gnutls_certificate_set_x509_trust_mem(credentials, $0, GNUTLS_X509_FMT_PEM)
    }
    guard count > 0 else {
      throw TLSError(
        .clientAuthorities, "holds no certificate in PEM", remedy: "write those that may sign clients' certificates")
    }
  }

  private static func priority(_ text: String) throws(TLSError) -> gnutls_priority_t {
    var priority: gnutls_priority_t?
    guard unsafe gnutls_priority_init(&priority, text, nil) == GNUTLS_E_SUCCESS, let made = unsafe priority else {
      throw TLSError(.cipherSuites, "cannot be spoken by this machine's GnuTLS (\(text))", remedy: "leave it out")
    }
    return unsafe made
  }
}

extension TLSOptions.ClientAuthentication {
  fileprivate var verifies: Bool { self == .verifyIfGiven || self == .requireAndVerify }

  fileprivate var request: gnutls_certificate_request_t? {
    switch self {
    case .none: nil
    case .request, .verifyIfGiven: GNUTLS_CERT_REQUEST
    case .requireAny, .requireAndVerify: GNUTLS_CERT_REQUIRE
    }
  }
}

/// Lends bytes to GnuTLS, which copies what it keeps.
func withDatum<T>(_ bytes: [UInt8], _ body: (UnsafePointer<gnutls_datum_t>) -> T) -> T {
  var bytes = bytes
  return unsafe bytes.withUnsafeMutableBufferPointer { buffer in
    var datum = unsafe gnutls_datum_t(data: buffer.baseAddress, size: UInt32(clamping: buffer.count))
    return unsafe body(&datum)
  }
}
