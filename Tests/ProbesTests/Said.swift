import MetricRegistry

/// What a collector said, by name.
struct Said {
  private(set) var families: [String: MetricFamily] = [:]

  init(_ families: [MetricFamily]) {
    for family in families {
      if self.families[family.name] == nil {
        self.families[family.name] = family
      } else {
        self.families[family.name]?.samples += family.samples
      }
    }
  }

  func value(_ name: String, _ labels: LabelSet) -> Double? { value(name) { $0 == labels } }

  func value(_ name: String, _ matches: (LabelSet) -> Bool = { _ in true }) -> Double? {
    switch families[name]?.samples.first(where: { matches($0.labels) })?.value {
    case .number(let value): value
    case .count(let value): Double(value)
    default: nil
    }
  }
}
