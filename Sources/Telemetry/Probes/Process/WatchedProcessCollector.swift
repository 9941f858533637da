internal import EventLoop
internal import Logging
public import MetricRegistry
public import ProcFS

/// Another process, with its descendants, as `namedprocess_namegroup_*`: process-exporter's names, types and labels.
public final class WatchedProcessCollector: Collector {
  public let name: String
  private let group: String
  private let watch: ProcessWatch
  private let onLimit: @Sendable (String) -> Void

  /// - Parameters:
  ///   - group: the value of the label `groupname`.
  ///   - onLimit: is told of a limit that was reached, by its configuration key.
  public init(
    group: String, _ selector: ProcessSelector, onLimit: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    name = "process:\(group)"
    self.group = group
    watch = ProcessWatch(selector)
    self.onLimit = onLimit
  }

  /// A process that is not there is a group of none.
  @Loop public func collect(by deadline: ContinuousClock.Instant) async throws -> [MetricFamily] {
    let watch = watch
    let reading = try await BlockingWorkers.shared.run { watch.read() }
    if reading.isCut { onLimit("process.\(group)") }
    return Self.families(reading, ["groupname": group])
  }

  static func families(_ reading: ProcessGroupReading, _ labels: LabelSet) -> [MetricFamily] {
    plain.compactMap { column in
      column.value(reading).map { value in
        MetricFamily(prefix + column.name, column.help, column.type, [Sample(.number(value), labels: labels)])
      }
    } + labelled(reading, labels)
  }

  private static let prefix = "namedprocess_namegroup_"

  private typealias Column = (
    name: String, help: String, type: MetricType, value: @Sendable (ProcessGroupReading) -> Double?
  )

  private static let plain: [Column] = [
    ("num_procs", "Processes of the group.", .gauge, { Double($0.processes) }),
    ("num_threads", "Threads of the group's processes.", .gauge, { Double($0.threads) }),
    ("open_filedesc", "Open file descriptors of the group.", .gauge, { $0.openDescriptors.map { Double($0) } }),
    (
      "worst_fd_ratio", "The largest share of its limit of file descriptors a process has open.", .gauge,
      { $0.worstDescriptorRatio }
    ),
    ("oldest_start_time_seconds", "Start of the group's oldest process, in Unix seconds.", .gauge, { $0.oldestStart }),
    ("read_bytes_total", "Bytes the group read from disk.", .counter, { Double($0.readBytes) }),
    ("write_bytes_total", "Bytes the group wrote to disk.", .counter, { Double($0.writtenBytes) }),
    ("major_page_faults_total", "Page faults that went to disk.", .counter, { Double($0.majorFaults) }),
    ("minor_page_faults_total", "Page faults that did not.", .counter, { Double($0.minorFaults) }),
  ]

  private static func labelled(_ reading: ProcessGroupReading, _ labels: LabelSet) -> [MetricFamily] {
    func family(
      _ name: String, _ help: String, _ type: MetricType, _ label: String, _ values: [(String, Double)]
    ) -> MetricFamily {
      MetricFamily(
        prefix + name, help, type, values.map { Sample(.number($0.1), labels: labels.adding(label, $0.0)) })
    }
    return [
      family(
        "cpu_seconds_total", "CPU time of the group.", .counter, "mode",
        [("user", reading.userSeconds), ("system", reading.systemSeconds)]),
      family(
        "memory_bytes", "Memory of the group; pages that are shared count for each process.", .gauge, "memtype",
        [
          ("resident", Double(reading.residentBytes)), ("virtual", Double(reading.virtualBytes)),
          ("swapped", Double(reading.swappedBytes)),
        ]),
      family(
        "context_switches_total", "Context switches of the processes' main threads.", .counter, "ctxswitchtype",
        [("voluntary", Double(reading.voluntarySwitches)), ("nonvoluntary", Double(reading.involuntarySwitches))]),
      family(
        "states", "Processes of the group by their state.", .gauge, "state",
        ProcessGroupReading.State.allCases.map { ($0.rawValue, Double(reading.states[$0] ?? 0)) }),
    ]
  }
}
