import Glibc

/// The strict parser of OpenMetrics in PyPI's `prometheus-client`, as a judge from outside.
///
/// `deploy/scripts/install-test-tools.sh` installs it, as `make test` does. Where it is not, its tests are skipped; under
/// `CI=true` they fail.
public enum OpenMetricsParser {
  /// Whether tests that need it are to run.
  public static let isWanted: Bool = access(python, X_OK) == 0 || getenv("CI").map { String(cString: $0) } == "true"

  /// Throws what the parser has against the text; returns how many samples it found.
  @discardableResult
  public static func check(_ text: String) async throws -> Int {
    guard access(python, X_OK) == 0 else {
      throw SupportError("There is no \(python); deploy/scripts/install-test-tools.sh installs it.")
    }
    let outcome = try await Command.run(Launch(python, ["-c", program], input: .bytes(Array(text.utf8))))
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

  /// In the package's build folder.
  private static let python: String = {
    let file = #filePath
    let root = file.range(of: "/Tests/Support/").map { String(file[..<$0.lowerBound]) } ?? "."
    return root + "/.build/test-tools/bin/python3"
  }()
}

extension String {
  /// Where another text begins in this one.
  fileprivate func range(of text: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
