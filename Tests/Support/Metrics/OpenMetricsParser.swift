import Glibc

/// The strict parser of OpenMetrics in PyPI's `prometheus-client`, as a judge from outside.
///
/// `deploy/scripts/install-test-tools.sh` installs it, as `make test` does. Where it is not, its tests are skipped; under
/// `CI=true` they fail.
public enum OpenMetricsParser {
  /// Whether tests that need it are to run.
  public static let isWanted: Bool = TestTools.areWanted

  /// Throws what the parser has against the text; returns how many samples it found.
  @discardableResult
  public static func check(_ text: String) async throws -> Int {
    guard access(TestTools.python, X_OK) == 0 else {
      throw SupportError("There is no \(TestTools.python); deploy/scripts/install-test-tools.sh installs it.")
    }
    let outcome = try await Command.run(Launch(TestTools.python, ["-c", program], input: .bytes(Array(text.utf8))))
    guard outcome.status == .exited(0), let samples = Int(outcome.output.dropLast()) else {
      throw SupportError("Not OpenMetrics: \(outcome.errorOutput.split(separator: "\n").last ?? "")")
    }
    return samples
  }

  private static let program = """
    import sys
    from prometheus_client.openmetrics.parser import text_string_to_metric_families
    text = sys.stdin.buffer.read().decode("utf-8")
    print(sum(len(family.samples) for family in text_string_to_metric_families(text)))
    """
}
