/// A group of processes at one moment.
public struct ProcessGroupReading: Sendable {
  /// A process's state, as process-exporter names it.
  public enum State: String, Sendable, CaseIterable {
    case running = "Running"
    case sleeping = "Sleeping"
    /// Uninterruptibly, on a disk as a rule.
    case waiting = "Waiting"
    case zombie = "Zombie"
    case other = "Other"

    init(_ letter: UInt8) {
      self =
        switch letter {
        case UInt8(ascii: "R"): .running
        case UInt8(ascii: "S"): .sleeping
        case UInt8(ascii: "D"): .waiting
        case UInt8(ascii: "Z"): .zombie
        default: .other
        }
    }
  }

  public internal(set) var processes = 0
  public internal(set) var threads = 0
  public internal(set) var states: [State: Int] = [:]
  public internal(set) var residentBytes: UInt64 = 0
  public internal(set) var virtualBytes: UInt64 = 0
  public internal(set) var swappedBytes: UInt64 = 0
  /// Of the processes whose descriptors we may see; `nil` when that is none.
  public internal(set) var openDescriptors: Int?
  /// The largest share of its limit a process has open.
  public internal(set) var worstDescriptorRatio: Double?
  /// Unix seconds; `nil` without a process.
  public internal(set) var oldestStart: Double?
  /// There are more processes than are read.
  public internal(set) var isCut = false

  // Of all processes that ever were in the group.
  public internal(set) var userSeconds = 0.0
  public internal(set) var systemSeconds = 0.0
  public internal(set) var minorFaults: UInt64 = 0
  public internal(set) var majorFaults: UInt64 = 0
  public internal(set) var voluntarySwitches: UInt64 = 0
  public internal(set) var involuntarySwitches: UInt64 = 0
  public internal(set) var readBytes: UInt64 = 0
  public internal(set) var writtenBytes: UInt64 = 0

  mutating func add(_ reading: ProcessReading, descriptorLimit: Double?) {
    processes += 1
    threads += reading.threads
    states[reading.state, default: 0] += 1
    residentBytes += reading.residentBytes
    virtualBytes += reading.virtualBytes
    swappedBytes += reading.swappedBytes
    if let open = reading.openDescriptors {
      openDescriptors = (openDescriptors ?? 0) + open
      if let descriptorLimit, descriptorLimit > 0 {
        worstDescriptorRatio = max(worstDescriptorRatio ?? 0, Double(open) / descriptorLimit)
      }
    }
    if let start = ProcessSample.timestamp(ofTicks: reading.startTicks) {
      oldestStart = min(oldestStart ?? start, start)
    }
  }

  mutating func take(_ total: ProcessCounters) {
    userSeconds = Double(total.userTicks) / ProcessSample.ticksPerSecond
    systemSeconds = Double(total.systemTicks) / ProcessSample.ticksPerSecond
    minorFaults = total.minorFaults
    majorFaults = total.majorFaults
    voluntarySwitches = total.voluntarySwitches
    involuntarySwitches = total.involuntarySwitches
    readBytes = total.readBytes
    writtenBytes = total.writtenBytes
  }
}
