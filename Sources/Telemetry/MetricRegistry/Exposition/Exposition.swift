/// What one scrape found, merged and in the order of the exposition. A plain value; write it with `TextExposition`.
public struct Exposition: Sendable, Equatable {
  /// By name, each with its series by labels, no name and no series twice.
  public let families: [MetricFamily]

  /// The collectors whose families are missing: they failed or were late.
  public let missing: [String]

  init(families: [MetricFamily], missing: [String]) {
    self.families = families
    self.missing = missing
  }

  /// An exposition of `families` alone, for an answer about one target. Invalid and duplicate series are left out.
  public init(_ families: [MetricFamily], limits: RegistryLimits = RegistryLimits()) {
    var merger = FamilyMerger(limits: limits)
    for family in families { merger.add(collected: family) }
    self.init(families: merger.finish().families, missing: [])
  }
}
