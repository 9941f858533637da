/// Prometheus' own judgement of an exposition.
public enum Promtool {
  /// What `promtool check metrics` said.
  public struct Verdict: Sendable {
    /// No syntax error; there may be findings of style.
    public let isValid: Bool
    /// Errors and findings of style, one a line.
    public let findings: String
  }

  /// Checks a body in text format 0.0.4. It exits 0, 1 for an error, 3 for findings of style only.
  public static func check(_ text: String) async throws -> Verdict {
    let outcome = try await Command.run(Launch("promtool", ["check", "metrics"], input: .bytes(Array(text.utf8))))
    return Verdict(
      isValid: outcome.status == .exited(0) || outcome.status == .exited(3),
      findings: outcome.output + outcome.errorOutput)
  }
}
