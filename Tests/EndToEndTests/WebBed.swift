import Support

/// The built program with a web configuration, and curl to ask it.
struct WebBed {
  /// alice's password is U*U.
  static let alice = "alice: $2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW"
  static let certificates = Task { try await TestCertificates() }
  static let tls = "tls_server_config: {cert_file: server.pem, key_file: server.key}\n"
  static let users = "basic_auth_users:\n  \(alice)\n"

  let outrigger: OutriggerBinary
  let certificates: TestCertificates
  let curl: Curl
  /// As alice.
  let known: Curl

  var directory: TemporaryDirectory { outrigger.directory }
  var configuration: String { directory.file("outrigger.yml") }

  /// Starts it and waits until it listens. `http` is what the section says besides.
  static func start(_ web: String, http: String = "auth_exempt: [/live]", token: String? = nil) async throws -> WebBed {
    let certificates = try await certificates.value
    let outrigger = try OutriggerBinary.start(
      configuration: "http: {web_config: web.yml, \(http)\(token == nil ? "" : ", token_file: token")}\n",
      files: [
        "web.yml": web, "token": token ?? "", "server.pem": try text(certificates.serverCertificate),
        "server.key": try text(certificates.serverKey),
      ])
    let scheme = web.contains("tls_server_config") ? "https" : "http"
    let bed = WebBed(outrigger, certificates, "\(scheme)://127.0.0.1:\(outrigger.port)")
    _ = try await outrigger.process.waitForLine(containing: "\"message\":\"listening\"")
    return bed
  }

  private init(_ outrigger: OutriggerBinary, _ certificates: TestCertificates, _ base: String) {
    self.outrigger = outrigger
    self.certificates = certificates
    curl = Curl(base, ["--cacert", certificates.authority])
    known = curl.with("--user", "alice:U*U")
  }

  /// Runs a client command beside it, with its configuration.
  func command(_ words: String...) async throws -> Command.Outcome {
    try await OutriggerBinary.run(
      words, environment: ["OUTRIGGER_HTTP_LISTEN": "127.0.0.1:\(outrigger.port)"], directory: directory.path)
  }

  /// Lines of the log with this message.
  func lines(_ message: String) -> [JSONValue] { outrigger.logLines.filter { $0["message"]?.string == message } }

  func metric(_ name: String) async throws -> Double? {
    try StrictExposition(parsing: try await known.get("/metrics").body).value(name)
  }

  static func text(_ path: String) throws -> String { String(decoding: try WholeFile.bytes(path), as: UTF8.self) }
}
