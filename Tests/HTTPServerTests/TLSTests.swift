import EventLoop
import Support
import Testing

@testable import HTTPServer

/// A server that speaks TLS, asked by curl and openssl.
@Loop struct TLSTests {
  @Test func aRequestIsAnsweredAndTheConnectionKept() async throws {
    try await withTLS { (server, curl) async throws in
      let answer = try await curl.get("/live")
      #expect(answer.status == 200)
      #expect(answer.body == "alive")
      #expect(answer.headers["x-content-type-options"] == "nosniff")
      let both = try await curl.get("/live", curl.base + "/live")
      #expect(both.body.hasSuffix("alive"))
      #expect(server.statistics.connectionsAccepted == 2)
      #expect(server.statistics.requests == 3)
      #expect(try await curl.get("/live", "--head").status == 200)
      #expect(try await curl.get("/none").status == 404)
    }
  }

  /// What does not fit into one record, both ways.
  @Test func largeBodiesComeThrough() async throws {
    let body = String(repeating: "0123456789abcdef", count: 40_000)
    try await withTLS { (_, curl) async throws in
      let folder = try TemporaryDirectory()
      let answer = try await curl.get("/echo", "--data-binary", "@" + folder.write(body, to: "body"))
      #expect(answer.status == 200)
      #expect((answer.body == body) == true)
    }
  }

  @Test func aStreamFlowsPieceByPieceAndEnds() async throws {
    try await withTLS { (_, curl) async throws in
      let answer = try await curl.get("/stream")
      #expect(answer.body == (0..<50).map { "piece \($0)\n" }.joined())
      #expect(answer.exit == .exited(0))
    }
  }

  @Test func versionsBelowTheLowestAreRefused() async throws {
    try await withTLS(change: { $0.minVersion = .tls13 }) { (_, curl) async throws in
      #expect(try await curl.get("/live", "--tls-max", "1.2").status == 0)
      #expect(try await curl.get("/live").status == 200)
    }
    try await withTLS(change: { $0.maxVersion = .tls12 }) { (_, curl) async throws in
      #expect(try await curl.get("/live", "--tlsv1.3").status == 0)
      #expect(try await curl.get("/live", "--tls-max", "1.2").status == 200)
    }
  }

  @Test func onlyTheListedSuitesAreSpoken() async throws {
    let only = { @Sendable (options: inout TLSOptions) in
      options.maxVersion = .tls12
      options.cipherSuites = ["TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384"]
    }
    try await withTLS(change: only) { (_, curl) async throws in
      #expect(try await curl.get("/live", "--ciphers", "ECDHE-ECDSA-AES128-GCM-SHA256").status == 0)
      #expect(try await curl.get("/live", "--ciphers", "ECDHE-ECDSA-AES256-GCM-SHA384").status == 200)
    }
    try await withTLS(change: { $0.cipherSuites = ["TLS_AES_256_GCM_SHA384"] }) { (_, curl) async throws in
      #expect(try await curl.get("/live", "--tls13-ciphers", "TLS_AES_128_GCM_SHA256").status == 0)
      #expect(try await curl.get("/live", "--tls13-ciphers", "TLS_AES_256_GCM_SHA384").status == 200)
      #expect(try await curl.get("/live", "--tls-max", "1.2").status == 0)
    }
  }

  @Test func onlyTheListedCurvesAreSpoken() async throws {
    try await withTLS(change: { $0.curves = ["CurveP384"] }) { (_, curl) async throws in
      #expect(try await curl.get("/live", "--tlsv1.3", "--curves", "X25519").status == 0)
      #expect(try await curl.get("/live", "--tlsv1.3", "--curves", "P-384").status == 200)
    }
  }

  // MARK: Certificates of clients

  @Test func aRequiredAndVerifiedCertificateMustBeOfTheAuthority() async throws {
    let certificates = try await tlsCertificates.value
    try await withTLS(change: { $0.demand(.requireAndVerify, certificates) }) { (_, curl) async throws in
      #expect(try await curl.get("/live").status == 0)
      let ours = curl.with("--cert", certificates.clientCertificate, "--key", certificates.clientKey)
      #expect(try await ours.get("/live").status == 200)
      #expect(try await ours.get("/live", "--tls-max", "1.2").status == 200)
      let strangers = curl.with("--cert", certificates.strangerCertificate, "--key", certificates.strangerKey)
      #expect(try await strangers.get("/live").status == 0)
      #expect(try await strangers.get("/live", "--tls-max", "1.2").status == 0)
      // Good for servers only.
      let misused = curl.with("--cert", certificates.serverCertificate, "--key", certificates.serverKey)
      #expect(try await misused.get("/live").status == 200, "a certificate without a purpose is for any")
    }
  }

  @Test func aCertificateIsVerifiedIfItIsGiven() async throws {
    let certificates = try await tlsCertificates.value
    try await withTLS(change: { $0.demand(.verifyIfGiven, certificates) }) { (_, curl) async throws in
      #expect(try await curl.get("/live").status == 200)
      #expect(
        try await curl.get("/live", "--cert", certificates.clientCertificate, "--key", certificates.clientKey).status
          == 200)
      #expect(
        try await curl.get("/live", "--cert", certificates.strangerCertificate, "--key", certificates.strangerKey)
          .status == 0)
    }
  }

  @Test func anyCertificateWillDoWhereAnyIsRequired() async throws {
    let certificates = try await tlsCertificates.value
    try await withTLS(change: { $0.clientAuthentication = .requireAny }) { (_, curl) async throws in
      #expect(try await curl.get("/live").status == 0)
      #expect(
        try await curl.get("/live", "--cert", certificates.strangerCertificate, "--key", certificates.strangerKey)
          .status == 200)
    }
    try await withTLS(change: { $0.clientAuthentication = .request }) { (_, curl) async throws in
      #expect(try await curl.get("/live").status == 200)
      #expect(
        try await curl.get("/live", "--cert", certificates.strangerCertificate, "--key", certificates.strangerKey)
          .status == 200)
    }
  }

  @Test(arguments: [("scraper.internal", 200), ("10.1.2.3", 200), ("ops@x.org", 200), ("internal", 0), ("", 0)])
  func aCertificateMustHaveOneOfTheAllowedNames(_ name: String, _ status: Int) async throws {
    let certificates = try await tlsCertificates.value
    let demand = { @Sendable (options: inout TLSOptions) in
      options.demand(.requireAndVerify, certificates)
      options.clientAllowedNames = ["other.internal", name]
    }
    try await withTLS(change: demand) { (_, curl) async throws in
      #expect(
        try await curl.get("/live", "--cert", certificates.clientCertificate, "--key", certificates.clientKey).status
          == status)
    }
  }

  // MARK: What comes to the port besides

  @Test func newCredentialsAreUsedFromTheNextConnectionOn() async throws {
    let certificates = try await tlsCertificates.value
    let renewed = try await certificates.renewed()
    let current = Kept(try TLSCredentials(try tlsOptions(certificates)))
    let pins = try (
      old: pin(certificates.serverCertificate), new: pin(renewed.certificate)
    )
    try await withTLSServer(ServerConfiguration(port: 0), { current.value }) { (_, curl) async throws in
      #expect(try await curl.get("/live", "--pinnedpubkey", pins.old).status == 200)
      current.value = try TLSCredentials(
        TLSOptions(certificate: try WholeFile.bytes(renewed.certificate), key: try WholeFile.bytes(renewed.key)))
      #expect(try await curl.get("/live", "--pinnedpubkey", pins.old).status == 0)
      #expect(try await curl.get("/live", "--pinnedpubkey", pins.new).status == 200)
    }
  }

  @Test func plainHTTPAndNoiseAreClosedAndHurtNobody() async throws {
    try await withTLS { (server, curl) async throws in
      let probe = HTTPProbe(port: server.port ?? 0)
      // Closing on what is left unread resets the connection.
      let plain = try? await probe.raw(requestText("GET /live HTTP/1.1"))
      #expect(plain?.contains("alive") != true)
      let noise = try? await probe.raw((0..<5000).map { UInt8(truncatingIfNeeded: $0 &* 31) })
      #expect(noise?.contains("alive") != true)
      #expect(try await curl.get("/live").status == 200)
      try await eventually("the connections to close") { server.statistics.connectionsOpen == 0 }
    }
  }

  @Test func aHandshakeThatDoesNotEndInTimeIsCutAndCounted() async throws {
    var configuration = ServerConfiguration(port: 0)
    configuration.headerTimeout = .milliseconds(200)
    try await withTLS(configuration) { (server, curl) async throws in
      let port = server.port ?? 0
      // The beginning of a record that says it has 512 bytes.
      let start: [UInt8] = [0x16, 0x03, 0x01, 0x02, 0x00, 0x01]
      let sent = try await DawdlingClient(port: port).drip(head: start, count: 5000)
      #expect(sent < 500)
      #expect(server.statistics.limitsReached["http.header_timeout"] == 1)
      #expect(try await HTTPProbe(port: port).raw([]) == "")
      #expect(try await curl.get("/live").status == 200)
    }
  }

  /// The loop is left alone while a client says nothing: the daemon has a turn when a connection comes and when a byte
  /// does, not in between.
  @Test func aHandshakeThatWaitsForItsClientCostsNoTurns() async throws {
    try await withTLS { (server, curl) async throws in
      let silent = try DawdlingClient(port: server.port ?? 0)
      try await eventually("the connection") { server.statistics.connectionsOpen == 1 }
      let before = server.turns
      // The loop comes round each time; the daemon has no reason to.
      for _ in 0..<100 { try await LoopClock().sleep(for: .milliseconds(1)) }
      #expect(server.turns - before < 20)
      #expect(try await curl.get("/live").status == 200)
      _ = try await silent.drip(head: [0x16, 0x03, 0x01], count: 0)
    }
  }

  @Test func theServerStopsWhileHandshakesWait() async throws {
    var silent: [DawdlingClient] = []
    try await withTLS { (server, _) async throws in
      for _ in 0..<3 { silent.append(try DawdlingClient(port: server.port ?? 0)) }
      try await eventually("the connections") { server.statistics.connectionsOpen == 3 }
    }
    for client in silent { _ = try await client.drip(head: [], count: 0) }
  }

  @Test func oneConnectionTooManyIsClosedWithoutAWordOfPlainText() async throws {
    var configuration = ServerConfiguration(port: 0)
    configuration.maxConnections = 1
    try await withTLS(configuration) { (server, _) async throws in
      let port = server.port ?? 0
      let first = try DawdlingClient(port: port)
      try await eventually("the first connection") { server.statistics.connectionsOpen == 1 }
      #expect(try await HTTPProbe(port: port).raw([]) == "")
      #expect(server.statistics.limitsReached["http.max_connections"] == 1)
      _ = try await first.drip(head: [0], count: 0)
    }
  }
}

private func pin(_ path: String) throws -> String {
  guard let pin = CertificatePin.pin(ofFirstIn: try WholeFile.bytes(path)) else { throw SupportError("no pin") }
  return pin
}
