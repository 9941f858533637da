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
    var entry: Exposition.Entry
    /// The label sets so far of those that are not the registry's own.
    var known: Set<LabelSet> = []
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
    let entry = Exposition.Entry(name: descriptor.name, help: descriptor.help, type: descriptor.type, set: set)
    drafts[descriptor.name] = Draft(entry: entry)
  }

  /// Adds a family somebody made up at scrape time.
  mutating func add(collected family: MetricFamily) {
    var draft =
      drafts[family.name] ?? Draft(entry: Exposition.Entry(name: family.name, help: "", type: family.type))
    guard MetricName.isMetric(family.name), draft.entry.type == family.type else {
      return drop(family.samples.count, of: family.name)
    }
    drafts[family.name] = nil  // so that the arrays in `draft` are ours alone and grow in place
    if draft.entry.help.isEmpty { draft.entry.help = family.help }
    append(family.samples, to: &draft)
    drafts[family.name] = draft
  }

  /// Adds a family of another program, after all of ours: a name that is taken, or that would take one, costs it all of
  /// its series.
  mutating func add(foreign family: MetricFamily) {
    let isTaken = ([family.name] + family.type.taken(by: family.name)).contains { drafts[$0] != nil }
    if isTaken { drop(max(1, family.samples.count), of: family.name) } else { add(collected: family) }
  }

  private mutating func append(_ samples: [Sample], to draft: inout Draft) {
    let (name, type, own) = (draft.entry.name, draft.entry.type, draft.entry.set)
    var count = draft.entry.seriesCount
    var rejected = 0
    var excess = 0
    for sample in samples {
      let isValid = sample.labels.isValid(for: type) && sample.value.isValid(for: type)
      if !isValid || draft.known.contains(sample.labels) || own?.contains(sample.labels) == true {
        rejected += 1
      } else if count >= limits.maxSeriesPerFamily {
        excess += 1
      } else {
        draft.known.insert(sample.labels)
        draft.entry.samples.append(sample)
        count += 1
      }
    }
    drop(rejected, of: name)
    drop(excess, of: name, overLimit: true)
  }

  private mutating func drop(_ series: Int, of family: String, overLimit: Bool = false) {
    if series > 0 { drops.append(Drop(family: family, series: series, overLimit: overLimit)) }
  }

  /// The result by name, each family's collected series by their labels.
  mutating func finish() -> (entries: [Exposition.Entry], drops: [Drop]) {
    dropOverlapping()
    let entries = drafts.values.map(\.entry).sorted { $0.name < $1.name }
    return (entries.map(finished), drops)
  }

  /// A histogram `x` writes samples named `x_count`, and a counter `x_total` may have `x_created` beside it; a family
  /// of that name would be a second one of it.
  private mutating func dropOverlapping() {
    for entry in drafts.values.map(\.entry) where entry.seriesCount > 0 {
      for taken in entry.type.taken(by: entry.name) {
        guard let other = drafts[taken], other.entry.seriesCount > 0 else { continue }
        drafts[taken] = nil
        drop(other.entry.seriesCount, of: taken)
      }
    }
  }

  private func finished(_ entry: Exposition.Entry) -> Exposition.Entry {
    var entry = entry
    entry.openMetrics = OpenMetricsName(entry.name, type: entry.type)
    if entry.openMetrics.name != entry.name, drafts[entry.openMetrics.name] != nil {
      entry.openMetrics = .full(entry.name, type: entry.type)
    }
    if entry.samples.count > 1 { entry.samples.sort { $0.labels < $1.labels } }
    return entry
  }
}
