internal import YAML

/// A web configuration that is right by itself, and where its keys are written, for what only shows later.
public struct LoadedWebConfig: Sendable {
  public let config: WebConfig
  public let file: String
  let lines: KeyLines

  /// Something that is wrong with the value of a key.
  public func issue(_ path: String, _ problem: String, remedy: String) -> SettingsIssue {
    SettingsIssue(file: file, origin: lines.origin(of: path), path: path, problem: problem, remedy: remedy)
  }
}

extension WebConfig {
  /// Reads the file's text, without variables or `${…}`: it belongs to other programs too.
  ///
  /// Throws everything that is wrong at once. Files that it names are not opened.
  public static func load(_ bytes: [UInt8], file: String) throws(SettingsErrors) -> LoadedWebConfig {
    let root = try Settings.tree(of: bytes, file, example: "basic_auth_users: {NAME: HASH}")
    let reader = Reader(file: file, environment: [:], expands: false)
    var config = WebConfig()
    reader.section(&config, .root(root))
    WebCrossCheck(config: config, reader: reader).run()
    guard reader.errors.isEmpty else {
      throw SettingsErrors(issues: reader.errors.sorted(by: SettingsIssue.isOrdered))
    }
    return LoadedWebConfig(config: config, file: file, lines: reader.lines)
  }
}

/// The rules that tie keys to each other. One whose key is already wrong is not judged again.
private struct WebCrossCheck {
  let config: WebConfig
  let reader: Reader

  func run() {
    if config.rateLimit.interval ?? .zero > .zero {
      require(
        config.rateLimit.burst != nil, "rate_limit.burst", "is missing", "write how many requests may come at once")
    }
    let isConfigured = WebTLSConfig.keys.flatMap(\.names).contains { reader.isConfigured("tls_server_config.\($0)") }
    guard isConfigured else { return }
    one(config.tls.certificateFile, config.tls.certificate, "cert_file", "cert", isRequired: true)
    one(config.tls.keyFile, config.tls.key, "key_file", "key", isRequired: true)
    one(
      config.tls.clientAuthoritiesFile, config.tls.clientAuthorities, "client_ca_file", "client_ca", isRequired: false)
    clients()
  }

  private func clients() {
    let type = config.tls.clientAuthentication ?? .none
    let path = "tls_server_config.client_auth_type"
    guard !reader.hasFailed(path) else { return }
    let authorities = config.tls.clientAuthoritiesFile != nil ? "client_ca_file" : "client_ca"
    if config.tls.clientAuthoritiesFile != nil || config.tls.clientAuthorities != nil {
      require(
        type != .none, "tls_server_config.\(authorities)", "has no effect without client_auth_type",
        "write client_auth_type: RequireAndVerifyClientCert")
    }
    guard config.tls.clientAllowedNames != nil else { return }
    require(
      [.requireAny, .require, .requireAndVerify].contains(type), "tls_server_config.client_allowed_sans",
      "needs a certificate of every client", "write client_auth_type: RequireAndVerifyClientCert")
  }

  private func one(_ file: String?, _ text: String?, _ fileKey: String, _ textKey: String, isRequired: Bool) {
    let path = "tls_server_config.\(fileKey)"
    guard !reader.hasFailed("tls_server_config.\(textKey)") else { return }
    require(file == nil || text == nil, path, "is set besides \(textKey)", "keep one of the two")
    require(!isRequired || file != nil || text != nil, path, "is missing", "write it, or \(textKey)")
  }

  private func require(_ isRight: Bool, _ path: String, _ problem: String, _ remedy: String) {
    guard !isRight, !reader.hasFailed(path) else { return }
    reader.report(path, problem, right: remedy)
  }
}
