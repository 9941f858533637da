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

  init(_ files: ProcessFiles) throws(ProcError) {
    pid = files.pid
    let stat = try StatLine(files.read(.stat))
    var status = ProcText(try files.read(.status))
    // Another user's is not ours to read.
    var io = ProcText((try? files.read(.io)) ?? [])
    startTicks = stat.startTicks
    state = ProcessGroupReading.State(stat.state)
    // In the order of the lines; a kernel's thread has no memory.
    var afterMemory = status
    swappedBytes = status.skip(toLine: "VmSwap:") ? (status.number() ?? 0) * 1024 : 0
    counters = ProcessCounters(
      userTicks: stat.userTicks, systemTicks: stat.systemTicks, minorFaults: stat.minorFaults,
      majorFaults: stat.majorFaults, voluntarySwitches: afterMemory.value("voluntary_ctxt_switches:"),
      involuntarySwitches: afterMemory.value("nonvoluntary_ctxt_switches:"), readBytes: io.value("read_bytes:"),
      writtenBytes: io.value("write_bytes:"))
    virtualBytes = stat.virtualBytes
    residentBytes = stat.residentPages * ProcessSample.pageSize
    threads = Int(clamping: stat.threads)
    openDescriptors = try? ProcFile.descriptors(files.descriptorFolder)
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
  func children(_ files: ProcessFiles) -> [Int32] {
    if threads == 1 { return Self.ids((try? files.read(.children)) ?? []) }
    let folder = files.threadFolder
    return ProcessList.ids(in: folder).prefix(ProcessWatch.maxThreads).flatMap { thread in
      Self.ids((try? ProcFile.bytes("\(folder)/\(thread)/children")) ?? [])
    }
  }

  private static func ids(_ bytes: [UInt8]) -> [Int32] {
    var text = ProcText(bytes)
    var ids: [Int32] = []
    while let id = text.number() { ids.append(Int32(clamping: id)) }
    return ids
  }
}

extension ProcText {
  /// The number in the next line that begins so; 0 without one.
  fileprivate mutating func value(_ name: StaticString) -> UInt64 { skip(toLine: name) ? number() ?? 0 : 0 }
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
