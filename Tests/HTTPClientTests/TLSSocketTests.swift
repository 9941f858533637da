import EventLoop
import HTTPClient
import Support
import Testing

/// What a TLS socket carries is tested with Redis; here is what keeps one from being made.
@Loop struct TLSSocketTests {
  @Test func refusedConnectionsSayWhere() async throws {
    let port = try FreePort.next()
    let error = await #expect(throws: ClientError.self) {
      try await TLSSocket.connect(host: "127.0.0.1", port: port, tls: TLSConfiguration(), deadline: .now + .seconds(10))
    }
    #expect(error?.reason == .refused)
    #expect(error?.origin == "https://127.0.0.1:\(port)")
  }

  @Test func missingCertificateFilesAreTLSErrors() async throws {
    let server = try TestHTTPServer { _ in .closeConnection }
    let tls = TLSConfiguration(caFile: "/nonexistent/ca.pem")
    let error = await #expect(throws: ClientError.self) {
      try await TLSSocket.connect(host: "127.0.0.1", port: server.port, tls: tls, deadline: .now + .seconds(10))
    }
    #expect(error?.reason == .tls)
  }

  @Test func silentServersTimeOutAndCancellationIsAtOnce() async throws {
    let server = try TestHTTPServer { _ in .stall }
    let port = server.port
    let late = await #expect(throws: ClientError.self) {
      try await TLSSocket.connect(
        host: "127.0.0.1", port: port, tls: TLSConfiguration(), deadline: .now + .milliseconds(50))
    }
    #expect(late?.reason == .timeout || late?.reason == .tls)
    let call = Task { @Loop in
      try await TLSSocket.connect(host: "127.0.0.1", port: port, tls: TLSConfiguration(), deadline: .now + .seconds(60))
    }
    call.cancel()
    let error = await #expect(throws: ClientError.self) { try await call.value }
    #expect(error?.reason == .cancelled || error?.reason == .tls)
  }
}
