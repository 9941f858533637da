internal import MetricRegistry

/// What the help desk counts.
struct HelpDeskMetrics: Sendable {
  let requestsCreated: CounterFamily

  init(_ registry: Registry) {
    requestsCreated = registry.counter("requests_created_total", "Requests created.", labels: "priority")
    // Present from the start, so that the first one shows as an increase.
    for priority in Priority.allCases { _ = requestsCreated.with(priority.label) }
  }
}
