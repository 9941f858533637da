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
  private struct Entry {
    var family: MetricFamily
    /// The label sets so far; built when the second source of a name, or a source that promises nothing, adds.
    var known: Set<LabelSet>?
  }

  private let limits: RegistryLimits
  private var entries: [String: Entry] = [:]
  private var drops: [Drop] = []

  init(limits: RegistryLimits) {
    self.limits = limits
  }

  /// Adds a family of our own instruments, whose names are valid and whose label sets differ.
  mutating func add(trusted family: MetricFamily) {
    if entries[family.name] == nil {
      entries[family.name] = Entry(family: family)
    } else {
      add(collected: family)
    }
  }

  /// Adds a family somebody made up at scrape time.
  mutating func add(collected family: MetricFamily) {
    var entry = entries[family.name] ?? Entry(family: MetricFamily(family.name, "", family.type))
    guard MetricName.isMetric(family.name), entry.family.type == family.type else {
      return drop(family.samples.count, of: family.name)
    }
    entries[family.name] = nil  // so that the arrays in `entry` are ours alone and grow in place
    if entry.family.help.isEmpty { entry.family.help = family.help }
    append(family.samples, to: &entry)
    entries[family.name] = entry
  }

  private mutating func append(_ samples: [Sample], to entry: inout Entry) {
    let (name, type) = (entry.family.name, entry.family.type)
    var known = entry.known ?? Set(entry.family.samples.map(\.labels))
    var rejected = 0
    var excess = 0
    for sample in samples {
      if !sample.labels.isValid(for: type) || !sample.value.isValid(for: type) || known.contains(sample.labels) {
        rejected += 1
      } else if entry.family.samples.count >= limits.maxSeriesPerFamily {
        excess += 1
      } else {
        known.insert(sample.labels)
        entry.family.samples.append(sample)
      }
    }
    entry.known = known
    drop(rejected, of: name)
    drop(excess, of: name, overLimit: true)
  }

  private mutating func drop(_ series: Int, of family: String, overLimit: Bool = false) {
    if series > 0 { drops.append(Drop(family: family, series: series, overLimit: overLimit)) }
  }

  /// The result, with how many series each family has as one more family if `counted`.
  mutating func finish(counted: Bool = false) -> (families: [MetricFamily], drops: [Drop]) {
    dropOverlapping()
    if counted { addCounts() }
    let families = entries.values.map(\.family).filter { !$0.samples.isEmpty }.sorted { $0.name < $1.name }
    return (families.map(Self.sortedByLabels), drops)
  }

  /// A histogram `x` writes samples named `x_count`; a family of that name would be a second one of it.
  private mutating func dropOverlapping() {
    for (name, entry) in entries where entry.family.type.suffixes.count > 1 {
      for suffix in entry.family.type.suffixes where !suffix.isEmpty {
        if let other = entries.removeValue(forKey: name + suffix) {
          drop(other.family.samples.count, of: name + suffix)
        }
      }
    }
  }

  private mutating func addCounts() {
    var counts = MetricFamily(RegistryMetrics.seriesName, RegistryMetrics.seriesHelp, .gauge)
    for (name, entry) in entries where !entry.family.samples.isEmpty {
      counts.add(entry.family.samples.count, labels: ["family": name])
    }
    counts.add(counts.samples.count + 1, labels: ["family": RegistryMetrics.seriesName])
    entries[counts.name] = Entry(family: counts)
  }

  private static func sortedByLabels(_ family: MetricFamily) -> MetricFamily {
    var family = family
    if family.samples.count > 1 { family.samples.sort { $0.labels < $1.labels } }
    return family
  }
}
