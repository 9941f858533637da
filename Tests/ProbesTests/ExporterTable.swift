import FoundationEssentials
import MetricRegistry
import Testing

/// The metrics of an exporter that ours must equal in name, type and labels: a file of `Fixtures/`.
struct ExporterTable {
  struct Metric {
    let name: String
    let type: String
    let labels: [String]
    /// The collector, or the command.
    let origin: String
    let isOnByDefault: Bool
  }

  let metrics: [Metric]

  init(_ file: String) throws {
    metrics = try Fixture.lines(file).map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let labels = cells[2].split(separator: ",").map(String.init).sorted()
      let origin = cells[3].hasPrefix("collector.") ? String(cells[3].dropFirst("collector.".count)) : cells[3]
      return Metric(
        name: cells[0], type: cells[1], labels: labels, origin: origin,
        isOnByDefault: cells.count < 5 || cells[4] == "yes")
    }
  }

  /// Compares what the table has with what was exposed; `lacking` are names that may be absent.
  func compare(_ exposed: Exposed, lacking: Set<String> = []) {
    for metric in metrics where !metric.name.contains("<") {
      guard let family = exposed.families[metric.name], let labels = exposed.labelNames(metric.name) else {
        #expect(lacking.contains(metric.name), "\(metric.name) is lacking")
        continue
      }
      #expect(family.type.rawValue == metric.type, "\(metric.name)")
      #expect(labels == metric.labels, "\(metric.name)")
    }
  }
}

enum Fixture {
  /// The lines of a file in `Fixtures/` but for comments.
  static func lines(_ file: String) throws -> [String] {
    let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
    let text = try String(contentsOfFile: "/\(folder)/Fixtures/\(file)", encoding: .utf8)
    return text.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
  }
}
