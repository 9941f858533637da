internal import ArgumentParser
internal import EventLoop
internal import HTTPClient
internal import HTTPServer
internal import SidecarSettings
internal import YAML

/// Where a client command finds the sidecar, and what it may need to be let in.
struct ClientOptions: ParsableArguments {
  @OptionGroup var configuration: ConfigurationOptions

  @Option(name: .long, help: "The sidecar's URL; without it, where the configuration listens.")
  var url: String?

  @Option(name: .customLong("token-file"), help: "The file with the bearer token of the guarded routes.")
  var tokenFile: String?

  @Option(name: .customLong("ca-file"), help: "The authorities to trust, in PEM; without it, the system's.")
  var caFile: String?

  @Option(name: .customLong("cert-file"), help: "A certificate to show, in PEM.")
  var certificateFile: String?

  @Option(name: .customLong("key-file"), help: "Its key, in PEM.")
  var keyFile: String?

  /// The base URL, without a closing slash.
  func base() throws -> String {
    if let url { return url.hasSuffix("/") ? String(url.dropLast()) : url }
    let listen = try settings().http.listen
    let isEveryAddress = ["0.0.0.0", "::", ""].contains(listen.host)
    let scheme = try webConfig()?.tls.isEnabled == true ? "https" : "http"
    return "\(scheme)://\(ListenAddress(host: isEveryAddress ? "127.0.0.1" : listen.host, port: listen.port))"
  }

  /// The headers of a guarded request.
  func headers() throws -> [(name: String, value: String)] {
    guard let token = try token() else { return [] }
    return [("Authorization", "Bearer \(token)")]
  }

  /// One that trusts the authorities given, else the very certificate that the configuration names.
  @Loop
  func client() throws -> Client {
    var configuration = ClientConfiguration(caFile: caFile)
    configuration.certificateFile = certificateFile
    configuration.keyFile = keyFile
    if url == nil, caFile == nil {
      configuration.pinnedKey = try ownCertificate().flatMap(CertificatePin.pin(ofFirstIn:))
    }
    return Client(configuration: configuration)
  }

  private func settings() throws -> Settings { try configuration.loadForClient().settings }

  private func token() throws -> String? {
    if let tokenFile { return try Secret(file: tokenFile).reveal() }
    if url != nil && configuration.config == nil { return nil }
    return try settings().http.token?.reveal()
  }

  private func webConfig() throws -> WebConfig? {
    guard let path = try settings().http.webConfig else { return nil }
    let text = try SmallFile.read(path, limit: WebSetup.fileLimit)
    do throws(ConfigurationProblems) {
      return try WebSetup.parse(text, path).config
    } catch {
      for line in error.lines { CommandOutput.error(line) }
      throw ExitStatus.badConfiguration
    }
  }

  private func ownCertificate() throws -> [UInt8]? {
    guard let tls = try webConfig()?.tls else { return nil }
    if let text = tls.certificate { return Array(text.utf8) }
    return try tls.certificateFile.map { try SmallFile.read($0, limit: WebSetup.fileLimit) }
  }
}
