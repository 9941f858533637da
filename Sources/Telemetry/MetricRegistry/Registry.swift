public import EventLoop
public import Logging
internal import Synchronization

/// Every metric of the process: families of instruments that code writes into, and collectors that are asked when
/// somebody scrapes.
///
///     let requests = registry.counter("outrigger_http_requests_total", "Answered requests.", labels: "path", "code")
///     let found = requests.with("/metrics", "200")     // once
///     found.increment()                                // lock-free
///
/// From any thread. Registering the same family again gives the same family. One that clashes (another type, other
/// labels or buckets) is refused: the caller gets a family that works and is not exposed, the error is logged once and
/// kept in `refusals`, and its series count in `outrigger_series_dropped_total`.
public final class Registry: Sendable {
  private struct State {
    var families: [String: any RegisteredFamily] = [:]
    var refusals: [RegistryError] = []
  }

  /// What the registry counts about itself.
  public let metrics: RegistryMetrics
  let limits: RegistryLimits
  let logger: Logger
  let scraper: Scraper
  private let state: Mutex<State>

  public init(
    limits: RegistryLimits = RegistryLimits(), clock: any MonotonicClock = LoopClock(),
    logger: Logger = Logger(label: "metrics")
  ) {
    self.limits = limits
    self.logger = logger
    metrics = RegistryMetrics(limits: limits)
    scraper = Scraper(clock: clock, logger: logger, lateCollections: metrics.limitReached)
    var families: [String: any RegisteredFamily] = [:]
    for family in metrics.families { families[family.descriptor.name] = family }
    state = Mutex(State(families: families))
  }

  /// A family of counters. `name` ends in `_total`.
  public func counter(_ name: String, _ help: String, labels: String...) -> CounterFamily {
    family(name, help, labels: .fixed(labels), options: NoOptions())
  }

  /// A family of gauges.
  public func gauge(_ name: String, _ help: String, labels: String...) -> GaugeFamily {
    family(name, help, labels: .fixed(labels), options: NoOptions())
  }

  /// A family of histograms. `name` ends in its unit, `_seconds` for the default buckets.
  public func histogram(
    _ name: String, _ help: String, labels: String..., buckets: Buckets = .durations
  ) -> HistogramFamily {
    family(name, help, labels: .fixed(labels), options: buckets)
  }

  /// A gauge that is always 1 and says something in its labels, such as a version. `name` ends in `_info`.
  public func info(_ name: String, _ help: String, _ labels: LabelSet) {
    let family: GaugeFamily = family(name, help, labels: .fixed(labels.labels.map(\.name)), options: NoOptions())
    family.with(values: labels.labels.map(\.value)).set(1)
  }

  /// Counts that a limit made something wait, be refused or be dropped.
  ///
  /// - Parameter limit: The configuration key's path, such as `http.max_connections`.
  public func limitReached(_ limit: String) {
    metrics.limitReached.with(limit).increment()
  }

  /// The families that were refused, the first hundred: empty in a correct program.
  public var refusals: [RegistryError] {
    state.withLock { $0.refusals }
  }

  /// Adds the families of now.
  func add(to merger: inout FamilyMerger) {
    for family in state.withLock({ Array($0.families.values) }) {
      if family.isTrusted {
        merger.add(trusted: family.snapshot())
      } else {
        merger.add(collected: family.snapshot())
      }
    }
  }
}

extension Registry {
  /// Registers or finds a family; one that may not be is detached from the exposition.
  func family<Metric: Instrument>(
    _ name: String, _ help: String, labels: FamilyDescriptor.Labels, options: Metric.Options
  ) -> Family<Metric> {
    let descriptor = FamilyDescriptor(name: name, help: help, type: Metric.type, labels: labels)
    do {
      try validate(descriptor, options)
      return try find(descriptor, as: Family<Metric>.self) { found in
        found.options == options
      } orMake: { [metrics] in
        Family(descriptor, options: options, limit: limits.maxSeriesPerFamily) {
          metrics.countDrop($0, family: name)
        }
      }
    } catch {
      refuse(error)
      return Family(descriptor, options: options, limit: 0) { [metrics] _ in
        metrics.countDrop(.wrongLabels, family: name)
      }
    }
  }

  /// Registers `reader`, or puts it in the place of the one registered before.
  func read(_ descriptor: FamilyDescriptor, reader: @escaping ReadFamily.Reader) {
    do {
      try descriptor.validate()
      try find(descriptor, as: ReadFamily.self) { _ in
        true
      } orMake: {
        ReadFamily(descriptor, reader: reader)
      }
      .replace(reader: reader)
    } catch {
      refuse(error)
    }
  }

  private func validate<Options>(_ descriptor: FamilyDescriptor, _ options: Options) throws(RegistryError) {
    try descriptor.validate()
    if let buckets = options as? Buckets, !buckets.isValid {
      throw .invalidBuckets(buckets.bounds, family: descriptor.name)
    }
  }

  private func find<Found: RegisteredFamily>(
    _ descriptor: FamilyDescriptor, as type: Found.Type, accept: (Found) -> Bool, orMake make: () -> Found
  ) throws(RegistryError) -> Found {
    try state.withLock { state throws(RegistryError) in
      guard let known = state.families[descriptor.name] else {
        guard state.families.count < limits.maxFamilies else {
          throw .tooManyFamilies(family: descriptor.name, limit: limits.maxFamilies)
        }
        let new = make()
        state.families[descriptor.name] = new
        return new
      }
      guard known.descriptor == descriptor, let found = known as? Found, accept(found) else {
        let difference = known.descriptor == descriptor ? ", and other buckets or source" : ""
        throw .clash(
          family: descriptor.name, registered: known.descriptor.summary,
          requested: descriptor.summary + difference)
      }
      return found
    }
  }

  /// Logs a refusal the first time: a library may ask for the same family with every request.
  private func refuse(_ error: RegistryError) {
    let isNew = state.withLock { state in
      guard state.refusals.count < 100, !state.refusals.contains(error) else { return false }
      state.refusals.append(error)
      return true
    }
    if isNew {
      logger.error("metric refused", metadata: ["family": "\(error.family)", "error": "\(error)"])
    }
  }
}
