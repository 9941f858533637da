import HTTPServer
import Support
import Testing

struct TLSOptionsTests {
  @Test func aKeyOfAnotherCertificateIsRefused() async throws {
    let certificates = try await tlsCertificates.value
    var options = try tlsOptions(certificates)
    options.key = try WholeFile.bytes(certificates.clientKey)
    #expect(
      throws: TLSError(
        .key, "is not the certificate's key", remedy: "write the key that the certificate was made for")
    ) { try TLSCredentials(options) }
  }

  @Test func whatIsNoPEMIsSaidToBeNone() async throws {
    let certificates = try await tlsCertificates.value
    var options = try tlsOptions(certificates)
    options.certificate = Array("none".utf8)
    #expect(throws: TLSError.self) { try TLSCredentials(options) }
    options = try tlsOptions(certificates)
    options.key = []
    let error = #expect(throws: TLSError.self) { try TLSCredentials(options) }
    #expect(error?.part == .key)
    options = try tlsOptions(certificates)
    options.clientAuthorities = Array("none".utf8)
    #expect(throws: TLSError.self) { try TLSCredentials(options) }
  }

  @Test(
    arguments: [
      (["TLS_NONE"], "TLS_NONE is no suite of ours"),
      (
        ["TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256", "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384"],
        "would also allow TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256, TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384, "
          + "as GnuTLS combines what the list has"
      ),
      (["TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA"], "has no suite whose cipher TLS 1.3 has"),
    ])
  func aListOfSuitesThatCannotBeKeptIsAnError(_ suites: [String], _ problem: String) async throws {
    var options = try tlsOptions(try await tlsCertificates.value)
    options.cipherSuites = suites
    let error = #expect(throws: TLSError.self) { try TLSCredentials(options) }
    #expect(error?.part == .cipherSuites)
    #expect(error?.problem == problem)
  }

  @Test func aLowestVersionAboveTheHighestIsAnError() async throws {
    var options = try tlsOptions(try await tlsCertificates.value)
    options.minVersion = .tls13
    options.maxVersion = .tls12
    #expect(throws: TLSError(.versions, "is above max_version", remedy: "write at most max_version")) {
      try TLSCredentials(options)
    }
  }
}
