internal import MetricRegistry

/// What the help desk counts.
struct HelpDeskMetrics: Sendable {
  private let created: CounterFamily
  /// Requests that wait, as they were when last read (``DeskLimits/gaugeInterval``).
  let open: GaugeFamily
  private let transitions: CounterFamily
  private let completion: Histogram
  private let breaches: CounterFamily
  private let exports: CounterFamily
  let comments: Counter
  private let files: CounterFamily

  /// From a quarter of an hour to a month, in seconds.
  private static let completionBuckets: Buckets = [
    900, 3600, 7200, 14_400, 28_800, 86_400, 172_800, 345_600, 604_800, 1_209_600, 2_592_000,
  ]

  init(_ registry: Registry) {
    created = registry.counter("requests_created_total", "Requests created.", labels: "priority")
    open = registry.gauge(
      "requests_open", "Requests that are open or in progress.", labels: "status", "priority")
    transitions = registry.counter(
      "request_transitions_total", "Requests that went from one status to another.", labels: "from", "to")
    completion = registry.histogram(
      "request_completion_seconds", "From the making of a request to its completion.", buckets: Self.completionBuckets
    ).with()
    breaches = registry.counter(
      "sla_breaches_total", "Requests that were not done within their time.", labels: "priority")
    exports = registry.counter("exports_total", "Files with what the desk knows that were made.", labels: "kind")
    comments = registry.counter("comments_total", "Comments on requests.").with()
    files = registry.counter("files_total", "Photos and documents added to requests.", labels: "type")
    showZeros()
  }

  /// Everything is there from the start, so that the first one shows as an increase.
  private func showZeros() {
    for priority in Priority.allCases {
      _ = created.with(priority.label)
      _ = breaches.with(priority.label)
    }
    for transition in Transition.allCases {
      for source in transition.sources { _ = transitions.with(source.label, transition.target.label) }
    }
    for kind in ExportKind.allCases { _ = exports.with(kind.rawValue) }
    for kind in AttachedFile.Kind.allCases { _ = files.with(kind.rawValue) }
  }

  func noteCreated(_ priority: Priority, _ draft: Draft) {
    created.with(priority.label).increment()
    if draft.comment != nil { comments.increment() }
    for file in draft.files { noteFile(file.kind) }
  }

  func noteFile(_ kind: AttachedFile.Kind) { files.with(kind.rawValue).increment() }

  func note(_ transition: Transition, from source: Status) {
    transitions.with(source.label, transition.target.label).increment()
  }

  func noteCompletion(after duration: Duration) { completion.observe(max(.zero, duration)) }

  func noteBreach(_ priority: Priority) { breaches.with(priority.label).increment() }

  func note(_ export: ExportKind) { exports.with(export.rawValue).increment() }

  func setOpen(_ counts: [Status: [Priority: Int]]) {
    for status in Status.active {
      for priority in Priority.allCases {
        open.with(status.label, priority.label).set(Double(counts[status]?[priority] ?? 0))
      }
    }
  }
}
