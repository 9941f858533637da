/// The curl program, for what our own probe does not speak: TLS, client certificates, basic auth.
public struct Curl: Sendable {
  /// What came back. Without an answer `status` is 0 and `error` says why.
  public struct Answer: Sendable {
    public let status: Int
    /// In lower case; of fields that are there twice, the last.
    public let headers: [String: String]
    public let body: String
    /// curl(1), EXIT CODES.
    public let exit: ExitStatus
    public let error: String
  }

  /// `https://127.0.0.1:PORT`.
  public let base: String
  private let options: [String]

  /// - Parameter options: for every request, such as `--cacert FILE`.
  public init(_ base: String, _ options: [String] = []) {
    self.base = base
    self.options = ["-sS", "-i", "--max-time", "20", "--noproxy", "*"] + options
  }

  /// One that asks with these options too.
  public func with(_ more: String...) -> Curl { Curl(base, Array(options.dropFirst(6)) + more) }

  public func get(_ path: String, _ more: String...) async throws -> Answer {
    let launch = Launch("curl", options + more + [base + path])
    let outcome = try await Command.run(launch)
    return Answer(outcome)
  }
}

extension Curl.Answer {
  fileprivate init(_ outcome: Command.Outcome) {
    var rest = outcome.output[...]
    var head = ""
    // An answer to continue with comes before the one that counts.
    repeat {
      guard let end = rest.firstRange(of: "\r\n\r\n") else { break }
      head = String(rest[..<end.lowerBound])
      rest = rest[end.upperBound...]
    } while head.hasPrefix("HTTP/1.1 100")
    let lines = head.split(separator: "\r\n").map(String.init)
    let fields = lines.dropFirst().compactMap { line -> (String, String)? in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      return (line[..<colon].lowercased(), String(line[line.index(after: colon)...].drop { $0 == " " }))
    }
    self.init(
      status: lines.first.flatMap { Int($0.split(separator: " ").dropFirst().first ?? "") } ?? 0,
      headers: Dictionary(fields) { $1 }, body: String(rest), exit: outcome.status, error: outcome.errorOutput)
  }
}
