import EventLoop
import HTTPServer
import Support

/// One set for all tests: making it takes longer than they do.
let tlsCertificates = Task { try await TestCertificates() }

/// Runs a server that speaks TLS with the test's certificate; `curl` trusts it.
@Loop
func withTLS(
  _ configuration: ServerConfiguration = ServerConfiguration(port: 0),
  change: @Sendable (inout TLSOptions) -> Void = { _ in },
  _ body: @Loop (Server, Curl) async throws -> Void
) async throws {
  var options = try tlsOptions(try await tlsCertificates.value)
  change(&options)
  let credentials = try TLSCredentials(options)
  try await withTLSServer(configuration, { credentials }, body)
}

@Loop
func withTLSServer(
  _ configuration: ServerConfiguration,
  _ credentials: @escaping @Loop @Sendable () -> TLSCredentials, _ body: @Loop (Server, Curl) async throws -> Void
) async throws {
  let authority = try await tlsCertificates.value.authority
  var configuration = configuration
  configuration.tls = credentials
  try await withServer(
    configuration,
    routes: {
      $0.addLive()
      $0.on(.post, "/echo", immediate: { ServerResponse(body: .bytes($0.body)) })
      $0.on(.get, "/stream", immediate: { _ in ServerResponse(body: .stream(pieces(50))) })
    },
    { (server, _) async throws in
      try await body(server, Curl("https://127.0.0.1:\(server.port ?? 0)", ["--cacert", authority]))
    })
}

/// A stream that has its next piece a turn of the loop later.
@Loop
private func pieces(_ count: Int) -> BodyStream {
  let next = Kept(0)
  let isDue = Kept(true)
  let stream = Kept<BodyStream?>(nil)
  let body = BodyStream { _ in
    guard isDue.value else {
      isDue.value = true
      Loop.submit { stream.value?.resume() }
      return .wait
    }
    guard next.value < count else { return .end }
    isDue.value = false
    next.value += 1
    return .bytes(Array("piece \(next.value - 1)\n".utf8))
  }
  stream.value = body
  return body
}

func tlsOptions(_ certificates: TestCertificates) throws -> TLSOptions {
  TLSOptions(
    certificate: try WholeFile.bytes(certificates.serverCertificate),
    key: try WholeFile.bytes(certificates.serverKey))
}

extension TLSOptions {
  mutating func demand(_ what: ClientAuthentication, _ certificates: TestCertificates) {
    clientAuthentication = what
    clientAuthorities = try? WholeFile.bytes(certificates.authority)
  }
}
