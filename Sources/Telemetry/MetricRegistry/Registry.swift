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
///
/// The cells of its series live as long as the process, so make one registry and keep it.
public final class Registry: Sendable {
  private struct State {
    var families: [String: any RegisteredFamily] = [:]
    /// The same by name; nil when one was added since.
    var sorted: [any RegisteredFamily]?
    var refusals: [RegistryError] = []
  }

  /// What the registry counts about itself.
  public let metrics: RegistryMetrics
  let limits: RegistryLimits
  let logger: Logger
  let scraper: Scraper
  let wallClock: @Sendable () -> UInt64
  private let exemplarLabels: @Sendable () -> LabelSet
  private let state: Mutex<State>
  /// How the last scrape was put together.
  let plan = Mutex<MergePlan?>(nil)

  /// - Parameters:
  ///   - exemplarLabels: whose the work at hand is, such as the trace's id of the current task; empty for nobody's.
  ///   - wallClock: milliseconds since 1970.
  public init(
    limits: RegistryLimits = RegistryLimits(), clock: any MonotonicClock = LoopClock(),
    logger: Logger = Logger(label: "metrics"), exemplarLabels: @escaping @Sendable () -> LabelSet = { [:] },
    wallClock: (@Sendable () -> UInt64)? = nil
  ) {
    self.limits = limits
    self.logger = logger
    self.exemplarLabels = exemplarLabels
    self.wallClock = wallClock ?? WallClock.milliseconds
    metrics = RegistryMetrics(limits: limits, wallClock: self.wallClock)
    scraper = Scraper(clock: clock, logger: logger, lateCollections: metrics.limitReached)
    var families: [String: any RegisteredFamily] = [:]
    for family in metrics.families { families[family.descriptor.name] = family }
    state = Mutex(State(families: families))
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

  /// The family of this name, if there is one.
  func find(_ name: String) -> (any RegisteredFamily)? { state.withLock { $0.families[name] } }

  /// The families of now, by name.
  var families: [any RegisteredFamily] {
    state.withLock { state in
      if let sorted = state.sorted { return sorted }
      let sorted = state.families.values.sorted { $0.descriptor.name < $1.descriptor.name }
      state.sorted = sorted
      return sorted
    }
  }
}

extension Registry {
  /// An exemplar with these labels. One that is too long or not valid is nil and counts in
  /// `outrigger_exemplars_dropped_total`.
  public func exemplar(_ labels: LabelSet) -> Exemplar? {
    if let exemplar = Exemplar(labels, at: wallClock()) { return exemplar }
    metrics.exemplarsDropped.increment()
    return nil
  }

  /// An exemplar of the current trace or correlation context; nil when there is none.
  public var currentExemplar: Exemplar? {
    let labels = exemplarLabels()
    return labels.labels.isEmpty ? nil : exemplar(labels)
  }
}

extension Registry {
  /// Registers or finds a family; one that may not be is detached from the exposition.
  func family<Metric: Instrument>(
    _ descriptor: FamilyDescriptor, _ options: Metric.Options, _ detail: SeriesSet.Detail = .number,
    idleLimit: Duration? = nil
  ) -> Family<Metric> {
    let name = descriptor.name
    do {
      try descriptor.validate(options)
      return try find(descriptor, as: Family<Metric>.self) { found in
        found.options == options && found.set.idleLimit == idleLimit
      } orMake: { [metrics] in
        let set = SeriesSet(
          descriptor, Metric.kind(options), detail, limits: limits, idleLimit: idleLimit,
          wallClock: wallClock)
        return Family(set, options: options) { metrics.countDrop($0, family: name) }
      }
    } catch {
      refuse(error)
      var none = limits
      none.maxSeriesPerFamily = 0
      let set = SeriesSet(
        descriptor, Metric.kind(options), detail, limits: none, idleLimit: nil, wallClock: wallClock)
      return Family(set, options: options) { [metrics] _ in metrics.countDrop(.wrongLabels, family: name) }
    }
  }

  /// Registers `reader`, or puts it in the place of the one registered before.
  func read(_ descriptor: FamilyDescriptor, reader: @escaping ReadFamily.Reader) {
    do {
      try descriptor.validate(NoOptions())
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
        state.sorted = nil
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
