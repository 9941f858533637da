internal import Glibc

/// One reading of proc(5) for one process, of files that do not make the kernel walk its memory: smaps does, and stops
/// the process meanwhile.
struct ProcessReading {
  let pid: Int32
  /// In ticks since the kernel's boot; with the pid it names a process for ever.
  let startTicks: UInt64
  let state: ProcessGroupReading.State
  let counters: ProcessCounters
  let virtualBytes: UInt64
  let residentBytes: UInt64
  let swappedBytes: UInt64
  let threads: Int
  /// `nil` when the kernel does not let us look at another user's process.
  let openDescriptors: Int?

  init(_ pid: Int32, in folder: String) throws(ProcError) {
    self.pid = pid
    let path = "\(folder)/\(pid)"
    let stat = try StatLine(ProcFile.text("\(path)/stat"))
    let status = Self.fields(try ProcFile.text("\(path)/status"))
    let io = (try? ProcFile.text("\(path)/io")).map(Self.fields)
    startTicks = stat.startTicks
    state = ProcessGroupReading.State(stat.state)
    counters = ProcessCounters(
      userTicks: stat.userTicks, systemTicks: stat.systemTicks, minorFaults: stat.minorFaults,
      majorFaults: stat.majorFaults, voluntarySwitches: status["voluntary_ctxt_switches"] ?? 0,
      involuntarySwitches: status["nonvoluntary_ctxt_switches"] ?? 0, readBytes: io?["read_bytes"] ?? 0,
      writtenBytes: io?["write_bytes"] ?? 0)
    virtualBytes = stat.virtualBytes
    residentBytes = stat.residentPages * ProcessSample.pageSize
    swappedBytes = (status["VmSwap"] ?? 0) * 1024
    threads = Int(clamping: stat.threads)
    openDescriptors = try? ProcFile.descriptors("\(path)/fd")
  }

  /// `Name:	value kB` or `name: value`, of numbers.
  private static func fields(_ text: String) -> [Substring: UInt64] {
    var fields: [Substring: UInt64] = [:]
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let value = line[colon...].dropFirst().drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      let digits = value.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      if let number = UInt64(Substring(digits)) { fields[Substring(line[..<colon])] = number }
    }
    return fields
  }

  /// The soft limit of open descriptors (proc(5), limits).
  static func descriptorLimit(_ pid: Int32, in folder: String) -> Double? {
    guard let text = try? ProcFile.text("\(folder)/\(pid)/limits"),
      let line = text.split(separator: "\n").first(where: { $0.hasPrefix("Max open files") })
    else { return nil }
    return line.split(separator: " ").dropFirst(3).first.flatMap { Double($0) }
  }

  /// The children of all of a process's threads, by the kernel's own list: nobody else's /proc is read for it. A kernel
  /// without CONFIG_PROC_CHILDREN has none.
  static func children(of pid: Int32, in folder: String) -> [Int32] {
    ProcessList.ids(in: "\(folder)/\(pid)/task").prefix(ProcessWatch.maxThreads).flatMap { thread -> [Int32] in
      let text = try? ProcFile.text("\(folder)/\(pid)/task/\(thread)/children")
      return (text ?? "").split(separator: " ").compactMap { Int32($0) }
    }
  }
}

/// What only grows while a process lives.
struct ProcessCounters: Equatable {
  var userTicks: UInt64 = 0
  var systemTicks: UInt64 = 0
  var minorFaults: UInt64 = 0
  var majorFaults: UInt64 = 0
  var voluntarySwitches: UInt64 = 0
  var involuntarySwitches: UInt64 = 0
  var readBytes: UInt64 = 0
  var writtenBytes: UInt64 = 0

  private static var all: [WritableKeyPath<ProcessCounters, UInt64>] {
    [
      \.userTicks, \.systemTicks, \.minorFaults, \.majorFaults, \.voluntarySwitches, \.involuntarySwitches, \.readBytes,
      \.writtenBytes,
    ]
  }

  /// Adds how far `new` is above `old`, of the same process.
  mutating func add(_ new: ProcessCounters, since old: ProcessCounters?) {
    for counter in Self.all {
      let before = old?[keyPath: counter] ?? 0
      if new[keyPath: counter] > before { self[keyPath: counter] &+= new[keyPath: counter] - before }
    }
  }
}
