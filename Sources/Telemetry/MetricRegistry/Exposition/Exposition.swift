internal import Cells

/// What one scrape found, merged and in the order of the exposition: what collectors returned, and the families of the
/// registry, whose values are read when they are written. Write it with `ExpositionWriter`.
public struct Exposition: Sendable {
  /// One family.
  struct Entry: Sendable {
    let head: FamilyHead
    /// Series that are not the registry's, after those that are; by their labels.
    var samples: [Sample]
    /// What stands before the values of ``samples`` that are plain numbers, once it is known to come again.
    var lines: RenderedParts?
    /// The last round of the plan in which a sample changed.
    var changed: UInt64 = 0

    var name: String { head.name }
    var help: String { head.help }
    var type: MetricType { head.type }
    /// The registry's own series of it.
    var set: SeriesSet? { head.set }

    /// How many series it has now; a histogram is one.
    var seriesCount: Int { (set?.table.liveCount ?? 0) + samples.count }
  }

  /// By name; no name and no series twice. Some may have no series.
  let entries: [Entry]

  /// The collectors whose families are missing: they failed or were late.
  public let missing: [String]

  /// Which of the expositions of a plan this is; none without a plan.
  let edition: Edition?

  /// Of two expositions of one plan, an entry of the later one that has not changed since the earlier is written with the
  /// same text.
  struct Edition: Sendable {
    let plan: MergePlan.Identity
    let round: UInt64
  }

  init(entries: [Entry], missing: [String], edition: Edition? = nil) {
    self.entries = entries
    self.missing = missing
    self.edition = edition
  }

  /// An exposition of `families` alone, for an answer about one target. Invalid and duplicate series are left out.
  public init(_ families: [MetricFamily], limits: RegistryLimits = RegistryLimits()) {
    var merger = FamilyMerger(limits: limits)
    for family in families { merger.add(collected: family) }
    self.init(entries: merger.finish().entries, missing: [])
  }

  /// The families that have series as plain values, those of the registry with the values of now. Expensive.
  public var families: [MetricFamily] {
    entries.filter { $0.seriesCount > 0 }.map { entry in
      MetricFamily(entry.name, entry.help, entry.type, (entry.set?.samples ?? []) + entry.samples)
    }
  }
}
