internal import CGnuTLS
internal import CLinux
internal import CMicroHTTPD
internal import EventLoop
internal import Glibc

/// What a client's certificate says.
enum PeerCertificate {
  private static let names: Set<UInt32> = [
    GNUTLS_SAN_DNSNAME.rawValue, GNUTLS_SAN_RFC822NAME.rawValue, GNUTLS_SAN_URI.rawValue,
  ]

  /// Its subject alternative names: DNS names, addresses of mail and of machines, URIs.
  static func names(in der: gnutls_datum_t) -> [String] {
    var certificate: gnutls_x509_crt_t?
    guard unsafe gnutls_x509_crt_init(&certificate) == GNUTLS_E_SUCCESS, let certificate = unsafe certificate else {
      return []
    }
    defer { unsafe gnutls_x509_crt_deinit(certificate) }
    var der = unsafe der
    guard unsafe gnutls_x509_crt_import(certificate, &der, GNUTLS_X509_FMT_DER) == GNUTLS_E_SUCCESS else { return [] }
    var names: [String] = []
    while let (kind, bytes) = unsafe name(UInt32(names.count), of: certificate) {
      names.append(text(kind, bytes))
    }
    return names
  }

  /// The name at a place; nil after the last. One that cannot be read is empty text.
  private static func name(_ index: UInt32, of certificate: gnutls_x509_crt_t) -> (kind: UInt32, bytes: [UInt8])? {
    var buffer = [UInt8](repeating: 0, count: 2048)
    var size = buffer.count
    let kind = unsafe gnutls_x509_crt_get_subject_alt_name(certificate, index, &buffer, &size, nil)
    if kind == GNUTLS_E_REQUESTED_DATA_NOT_AVAILABLE { return nil }
    return kind < 0 ? (.max, []) : (UInt32(kind), Array(buffer.prefix(size)))
  }

  private static func text(_ kind: UInt32, _ bytes: [UInt8]) -> String {
    if kind == GNUTLS_SAN_IPADDRESS.rawValue { return address(bytes) }
    // A zero byte would be the end of the name to others, and hide the rest.
    guard names.contains(kind), !bytes.contains(0) else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func address(_ bytes: [UInt8]) -> String {
    if bytes.count == 4 { return bytes.map(String.init).joined(separator: ".") }
    guard bytes.count == 16 else { return "" }
    var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    guard unsafe inet_ntop(AF_INET6, bytes, &text, socklen_t(text.count)) != nil else { return "" }
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

/// gnutls_certificate_verify_function: 0 lets the handshake go on. Called on the loop's thread, from inside MHD_run;
/// libmicrohttpd has made its connection the session's own pointer (the manual says so of MHD_OPTION_HTTPS_CERT_CALLBACK).
func verifyClient(_ session: gnutls_session_t?) -> Int32 {
  guard let session = unsafe session, let handle = unsafe gnutls_session_get_ptr(session),
    let known = unsafe outrigger_mhd_socket_context(OpaquePointer(handle))
  else { return -1 }
  let connection = unsafe Unmanaged<Connection>.fromOpaque(known).takeUnretainedValue()
  nonisolated(unsafe) let lent = unsafe session  // the callback's own argument, used before it returns
  return Loop.assumeIsolated { unsafe connection.tls?.accepts(lent) == true ? 0 : -1 }
}
