internal import EventLoop
internal import MetricRegistry
internal import Storage
internal import Supervision

/// Keeps `bot_dialogs_open`: the leader counts now and then, and a scrape reads what was counted.
struct DialogCounter: Sendable {
  let definition: BotDefinition
  let gate: StorageGate
  let metrics: BotMetrics
  let leadership: Leadership
  let clock: any MonotonicClock

  /// Counts until it is cancelled.
  @concurrent func run() async throws {
    let machines = definition.router.machines
    let store = definition.dialogs.store(of: definition)
    let states = machines.reduce(into: Set<String>()) { $0.formUnion($1.states) }
    defer { for machine in machines { metrics.dialogsOpen.with(machine.name).set(0) } }
    while true {
      let moment = Timestamp.now().advanced(by: .zero - definition.limits.dialogLifetime)
      // Whoever needs the storage says that it is down.
      let counts = leadership.leads ? try? await store.count(states, since: moment, in: gate.storage) : [:]
      if let counts {
        for machine in machines {
          let open = machine.states.reduce(0) { $0 + (counts[$1] ?? 0) }
          metrics.dialogsOpen.with(machine.name).set(Double(open))
        }
      }
      try await clock.sleep(for: definition.limits.dialogCountInterval)
    }
  }
}
