internal import EventLoop
public import MetricRegistry
internal import ProcFS

/// This process as `process_*`, with client_golang's names and meanings (prometheus/process_collector.go), read from
/// proc(5).
public struct ProcessCollector: ImmediateCollector {
  public let name = "process"
  private let startTime: Double?

  public init() {
    startTime = ProcessSample.startTimestamp()
  }

  @Loop public func collect() throws -> [MetricFamily] {
    let sample = try ProcessSample.ofThisProcess()
    var families = [
      MetricFamily(
        "process_cpu_seconds_total", "Total user and system CPU time spent in seconds.", .counter,
        [Sample(.number(sample.cpuSeconds))]),
      Self.gauge("process_open_fds", "Number of open file descriptors.", Double(sample.openDescriptors)),
      Self.gauge("process_max_fds", "Maximum number of open file descriptors.", sample.maxDescriptors),
      Self.gauge("process_virtual_memory_bytes", "Virtual memory size in bytes.", Double(sample.virtualBytes)),
      Self.gauge(
        "process_virtual_memory_max_bytes", "Maximum amount of virtual memory available in bytes.",
        sample.maxVirtualBytes),
      Self.gauge("process_resident_memory_bytes", "Resident memory size in bytes.", Double(sample.residentBytes)),
    ]
    if let startTime {
      families.append(
        Self.gauge(
          "process_start_time_seconds", "Start time of the process since unix epoch in seconds.", startTime))
    }
    if let network = ProcessSample.networkBytes() {
      families += [
        MetricFamily(
          "process_network_receive_bytes_total", "Number of bytes received by the process over the network.",
          .counter, [Sample(SampleValue(network.received))]),
        MetricFamily(
          "process_network_transmit_bytes_total", "Number of bytes sent by the process over the network.",
          .counter, [Sample(SampleValue(network.sent))]),
      ]
    }
    return families
  }

  private static func gauge(_ name: String, _ help: String, _ value: Double) -> MetricFamily {
    MetricFamily(name, help, .gauge, [Sample(.number(value))])
  }
}
