import MetricRegistry

/// What a probe said, by name.
struct Exposed {
  let families: [String: MetricFamily]

  init(_ families: [MetricFamily]) {
    self.families = Dictionary(families.map { ($0.name, $0) }) { first, _ in first }
  }

  /// The value of the first series that has these labels.
  func value(_ name: String, _ labels: [String: String] = [:]) -> Double? {
    let sample = families[name]?.samples.first { sample in labels.allSatisfy { sample.labels[$0.key] == $0.value } }
    return switch sample?.value {
    case .number(let value): value
    case .count(let value): Double(value)
    default: nil
    }
  }

  func labelNames(_ name: String) -> [String]? {
    families[name]?.samples.first.map { $0.labels.labels.map(\.name).sorted() }
  }

  /// The collectors that failed.
  var failed: [String] {
    let samples = families["pg_scrape_collector_success"]?.samples ?? []
    return samples.filter { $0.value == 0 }.compactMap { $0.labels["collector"] }.sorted()
  }
}
