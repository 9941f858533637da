internal import EventLoop
internal import Pooling

extension PostgresConnection {
  /// Opens a session, trying each address of the host in turn, each with its share of the time left.
  ///
  /// - Throws: ``PostgresError`` of the last address, or `CancellationError`.
  public static func connect(
    _ configuration: PostgresConfiguration, deadline: ContinuousClock.Instant
  ) async throws -> PostgresConnection {
    var failure = PostgresError.connectTimedOut(to: configuration.target)
    let addresses = try await addresses(of: configuration, by: deadline)
    for (index, address) in addresses.enumerated() {
      let now = ContinuousClock.now
      let share = now.duration(to: deadline) / (addresses.count - index)
      do {
        return try await connect(configuration, address: address, deadline: now.advanced(by: share))
      } catch let error as PostgresError {
        failure = error
        // The server itself has spoken; its other addresses would say the same.
        if error.server != nil || error.reason == .auth { break }
      }
    }
    throw failure
  }

  /// As above, with a password that is read now: one that cannot be is as good as a wrong one.
  public static func connect(
    _ configuration: PostgresConfiguration, password: (@Sendable () throws -> String)?,
    deadline: ContinuousClock.Instant
  ) async throws -> PostgresConnection {
    var configuration = configuration
    if let password {
      do { configuration.password = try password() } catch {
        throw PostgresError(
          reason: .auth, message: "Cannot connect to \(configuration.target): its password is not there: \(error).")
      }
    }
    return try await connect(configuration, deadline: deadline)
  }

  /// `nil` stands for a Unix socket, which has no address.
  private static func addresses(
    of configuration: PostgresConfiguration, by deadline: ContinuousClock.Instant
  ) async throws -> [String?] {
    if configuration.host.hasPrefix("/") { return [nil] }
    do {
      return try await Resolver.addresses(host: configuration.host, port: configuration.port, by: deadline).map(\.host)
    } catch let error as CancellationError {
      throw error
    } catch let error as ResolveError {
      throw PostgresError(reason: .dns, message: "Cannot connect to \(configuration.target): \(error.description)")
    } catch {
      throw PostgresError(
        reason: .dns,
        message: "Cannot connect to \(configuration.target): its host name was not resolved in time. Check the DNS.")
    }
  }

  private static func connect(
    _ configuration: PostgresConfiguration, address: String?, deadline: ContinuousClock.Instant
  ) async throws -> PostgresConnection {
    try Task.checkCancellation()
    let target = configuration.target
    guard let handle = ConnectionHandle(keywords: configuration.keywords(address: address), target: target) else {
      throw PostgresError(reason: .protocol, message: "Cannot connect to \(target): out of memory.")
    }
    let gate = SocketGate()
    let call = gate.begin(until: deadline)
    defer { gate.end() }
    do {
      try await withTaskCancellationHandler {
        try await poll(handle, gate, target: target)
      } onCancel: {
        Loop.submit { gate.interrupt(call, because: .cancelled) }
      }
      return try PostgresConnection(handle, gate: gate, configuration: configuration)
    } catch {
      gate.close()
      handle.finish()
      throw connectError(error, target: target)
    }
  }

  /// libpq may replace its socket in any step, so each wait is on a watch of its own (manual, "PQconnectPoll").
  private static func poll(_ handle: ConnectionHandle, _ gate: SocketGate, target: String) async throws {
    // A connect that failed at once has no socket; the poll then has the message.
    var interest: Interest = .write
    while true {
      if handle.socket >= 0 && !handle.isBad {
        try gate.open(handle.socket, for: interest)
        _ = try await gate.wait(for: interest)
        gate.close()
      }
      switch handle.pollConnect() {
      case .done: return
      case .reading: interest = .read
      case .writing: interest = .write
      case .failed:
        throw PostgresError.connectFailed(
          to: target, message: handle.errorMessage, needsPassword: handle.needsPassword)
      }
    }
  }

  private static func connectError(_ error: any Error, target: String) -> any Error {
    switch error {
    case Interruption.deadline: PostgresError.connectTimedOut(to: target)
    case Interruption.cancelled: CancellationError()
    case let error as EventLoopError:
      PostgresError(reason: .refused, message: "Cannot connect to \(target): \(error.description)")
    default: error
    }
  }
}
