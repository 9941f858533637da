/// How a server speaks TLS. Texts are PEM, as they were read from files.
public struct TLSOptions: Sendable, Equatable {
  /// What clients have to show of themselves.
  public enum ClientAuthentication: Sendable, Equatable {
    case none
    /// Asked for; whatever comes, or nothing, is fine.
    case request
    /// Any certificate, signed by anybody.
    case requireAny
    case verifyIfGiven
    case requireAndVerify
  }

  public enum Version: Int, Sendable, Comparable, CaseIterable {
    case tls10, tls11, tls12, tls13

    public static func < (left: Version, right: Version) -> Bool { left.rawValue < right.rawValue }
  }

  /// The chain, the server's own certificate first.
  public var certificate: [UInt8]
  public var key: [UInt8]
  public var clientAuthentication = ClientAuthentication.none
  /// Who may have signed a client's certificate; nil: the system's authorities.
  public var clientAuthorities: [UInt8]?
  /// Subject alternative names of which a client's certificate must have one; nil: any certificate will do.
  public var clientAllowedNames: [String]?
  public var minVersion = Version.tls12
  public var maxVersion = Version.tls13
  /// By their names in the IANA registry; empty: the library's, without those that lack forward secrecy.
  public var cipherSuites: [String] = []
  /// By their names in the exporter-toolkit; empty: the library's.
  public var curves: [String] = []
  /// Whether our order of ciphers counts, or the client's.
  public var prefersServerOrder = true

  public init(certificate: [UInt8], key: [UInt8]) {
    self.certificate = certificate
    self.key = key
  }
}

/// What is wrong with ``TLSOptions``.
public struct TLSError: Error, Equatable, CustomStringConvertible {
  /// Which of the options is meant.
  public enum Part: Sendable {
    case certificate, key, clientAuthorities, versions, cipherSuites, curves
  }

  public let part: Part
  /// To be said after the option's name: `is not a certificate in PEM`.
  public let problem: String
  public let remedy: String

  public init(_ part: Part, _ problem: String, remedy: String) {
    self.part = part
    self.problem = problem
    self.remedy = remedy
  }

  public var description: String { "\(problem); \(remedy)" }
}
