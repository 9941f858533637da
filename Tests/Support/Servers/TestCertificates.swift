import Glibc

/// A certificate authority of our own with a server's and a client's certificate, made by the openssl program.
///
/// The server's is valid for `localhost` and `127.0.0.1`; `strangerAuthority` has signed neither, but a certificate of the
/// client's kind for itself.
public final class TestCertificates: Sendable {
  private let directory: TemporaryDirectory

  public var authority: String { directory.file("ca.pem") }
  public var serverCertificate: String { directory.file("server.pem") }
  public var serverKey: String { directory.file("server.key") }
  public var clientCertificate: String { directory.file("client.pem") }
  public var clientKey: String { directory.file("client.key") }
  public var strangerAuthority: String { directory.file("stranger.pem") }
  public var strangerCertificate: String { directory.file("intruder.pem") }
  public var strangerKey: String { directory.file("intruder.key") }

  /// Makes them; the private keys belong to `owner`, who alone may read them (Postgres insists).
  public init(owner: Launch.User? = nil) async throws {
    directory = try TemporaryDirectory()
    try await makeAuthority("ca")
    try await makeAuthority("stranger")
    try await makeCertificate("server", extensions: "subjectAltName=DNS:localhost,IP:127.0.0.1")
    try await makeCertificate(
      "client",
      extensions: "extendedKeyUsage=clientAuth\nsubjectAltName=DNS:scraper.internal,IP:10.1.2.3,email:ops@x.org")
    try await makeCertificate("intruder", extensions: "extendedKeyUsage=clientAuth", signedBy: "stranger")
    for key in [serverKey, clientKey] {
      chmod(key, 0o600)
      if let owner { chown(key, owner.id, owner.group) }
    }
  }

  /// Another certificate of the same server, with a key of its own.
  public func renewed(_ name: String = "renewed") async throws -> (certificate: String, key: String) {
    try await makeCertificate(name, extensions: "subjectAltName=DNS:localhost,IP:127.0.0.1")
    return (directory.file("\(name).pem"), directory.file("\(name).key"))
  }

  private static let newKey = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]

  private func makeAuthority(_ name: String) async throws {
    try await openssl(
      ["req", "-x509"] + Self.newKey
        + ["-keyout", "\(name).key", "-out", "\(name).pem", "-days", "2", "-subj", "/CN=Outrigger test \(name)"])
  }

  private func makeCertificate(_ name: String, extensions: String, signedBy authority: String = "ca") async throws {
    try directory.write(extensions + "\n", to: "\(name).ext")
    try await openssl(
      ["req"] + Self.newKey + ["-keyout", "\(name).key", "-out", "\(name).csr", "-subj", "/CN=localhost"])
    try await openssl([
      "x509", "-req", "-in", "\(name).csr", "-CA", "\(authority).pem", "-CAkey", "\(authority).key", "-CAcreateserial",
      "-days", "2", "-extfile", "\(name).ext", "-out", "\(name).pem",
    ])
  }

  private func openssl(_ arguments: [String]) async throws {
    try await Command.succeed(Launch("openssl", arguments, directory: directory.path))
  }
}
