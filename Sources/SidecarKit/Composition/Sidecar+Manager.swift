internal import EventLoop
internal import Processes
internal import SidecarSettings
internal import Supervision

/// What the service manager is told (sd_notify(3)).
extension Sidecar {
  /// The shutdown ends by itself at its deadline; the manager's must not come first.
  private static let margin = Duration.seconds(2)
  /// How often a start that takes long asks for patience, and for how much.
  private static let (patienceInterval, patience) = (Duration.seconds(2), Duration.seconds(30))

  /// Says when everything has been started once, and then, if it watches us, that the loop and the modules are well: this
  /// runs on the loop, so a blocked one says nothing.
  func tellManager() async {
    guard let manager else { return }
    let watch: @Loop @Sendable () async -> Void = { [self] in await keepAlive(manager) }
    let extend: @Loop @Sendable () async -> Void = { [self] in await extendStart(manager) }
    await withTaskGroup(of: Void.self) { group in
      group.addTask(operation: watch)
      group.addTask(operation: extend)
      guard (try? await supervisor.started.wait()) != nil else { return group.cancelAll() }
      if !shutdown.hasBegun { manager.notify([("READY", "1"), ("STATUS", statusText)]) }
    }
  }

  private func keepAlive(_ manager: ServiceManager) async {
    guard let interval = manager.watchdogInterval else { return }
    while !Task.isCancelled {
      if supervisor.isAlive { manager.notify([("WATCHDOG", "1")]) }
      do { try await LoopClock().sleep(for: interval) } catch { return }
    }
  }

  /// Migrations may take longer than the manager's patience; each attempt at a start has a limit of its own.
  private func extendStart(_ manager: ServiceManager) async {
    while !supervisor.started.isOpen, !shutdown.hasBegun {
      do { try await LoopClock().sleep(for: Self.patienceInterval) } catch { return }
      guard !supervisor.started.isOpen, !shutdown.hasBegun, supervisor.isAlive else { continue }
      manager.notify([("STATUS", statusText), ("EXTEND_TIMEOUT_USEC", "\(Self.patience.nanoseconds / 1000)")])
    }
  }

  func tellManagerOfStop() {
    let microseconds = (settings.shutdown.timeout + Self.margin).nanoseconds / 1000
    manager?.notify([("STOPPING", "1"), ("STATUS", statusText), ("EXTEND_TIMEOUT_USEC", "\(microseconds)")])
  }

  func enter(_ phase: Shutdown.Phase) {
    shutdown.enter(phase)
    manager?.notify([("STATUS", statusText)])
  }

  private var statusText: String {
    if shutdown.hasBegun { return "Draining: \(shutdown.phase.rawValue)" }
    return supervisor.statuses.map { "\($0.name) \($0.state.rawValue)" }.joined(separator: ", ")
  }
}
