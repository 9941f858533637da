public import Pooling

/// Why a connect or a call on a Postgres server failed.
public struct PostgresError: Error, Equatable, Sendable, CustomStringConvertible {
  public typealias Reason = FailureReason

  public let reason: Reason
  /// A sentence: what was attempted, on what, what happened. Never holds a password or the SQL text.
  public let message: String
  /// What the server said, when it said something.
  public let server: ServerReport?
  /// Whether an open connection ended without a word of the server: what was asked last may have taken effect or not.
  public let isLoss: Bool

  public init(reason: Reason, message: String, server: ServerReport? = nil, isLoss: Bool = false) {
    self.reason = reason
    self.message = message
    self.server = server
    self.isLoss = isLoss
  }

  public var description: String { message }

  /// The server's five-character code, such as `23505` (manual, appendix A).
  public var sqlState: String? { server?.sqlState }

  /// The fields of an error response (manual, "Error and Notice Message Fields").
  public struct ServerReport: Equatable, Sendable {
    public let severity: String
    public let sqlState: String
    public let message: String
    /// May quote values of rows; keep it out of logs that must not hold them.
    public let detail: String?
    public let hint: String?
    public let constraint: String?
    /// The column that must not be NULL, if one was.
    public let column: String?
  }
}

extension PostgresError.Reason {
  /// The reason of a server's error by its SQLSTATE (manual, appendix A).
  init(sqlState: String) {
    switch sqlState {
    case "57P03": self = .loading
    case "57014": self = .timeout
    case "42501": self = .auth
    case "53300", "57P01", "57P02", "57P05": self = .refused
    case _ where sqlState.hasPrefix("28"): self = .auth
    case _ where sqlState.hasPrefix("08"): self = .refused
    default: self = .protocol
    }
  }

  /// The reason of a failed connect by libpq's text, which is the only thing it gives. libpq's messages are English
  /// as this program sets no locale; the parts matched are of fe-connect.c, fe-secure-openssl.c and fe-auth.c.
  init(connectMessage message: String) {
    let found = Self.phrases.first { _, phrases in phrases.contains { message.contains($0) } }
    self = found?.0 ?? .refused
  }

  private static let phrases: [(Self, [String])] = [
    (.protocol, ["invalid response to SSL", "expected authentication request", "unsupported frontend protocol"]),
    (.tls, ["SSL", "certificate", "TLS"]),
    (.timeout, ["timed out", "timeout expired"]),
    (.auth, ["password", "SCRAM", "authentication", "GSSAPI"]),
  ]
}
