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

/// A kind of server that can be probed by its address.
public struct TargetModule: Sendable {
  public typealias Collect =
    @Loop @Sendable (
      ProbeAddress, TargetCredentials?, ContinuousClock.Instant
    ) async -> [MetricFamily]

  let schemes: [String]
  let defaultPort: UInt16
  /// The family whose 1 says that the server answered.
  let up: String
  let collect: Collect

  /// - Parameter collect: connects, asks, and disconnects.
  public init(schemes: [String], defaultPort: UInt16, up: String, collect: @escaping Collect) {
    self.schemes = schemes
    self.defaultPort = defaultPort
    self.up = up
    self.collect = collect
  }
}

/// Why a server is not probed: the request's own fault, or that too much is under way.
public enum TargetRefusal: Error, Equatable {
  case unknownModule(known: [String])
  case unknownCredentials
  case badTarget
  case notAllowed
  case tooMany(limit: Int)
}

/// Probes servers that requests name: those that are allowed, each once at a time, and not too many at once.
@Loop
public final class TargetProber {
  private let allowed: [TargetPattern]
  private let modules: [String: TargetModule]
  private let credentials: [String: TargetCredentials]
  private let limit: Int
  private let onLimit: @Sendable (String) -> Void
  private let clock: any MonotonicClock
  private var flights: [Key: Flight] = [:]

  private struct Key: Hashable {
    let address: ProbeAddress
    let module: String
    let credentials: String?
  }

  /// A probe under way, which all who ask for the same share.
  @Loop private final class Flight {
    let landed = Latch()
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

  /// The server's metrics, with `probe_success` and `probe_duration_seconds`.
  public func probe(
    target: String, module name: String, credentials user: String?, by deadline: ContinuousClock.Instant
  ) async throws(TargetRefusal) -> [MetricFamily] {
    guard let module = modules[name] else { throw .unknownModule(known: modules.keys.sorted()) }
    guard let address = ProbeAddress(target, schemes: module.schemes, defaultPort: module.defaultPort) else {
      throw .badTarget
    }
    guard allowed.contains(where: { $0.matches(address) }) else { throw .notAllowed }
    if let user, credentials[user] == nil { throw .unknownCredentials }
    let start = clock.now
    let families = try await fly(Key(address: address, module: name, credentials: user), module, by: deadline)
    return families + verdict(families, up: module.up, took: clock.now - start)
  }

  private func fly(
    _ key: Key, _ module: TargetModule, by deadline: ContinuousClock.Instant
  ) async throws(TargetRefusal) -> [MetricFamily] {
    if let flight = flights[key] {
      try? await withDeadline(deadline, clock: clock) { try await flight.landed.wait() }
      return flight.families ?? []
    }
    guard flights.count < limit else {
      onLimit("probe.max_in_flight")
      throw .tooMany(limit: limit)
    }
    let flight = Flight()
    flights[key] = flight
    let families = await module.collect(key.address, key.credentials.flatMap { credentials[$0] }, deadline)
    flight.families = families
    flights[key] = nil
    flight.landed.open()
    return families
  }

  private func verdict(_ families: [MetricFamily], up: String, took: Duration) -> [MetricFamily] {
    let isUp = families.first { $0.name == up }?.samples.contains { $0.value == 1 || $0.value == 1.0 } ?? false
    return [
      MetricFamily("probe_success", "Whether the server answered.", .gauge, [Sample(isUp ? 1 : 0)]),
      MetricFamily("probe_duration_seconds", "How long the probe took.", .gauge, [Sample(.number(took.seconds))]),
    ]
  }
}
