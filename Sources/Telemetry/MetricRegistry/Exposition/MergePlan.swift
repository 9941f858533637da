internal import Cells

/// Where each series of one scrape went in its exposition. The next scrape has nearly always the same series in the same
/// order, and then only their values have to be put in place: no name is looked up and nothing is sorted.
///
/// A family whose own series came or went is put together anew by itself. Anything else that differs (another family,
/// another type, a family that became empty, a series that has to be dropped) needs a new plan.
struct MergePlan {
  /// A family that a collector returned.
  private struct Source {
    let name: String
    let help: String
    let type: MetricType
    var place: Place
    /// Of its samples.
    var labels: [LabelSet]
  }

  private enum Place {
    /// It is another program's and its name is taken.
    case dropped
    /// The place of each of its samples in the entry.
    case entry(Int, slots: [Int], isShared: Bool)
  }

  /// Which plan something belongs to, by its identity.
  final class Identity: Sendable {}

  private let identity = Identity()
  /// How often the plan has taken a scrape's values.
  private var round: UInt64 = 0
  private let families: [any RegisteredFamily]
  private let areEmpty: [Bool]
  /// How many series of its own an entry had that has a collector's as well: one more might be the same as one of those.
  private var ownCounts: [Int: Int] = [:]
  private let limits: RegistryLimits
  private var sources: [Source] = []
  /// The exposition's, with the values of the last scrape.
  private(set) var entries: [Exposition.Entry]
  /// How many series each entry had that has some of the registry's own.
  private var counts: [(entry: Int, series: Int)] = []
  /// Whether a collector's family has other series than before.
  private var hasReplaced = false
  private var arePrepared = false

  /// A plan from what was merged in the usual way; `nil` when series had to be dropped, which a plan does not do.
  ///
  /// - Parameters:
  ///   - families: the registry's own.
  ///   - inputs: what was merged with them, in the order in which it was.
  ///   - dropped: the places in `inputs` of the families that were dropped as a whole, their names being taken.
  init?(
    _ families: [any RegisteredFamily], _ inputs: [MetricFamily], dropped: Set<Int>, into entries: [Exposition.Entry],
    limits: RegistryLimits
  ) {
    self.families = families
    self.limits = limits
    self.entries = entries
    areEmpty = families.map(Self.isEmpty)
    for (index, entry) in entries.enumerated() where entry.set != nil { counts.append((index, entry.seriesCount)) }
    let indexes = Dictionary(uniqueKeysWithValues: entries.enumerated().map { ($0.element.name, $0.offset) })
    var feeders: [Int: Int] = [:]
    for (number, family) in inputs.enumerated() where !dropped.contains(number) {
      guard let index = indexes[family.name] else { return nil }
      feeders[index, default: 0] += 1
    }
    for (number, family) in inputs.enumerated() {
      let labels = family.samples.map(\.labels)
      var place = Place.dropped
      if !dropped.contains(number), let index = indexes[family.name] {
        guard let slots = Self.slots(of: labels, in: entries[index].samples) else { return nil }
        let isShared = feeders[index] != 1 || entries[index].set != nil
        place = .entry(index, slots: slots, isShared: isShared)
        if let set = entries[index].set { ownCounts[index] = set.table.liveCount }
      }
      sources.append(Source(name: family.name, help: family.help, type: family.type, place: place, labels: labels))
    }
  }

  /// Puts the values of another scrape in place.
  ///
  /// - Returns: what was dropped, as it was the last time; `nil` when the plan does not fit, and then it is of no more use.
  mutating func take(_ families: [any RegisteredFamily], _ inputs: [[MetricFamily]]) -> [FamilyMerger.Drop]? {
    guard isStill(families) else { return nil }
    round += 1
    for (index, count) in ownCounts where entries[index].set?.table.liveCount != count { return nil }
    var drops: [FamilyMerger.Drop] = []
    var next = 0
    for input in inputs {
      for family in input {
        guard next < sources.count, take(family, from: next, &drops) else { return nil }
        next += 1
      }
    }
    return next == sources.count ? drops : nil
  }

  /// Which of the plan's expositions the entries are now.
  var edition: Exposition.Edition { Exposition.Edition(plan: identity, round: round) }

  /// Whether an entry has other numbers of series than the last time this was asked.
  mutating func haveCountsChanged() -> Bool {
    var haveChanged = hasReplaced
    hasReplaced = false
    for place in counts.indices {
      let series = entries[counts[place].entry].seriesCount
      if counts[place].series != series { haveChanged = true }
      counts[place].series = series
    }
    return haveChanged
  }

  /// Renders what stands before the values, for the scrapes to come.
  mutating func prepareLines() {
    if arePrepared { return }
    arePrepared = true
    for index in entries.indices where entries[index].lines == nil && entries[index].hasPlainSamples {
      entries[index].lines = entries[index].renderedLines
    }
  }

  private mutating func take(_ family: MetricFamily, from number: Int, _ drops: inout [FamilyMerger.Drop]) -> Bool {
    guard family.name == sources[number].name, family.type == sources[number].type,
      family.help == sources[number].help
    else { return false }
    switch sources[number].place {
    case .dropped:
      drops.append(FamilyMerger.Drop(family: family.name, series: max(1, family.samples.count)))
      return true
    case .entry(let index, let slots, let isShared):
      if putInPlace(family, sources[number].labels, index, slots) { return true }
      return !isShared && replace(family, of: number, at: index)
    }
  }

  private mutating func putInPlace(_ family: MetricFamily, _ labels: [LabelSet], _ index: Int, _ slots: [Int]) -> Bool {
    guard family.samples.count == labels.count else { return false }
    // By their places, so that nothing is taken out of an array only to be compared.
    for place in 0..<labels.count {
      guard family.samples[place].labels == labels[place], family.samples[place].value.isValid(for: family.type) else {
        return false
      }
      if entries[index].samples[slots[place]].value.isWritten(as: family.samples[place].value) { continue }
      entries[index].samples[slots[place]].value = family.samples[place].value
      entries[index].changed = round
    }
    return true
  }

  /// Other series than the last time, of a family that nobody else adds to.
  private mutating func replace(_ family: MetricFamily, of number: Int, at index: Int) -> Bool {
    var merger = FamilyMerger(limits: limits)
    merger.add(collected: family)
    let (merged, drops) = merger.finish()
    guard drops.isEmpty, let samples = merged.first?.samples, samples.isEmpty == entries[index].samples.isEmpty else {
      return false
    }
    let labels = family.samples.map(\.labels)
    guard let slots = Self.slots(of: labels, in: samples) else { return false }
    entries[index].samples = samples
    entries[index].lines = nil
    entries[index].changed = round
    hasReplaced = true
    arePrepared = false
    sources[number].labels = labels
    sources[number].place = .entry(index, slots: slots, isShared: false)
    return true
  }

  /// Where these are among samples that are sorted by their labels.
  private static func slots(of labels: [LabelSet], in samples: [Sample]) -> [Int]? {
    var slots: [Int] = []
    slots.reserveCapacity(labels.count)
    for set in labels {
      var (low, high) = (0, samples.count)
      while low < high {
        let middle = (low + high) / 2
        if samples[middle].labels < set { low = middle + 1 } else { high = middle }
      }
      guard low < samples.count, samples[low].labels == set else { return nil }
      slots.append(low)
    }
    return slots
  }

  /// Whether the registry has the same families, and none got its first series or lost its last one.
  private func isStill(_ families: [any RegisteredFamily]) -> Bool {
    guard families.count == self.families.count else { return false }
    for (place, family) in families.enumerated() {
      guard family === self.families[place], Self.isEmpty(family) == areEmpty[place] else { return false }
    }
    return true
  }

  /// After its idle series are taken out.
  private static func isEmpty(_ family: any RegisteredFamily) -> Bool {
    guard let set = family.cells else { return false }
    set.expire()
    return set.table.liveCount == 0
  }
}

extension SampleValue {
  /// Whether both are certainly written with the same text.
  @inline(__always)
  fileprivate func isWritten(as other: SampleValue) -> Bool {
    switch (self, other) {
    case (.count(let own), .count(let other)): own == other
    case (.number(let own), .number(let other)): own.bitPattern == other.bitPattern
    case (.histogram, _), (.summary, _): self == other
    default: false
    }
  }
}

extension Exposition.Entry {
  /// Whether its collected series have one line each.
  fileprivate var hasPlainSamples: Bool {
    head.type != .histogram && head.type != .summary && !samples.isEmpty
  }

  fileprivate var renderedLines: RenderedParts {
    RenderedParts(count: samples.count) { place, buffer in
      buffer.append(name)
      let labels = samples[place].labels
      if !labels.labels.isEmpty {
        buffer.append("{")
        buffer.append(labels: labels)
        buffer.append("}")
      }
      buffer.append(" ")
    }
  }
}
