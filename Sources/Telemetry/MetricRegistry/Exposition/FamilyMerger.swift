internal import Cells

/// Brings families of several sources together so that the result is a valid exposition: one family a name, one
/// series a label set, no sample name in two families. What does not fit is dropped and reported, never a failure.
struct FamilyMerger {
  /// Series that are not in the result.
  struct Drop: Equatable {
    let family: String
    var series: Int
    var overLimit = false
  }

  /// A family being put together.
  private struct Draft {
    let name: String
    let type: MetricType
    var help = ""
    var set: SeriesSet?
    var samples: [Sample] = []
    /// The label sets of ``samples``, once there is more than one.
    var known: Set<LabelSet> = []

    var seriesCount: Int { (set?.table.liveCount ?? 0) + samples.count }

    func contains(_ labels: LabelSet) -> Bool {
      let isKnown = samples.count < 2 ? samples.first?.labels == labels : known.contains(labels)
      return isKnown || set?.contains(labels) == true
    }

    mutating func append(_ sample: Sample) {
      if samples.count == 1 { known = [samples[0].labels] }
      if !samples.isEmpty { known.insert(sample.labels) }
      samples.append(sample)
    }
  }

  private let limits: RegistryLimits
  private var drafts: [String: Draft] = [:]
  private var drops: [Drop] = []

  init(limits: RegistryLimits) {
    self.limits = limits
  }

  /// Adds a family of our own instruments, whose names are valid and whose label sets differ. Before all others.
  mutating func add(_ set: SeriesSet) {
    let descriptor = set.descriptor
    drafts[descriptor.name] = Draft(name: descriptor.name, type: descriptor.type, help: descriptor.help, set: set)
  }

  /// Adds a family somebody made up at scrape time.
  mutating func add(collected family: MetricFamily) {
    guard MetricName.isMetric(family.name) else { return drop(family.samples.count, of: family.name) }
    // Taken out, so that the arrays in `draft` are ours alone and grow in place.
    var draft = drafts.removeValue(forKey: family.name) ?? Draft(name: family.name, type: family.type)
    if draft.type == family.type {
      if draft.help.isEmpty { draft.help = family.help }
      append(family.samples, to: &draft)
    } else {
      drop(family.samples.count, of: family.name)
    }
    drafts[family.name] = draft
  }

  /// Adds a family of another program, after all of ours: a name that is taken, or that would take one, costs it all of
  /// its series. `false` when it did.
  mutating func add(foreign family: MetricFamily) -> Bool {
    let isTaken = ([family.name] + family.type.taken(by: family.name)).contains { drafts[$0] != nil }
    if isTaken { drop(max(1, family.samples.count), of: family.name) } else { add(collected: family) }
    return !isTaken
  }

  private mutating func append(_ samples: [Sample], to draft: inout Draft) {
    var rejected = 0
    var excess = 0
    for sample in samples {
      let isValid = sample.labels.isValid(for: draft.type) && sample.value.isValid(for: draft.type)
      if !isValid || draft.contains(sample.labels) {
        rejected += 1
      } else if draft.seriesCount >= limits.maxSeriesPerFamily {
        excess += 1
      } else {
        draft.append(sample)
      }
    }
    drop(rejected, of: draft.name)
    drop(excess, of: draft.name, overLimit: true)
  }

  private mutating func drop(_ series: Int, of family: String, overLimit: Bool = false) {
    if series > 0 { drops.append(Drop(family: family, series: series, overLimit: overLimit)) }
  }

  /// The result by name, each family's collected series by their labels.
  mutating func finish() -> (entries: [Exposition.Entry], drops: [Drop]) {
    dropOverlapping()
    return (drafts.values.sorted { $0.name < $1.name }.map(finished), drops)
  }

  /// A histogram `x` writes samples named `x_count`, and a counter `x_total` may have `x_created` beside it; a family
  /// of that name would be a second one of it.
  private mutating func dropOverlapping() {
    for draft in drafts.values where draft.seriesCount > 0 {
      for taken in draft.type.taken(by: draft.name) {
        guard let other = drafts[taken], other.seriesCount > 0 else { continue }
        drafts[taken] = nil
        drop(other.seriesCount, of: taken)
      }
    }
  }

  private func finished(_ draft: Draft) -> Exposition.Entry {
    var openMetrics = OpenMetricsName(draft.name, type: draft.type)
    if openMetrics.name != draft.name, drafts[openMetrics.name] != nil {
      openMetrics = .full(draft.name, type: draft.type)
    }
    let head = FamilyHead(
      name: draft.name, help: draft.help, type: draft.type, openMetrics: openMetrics, set: draft.set)
    let samples = draft.samples.count > 1 ? draft.samples.sorted { $0.labels < $1.labels } : draft.samples
    return Exposition.Entry(head: head, samples: samples)
  }
}
