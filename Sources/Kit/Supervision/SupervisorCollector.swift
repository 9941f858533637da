internal import EventLoop
package import MetricRegistry

/// The modules' states as metrics.
package struct SupervisorCollector: ImmediateCollector {
  package let name = "modules"
  private let supervisor: Supervisor

  package init(_ supervisor: Supervisor) { self.supervisor = supervisor }

  @Loop package func collect() throws -> [MetricFamily] {
    var state = MetricFamily("module_state", "1 for the state the module is in, 0 for the others.", .gauge)
    var restarts = MetricFamily("module_restarts_total", "Restarts by what ended the attempt before.", .counter)
    var age = MetricFamily(
      "module_heartbeat_age_seconds", "Since the module's last sign of progress; absent while none runs.", .gauge)
    var start = MetricFamily(
      "module_start_timestamp_seconds", "When the module's current attempt began, in Unix seconds.", .gauge)
    for status in supervisor.statuses {
      let labels: LabelSet = ["module": status.name]
      for one in ModuleState.allCases {
        state.add(one == status.state ? 1 : 0, labels: labels.adding("state", one.rawValue))
      }
      for reason in ["error", "exit", "hung", "waiting"] {
        restarts.add(status.restarts[reason] ?? 0, labels: labels.adding("reason", reason))
      }
      if let heartbeatAge = status.heartbeatAge { age.add(heartbeatAge.seconds, labels: labels) }
      start.add(status.startTimestamp, labels: labels)
    }
    return [state, restarts, age, start]
  }
}
