internal import Endpoints
internal import HTTPServer
internal import SidecarSettings
internal import YAML

/// A web configuration with everything it names, read and found right.
struct WebSetup: Sendable {
  let policy: WebPolicy
  /// Nil without TLS.
  let credentials: TLSCredentials?
  /// The file itself and those it names.
  let files: [String]
  /// What was read from them: the same texts make the same setup.
  let texts: [[UInt8]]

  /// Bytes that each of the files may have.
  static let fileLimit = 1 << 20

  /// Reads the file and those it names; blocks for that.
  ///
  /// - Throws: everything that is wrong, a line each.
  static func read(_ path: String) throws(ConfigurationProblems) -> WebSetup {
    let text: [UInt8]
    do throws(SmallFileError) {
      text = try SmallFile.read(path, limit: fileLimit)
    } catch {
      throw ConfigurationProblems(lines: ["http.web_config: \(error)"])
    }
    return try make(try parse(text, path), text)
  }

  static func parse(_ text: [UInt8], _ path: String) throws(ConfigurationProblems) -> LoadedWebConfig {
    do throws(SettingsErrors) {
      return try WebConfig.load(text, file: path)
    } catch {
      throw ConfigurationProblems(lines: error.issues.map { "\($0)" })
    }
  }

  private static func make(_ loaded: LoadedWebConfig, _ text: [UInt8]) throws(ConfigurationProblems) -> WebSetup {
    let tls = loaded.config.tls
    let parts = TLSTexts(loaded)
    guard parts.problems.isEmpty else { throw ConfigurationProblems(lines: parts.problems) }
    var credentials: TLSCredentials?
    if tls.isEnabled {
      do throws(TLSError) {
        credentials = try TLSCredentials(parts.options())
      } catch {
        throw ConfigurationProblems(lines: ["\(loaded.issue(error, tls))"])
      }
    }
    return WebSetup(
      policy: WebPolicy(loaded.config), credentials: credentials, files: [loaded.file] + tls.files,
      texts: [text] + parts.all)
  }
}

/// The texts that TLS needs, from the file itself or from those it names.
private struct TLSTexts {
  private let config: WebTLSConfig
  private let certificate: [UInt8]
  private let key: [UInt8]
  private let authorities: [UInt8]?
  let problems: [String]

  init(_ loaded: LoadedWebConfig) {
    let tls = loaded.config.tls
    var problems: [String] = []
    func text(_ given: String?, _ file: String?, _ key: String) -> [UInt8]? {
      if let given { return Array(given.utf8) }
      guard let file else { return nil }
      do throws(SmallFileError) {
        return try SmallFile.read(file, limit: WebSetup.fileLimit)
      } catch {
        let issue = loaded.issue(
          "tls_server_config.\(key)", "\(error)", remedy: "write the path of a file that this user can read")
        problems.append("\(issue)")
        return nil
      }
    }
    config = tls
    certificate = text(tls.certificate, tls.certificateFile, "cert_file") ?? []
    key = text(tls.key, tls.keyFile, "key_file") ?? []
    authorities = text(tls.clientAuthorities, tls.clientAuthoritiesFile, "client_ca_file")
    self.problems = problems
  }

  var all: [[UInt8]] { [certificate, key, authorities ?? []] }

  func options() -> TLSOptions {
    var options = TLSOptions(certificate: certificate, key: key)
    options.clientAuthentication = .init(config.clientAuthentication)
    options.clientAuthorities = authorities
    options.clientAllowedNames = config.clientAllowedNames
    options.minVersion = .init(config.minVersion)
    options.maxVersion = .init(config.maxVersion)
    options.cipherSuites = config.cipherSuites
    options.curves = config.curves
    options.prefersServerOrder = config.prefersServerOrder
    return options
  }
}

extension LoadedWebConfig {
  /// The key that the error is about, by whichever of its names it is written.
  fileprivate func issue(_ error: TLSError, _ tls: WebTLSConfig) -> SettingsIssue {
    let key =
      switch error.part {
      case .certificate: tls.certificateFile == nil ? "cert" : "cert_file"
      case .key: tls.keyFile == nil ? "key" : "key_file"
      case .clientAuthorities: tls.clientAuthoritiesFile == nil ? "client_ca" : "client_ca_file"
      case .versions: "min_version"
      case .cipherSuites: "cipher_suites"
      case .curves: "curve_preferences"
      }
    return issue("tls_server_config.\(key)", error.problem, remedy: error.remedy)
  }
}

extension TLSOptions.ClientAuthentication {
  fileprivate init(_ setting: WebClientAuthentication?) {
    self =
      switch setting {
      case nil, .none?: .none
      case .request: .request
      case .requireAny, .require: .requireAny
      case .verifyIfGiven: .verifyIfGiven
      case .requireAndVerify: .requireAndVerify
      }
  }
}

extension TLSOptions.Version {
  fileprivate init(_ setting: WebTLSVersion) {
    self =
      switch setting {
      case .tls10: .tls10
      case .tls11: .tls11
      case .tls12: .tls12
      case .tls13: .tls13
      }
  }
}

extension WebPolicy {
  fileprivate init(_ config: WebConfig) {
    var headers = Headers()
    for (name, value) in config.http.headers.fields { headers.add(name, value) }
    var limit: RateLimit?
    if let interval = config.rateLimit.interval, interval > .zero, let burst = config.rateLimit.burst {
      limit = RateLimit(burst: burst, interval: interval)
    }
    self.init(users: config.users, headers: headers, rateLimit: limit)
  }
}
