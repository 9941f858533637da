public import EventLoop
public import MetricRegistry

/// Who we are at a server that a request names.
public struct TargetCredentials: Sendable {
  public let username: String?
  /// Read for each probe, so that a password that changes in its file is picked up.
  public let password: (@Sendable () throws -> String)?

  public init(username: String?, password: (@Sendable () throws -> String)?) {
    self.username = username
    self.password = password
  }
}

/// What asks one server that requests name. It is kept between probes, so that it knows a server that hung the last time,
/// but without a connection to one that is well.
public struct TargetProbe: Sendable {
  let collect: @Loop @Sendable (ContinuousClock.Instant) async -> [MetricFamily]
  let disconnect: @Loop @Sendable () -> Void

  /// - Parameters:
  ///   - collect: asks within the deadline; what hinders it is a metric.
  ///   - disconnect: lets go of the server.
  public init(
    collect: @escaping @Loop @Sendable (ContinuousClock.Instant) async -> [MetricFamily],
    disconnect: @escaping @Loop @Sendable () -> Void = {}
  ) {
    self.collect = collect
    self.disconnect = disconnect
  }
}

/// A kind of server that can be probed by its address.
public struct TargetModule: Sendable {
  public typealias Make = @Loop @Sendable (ProbeAddress, TargetCredentials?) -> TargetProbe

  let schemes: [String]
  let defaultPort: UInt16
  /// The family whose 1 says that the server answered.
  let up: String
  let make: Make

  public init(schemes: [String], defaultPort: UInt16, up: String, make: @escaping Make) {
    self.schemes = schemes
    self.defaultPort = defaultPort
    self.up = up
    self.make = make
  }
}

/// Why a server is not probed: the request's own fault, or that too much is under way.
public enum TargetRefusal: Error, Equatable {
  case unknownModule
  case unknownCredentials
  case badTarget
  case notAllowed
  case tooMany(limit: Int)
}

/// Probes servers that requests name: those that are allowed, each once at a time, and not too many at once.
@Loop
public final class TargetProber {
  /// Servers that are remembered; the one asked longest ago is forgotten first.
  private static let remembered = 256

  private var allowed: [TargetPattern]
  private let modules: [String: TargetModule]
  private var credentials: [String: TargetCredentials]
  private var limit: Int
  private let onLimit: @Sendable (String) -> Void
  private let clock: any MonotonicClock
  private var flights: [Key: Flight] = [:]
  private var probes: [Key: (probe: TargetProbe, lastUse: ContinuousClock.Instant)] = [:]

  private struct Key: Hashable {
    let address: ProbeAddress
    let module: String
    let credentials: String?
  }

  /// A probe under way, which all who ask for the same share.
  @Loop private final class Flight {
    let landed = Latch()
    /// `nil` too when who began it went away.
    var families: [MetricFamily]?
  }

  /// - Parameters:
  ///   - limit: servers that are probed at once.
  ///   - onLimit: is told of a limit that was reached, by its configuration key.
  public nonisolated init(
    allowed: [TargetPattern], modules: [String: TargetModule], credentials: [String: TargetCredentials], limit: Int,
    clock: any MonotonicClock = LoopClock(), onLimit: @escaping @Sendable (String) -> Void
  ) {
    self.allowed = allowed
    self.modules = modules
    self.credentials = credentials
    self.limit = limit
    self.clock = clock
    self.onLimit = onLimit
  }

  /// From the next probe on. What is remembered of servers is forgotten: their credentials may be others now.
  public func apply(allowed: [TargetPattern], credentials: [String: TargetCredentials], limit: Int) {
    (self.allowed, self.credentials, self.limit) = (allowed, credentials, limit)
    for (probe, _) in probes.values { probe.disconnect() }
    probes.removeAll()
  }

  /// What `module` may be.
  public var moduleNames: [String] { modules.keys.sorted() }

  /// The server's metrics, with `probe_success` and `probe_duration_seconds`.
  public func probe(
    target: String, module name: String, credentials user: String?, by deadline: ContinuousClock.Instant
  ) async throws(TargetRefusal) -> [MetricFamily] {
    guard let module = modules[name] else { throw .unknownModule }
    guard let address = ProbeAddress(target, schemes: module.schemes, defaultPort: module.defaultPort) else {
      throw .badTarget
    }
    guard allowed.contains(where: { $0.matches(address) }) else { throw .notAllowed }
    if let user, credentials[user] == nil { throw .unknownCredentials }
    let start = clock.now
    let families = try await fly(Key(address: address, module: name, credentials: user), module, by: deadline)
    return families + Self.verdict(module.isUp(families), took: clock.now - start)
  }

  /// Lets go of every server.
  public func close() {
    for kept in probes.values { kept.probe.disconnect() }
    probes = [:]
  }

  private func fly(
    _ key: Key, _ module: TargetModule, by deadline: ContinuousClock.Instant
  ) async throws(TargetRefusal) -> [MetricFamily] {
    while let flight = flights[key] {
      try? await withDeadline(deadline, clock: clock) { try await flight.landed.wait() }
      if let families = flight.families { return families }
      guard clock.now < deadline, !Task.isCancelled else { return [] }
    }
    guard flights.count < limit else {
      onLimit("probe.max_in_flight")
      throw .tooMany(limit: limit)
    }
    let flight = Flight()
    flights[key] = flight
    let probe = probe(for: key, module)
    let families = await probe.collect(deadline)
    // One that did not answer keeps what it knows of its connection, so that there are never more than two.
    if module.isUp(families) { probe.disconnect() }
    flight.families = Task.isCancelled ? nil : families
    flights[key] = nil
    flight.landed.open()
    return families
  }

  private func probe(for key: Key, _ module: TargetModule) -> TargetProbe {
    let probe = probes[key]?.probe ?? module.make(key.address, key.credentials.flatMap { credentials[$0] })
    probes[key] = (probe, clock.now)
    if probes.count > Self.remembered {
      let oldest = probes.filter { flights[$0.key] == nil }.min { $0.value.lastUse < $1.value.lastUse }
      if let oldest {
        oldest.value.probe.disconnect()
        probes[oldest.key] = nil
      }
    }
    return probe
  }

  private static func verdict(_ isUp: Bool, took: Duration) -> [MetricFamily] {
    [
      MetricFamily("probe_success", "Whether the server answered.", .gauge, [Sample(isUp ? 1 : 0)]),
      MetricFamily("probe_duration_seconds", "How long the probe took.", .gauge, [Sample(.number(took.seconds))]),
    ]
  }
}

extension TargetModule {
  fileprivate func isUp(_ families: [MetricFamily]) -> Bool {
    families.first { $0.name == up }?.samples.contains { $0.value == 1 || $0.value == 1.0 } ?? false
  }
}
