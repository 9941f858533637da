internal import EventLoop
internal import MetricRegistry

/// Whether the last reading of the configuration was good, under Prometheus's own names for it.
@Loop
struct ReloadMetrics {
  private let successful: Gauge
  private let timestamp: Gauge

  /// The one at the start was good, or there would be no process.
  init(_ registry: Registry) {
    successful =
      registry.gauge(
        "outrigger_config_last_reload_successful", "Whether the last reading of the configuration was good."
      )
      .with()
    timestamp =
      registry.gauge(
        "outrigger_config_last_reload_success_timestamp_seconds", "When the configuration was last read well."
      )
      .with()
    note(isSuccessful: true)
  }

  func note(isSuccessful: Bool) {
    successful.set(isSuccessful ? 1 : 0)
    if isSuccessful { timestamp.set(WallClock.seconds()) }
  }
}
