/// GnuTLS's priority string for the options (GnuTLS manual, section "Priority Strings").
///
/// GnuTLS enables key exchanges, ciphers and message authentication separately, and speaks every suite they make
/// together. A list of suites is taken only if that comes to the same suites.
enum TLSPriority {
  private struct Suite {
    let name: String
    /// Nil for a suite of TLS 1.3, which leaves the key exchange open.
    let exchange: String?
    let cipher: String
    let authentication: String

    init(_ name: String, _ exchange: String?, _ cipher: String, _ authentication: String = "AEAD") {
      (self.name, self.exchange, self.cipher, self.authentication) = (name, exchange, cipher, authentication)
    }
  }

  /// What the exporter-toolkit knows, and the older suites that it once knew.
  private static let suites = [
    Suite("TLS_AES_128_GCM_SHA256", nil, "AES-128-GCM"),
    Suite("TLS_AES_256_GCM_SHA384", nil, "AES-256-GCM"),
    Suite("TLS_CHACHA20_POLY1305_SHA256", nil, "CHACHA20-POLY1305"),
    Suite("TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256", "ECDHE-ECDSA", "AES-128-GCM"),
    Suite("TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384", "ECDHE-ECDSA", "AES-256-GCM"),
    Suite("TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256", "ECDHE-ECDSA", "CHACHA20-POLY1305"),
    Suite("TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256", "ECDHE-RSA", "AES-128-GCM"),
    Suite("TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384", "ECDHE-RSA", "AES-256-GCM"),
    Suite("TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256", "ECDHE-RSA", "CHACHA20-POLY1305"),
    Suite("TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA", "ECDHE-ECDSA", "AES-128-CBC", "SHA1"),
    Suite("TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA", "ECDHE-ECDSA", "AES-256-CBC", "SHA1"),
    Suite("TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA", "ECDHE-RSA", "AES-128-CBC", "SHA1"),
    Suite("TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA", "ECDHE-RSA", "AES-256-CBC", "SHA1"),
    Suite("TLS_RSA_WITH_AES_128_GCM_SHA256", "RSA", "AES-128-GCM"),
    Suite("TLS_RSA_WITH_AES_256_GCM_SHA384", "RSA", "AES-256-GCM"),
    Suite("TLS_RSA_WITH_AES_128_CBC_SHA", "RSA", "AES-128-CBC", "SHA1"),
    Suite("TLS_RSA_WITH_AES_256_CBC_SHA", "RSA", "AES-256-CBC", "SHA1"),
  ]

  private static let groups = [
    "CurveP256": "GROUP-SECP256R1", "CurveP384": "GROUP-SECP384R1", "CurveP521": "GROUP-SECP521R1",
    "X25519": "GROUP-X25519",
  ]

  private static let versions: [TLSOptions.Version: String] = [
    .tls10: "VERS-TLS1.0", .tls11: "VERS-TLS1.1", .tls12: "VERS-TLS1.2", .tls13: "VERS-TLS1.3",
  ]

  static func text(_ options: TLSOptions) throws(TLSError) -> String {
    guard options.minVersion <= options.maxVersion else {
      throw TLSError(.versions, "is above max_version", remedy: "write at most max_version")
    }
    let chosen = try chosen(options)
    var parts = ["NORMAL", "-VERS-ALL"]
    // A list of TLS 1.3's suites alone leaves older versions nothing to speak.
    let oldest = chosen.isEmpty || chosen.contains { $0.exchange != nil } ? options.minVersion : .tls13
    for version in TLSOptions.Version.allCases where oldest <= version && version <= options.maxVersion {
      parts.append("+" + (versions[version] ?? ""))
    }
    parts += chosen.isEmpty ? ["-RSA"] : words(chosen)
    if !options.curves.isEmpty {
      parts.append("-GROUP-ALL")
      for curve in options.curves {
        guard let group = groups[curve] else {
          throw TLSError(
            .curves, "\(curve) is no curve of ours", remedy: "write \(groups.keys.sorted().joined(separator: ", "))")
        }
        parts.append("+" + group)
      }
    }
    if options.prefersServerOrder { parts.append("%SERVER_PRECEDENCE") }
    return parts.joined(separator: ":")
  }

  private static func words(_ chosen: [Suite]) -> [String] {
    var words: [String] = []
    let exchanges = chosen.compactMap(\.exchange)
    if !exchanges.isEmpty { words += ["-KX-ALL"] + exchanges.map { "+" + $0 } }
    words += ["-CIPHER-ALL"] + chosen.map { "+" + $0.cipher }
    words += ["-MAC-ALL"] + chosen.map { "+" + $0.authentication }
    var seen: Set<String> = []
    return words.filter { seen.insert($0).inserted }
  }

  private static func chosen(_ options: TLSOptions) throws(TLSError) -> [Suite] {
    var chosen: [Suite] = []
    for name in options.cipherSuites {
      guard let suite = suites.first(where: { $0.name == name }) else {
        throw TLSError(
          .cipherSuites, "\(name) is no suite of ours", remedy: "write \(suites.map(\.name).joined(separator: ", "))")
      }
      chosen.append(suite)
    }
    guard !chosen.isEmpty else { return [] }
    if options.maxVersion == .tls13,
      !chosen.contains(where: { suite in
        suites.contains { $0.exchange == nil && $0.cipher == suite.cipher }
      })
    {
      throw TLSError(
        .cipherSuites, "has no suite whose cipher TLS 1.3 has",
        remedy: "add TLS_AES_128_GCM_SHA256, or write max_version: TLS12")
    }
    let more = unwanted(chosen)
    guard more.isEmpty || options.maxVersion == .tls13 && options.minVersion == .tls13 else {
      throw TLSError(
        .cipherSuites, "would also allow \(more.joined(separator: ", ")), as GnuTLS combines what the list has",
        remedy: "add them, or leave out suites they are made of")
    }
    return chosen
  }

  /// What the parts of the list make together besides the list.
  private static func unwanted(_ chosen: [Suite]) -> [String] {
    let exchanges = Set(chosen.compactMap(\.exchange))
    let ciphers = Set(chosen.map(\.cipher))
    let authentications = Set(chosen.map(\.authentication))
    let names = Set(chosen.map(\.name))
    return suites.filter { suite in
      guard let exchange = suite.exchange else { return false }
      return exchanges.contains(exchange) && ciphers.contains(suite.cipher)
        && authentications.contains(suite.authentication) && !names.contains(suite.name)
    }.map(\.name)
  }
}
