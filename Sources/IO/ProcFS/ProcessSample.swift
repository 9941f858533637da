internal import Glibc

/// One reading of proc(5) for this process. The files are the kernel's, so reading them does not block.
public struct ProcessSample {
  public let cpuSeconds: Double
  public let virtualBytes: UInt64
  public let residentBytes: UInt64
  public let openDescriptors: Int
  /// Infinite limits are infinite here as well.
  public let maxDescriptors: Double
  public let maxVirtualBytes: Double

  public static func ofThisProcess() throws -> ProcessSample {
    let stat = try StatLine(ProcFile.text("/proc/self/stat"))
    return ProcessSample(
      cpuSeconds: Double(stat.userTicks + stat.systemTicks) / ticksPerSecond,
      virtualBytes: stat.virtualBytes, residentBytes: stat.residentPages * pageSize,
      openDescriptors: try ProcFile.entries("/proc/self/fd"),
      maxDescriptors: limit(RLIMIT_NOFILE), maxVirtualBytes: limit(RLIMIT_AS))
  }

  /// Unix seconds.
  public static func startTimestamp() -> Double? {
    (try? StatLine(ProcFile.text("/proc/self/stat"))).flatMap { timestamp(ofTicks: $0.startTicks) }
  }

  /// Unix seconds of a time in ticks since the kernel's boot.
  static func timestamp(ofTicks ticks: UInt64) -> Double? { bootTimestamp.map { $0 + Double(ticks) / ticksPerSecond } }

  /// Read once: the kernel moves it with every correction of its clock.
  private static let bootTimestamp: Double? = {
    let boot = try? ProcFile.text("/proc/stat").split(separator: "\n").first { $0.hasPrefix("btime ") }
    return boot.flatMap { Double($0.dropFirst(6)) }
  }()

  /// What the network namespace's interfaces counted, as client_golang sums `InOctets` and `OutOctets` of IpExt.
  public static func networkBytes() -> (received: UInt64, sent: UInt64)? {
    guard let text = try? ProcFile.text("/proc/self/net/netstat") else { return nil }
    let lines = text.split(separator: "\n").filter { $0.hasPrefix("IpExt:") }
    guard lines.count == 2 else { return nil }
    let names = lines[0].split(separator: " ")
    let values = lines[1].split(separator: " ")
    guard let inIndex = names.firstIndex(of: "InOctets"), let outIndex = names.firstIndex(of: "OutOctets"),
      inIndex < values.count, outIndex < values.count,
      let received = UInt64(values[inIndex]), let sent = UInt64(values[outIndex])
    else { return nil }
    return (received, sent)
  }

  static let ticksPerSecond = Double(sysconf(Int32(_SC_CLK_TCK)))
  static let pageSize = UInt64(sysconf(Int32(_SC_PAGESIZE)))

  private static func limit(_ resource: __rlimit_resource) -> Double {
    var limit = rlimit()
    guard unsafe getrlimit(__rlimit_resource_t(resource.rawValue), &limit) == 0, limit.rlim_cur != rlim_t.max else {
      return .infinity
    }
    return Double(limit.rlim_cur)
  }
}

/// The fields of `/proc/PID/stat` that are used, counted as proc(5) does.
struct StatLine {
  let state: Character
  let minorFaults: UInt64
  let majorFaults: UInt64
  let threads: UInt64
  let userTicks: UInt64
  let systemTicks: UInt64
  let startTicks: UInt64
  let virtualBytes: UInt64
  let residentPages: UInt64

  init(_ text: String) throws(ProcError) {
    // The command in parentheses may hold spaces and parentheses; the last one ends it.
    guard let end = text.lastIndex(of: ")") else { throw .unreadable("/proc/self/stat") }
    let fields = text[text.index(after: end)...].split(separator: " ")
    // fields[0] is the state, field 3 of the manual.
    func field(_ number: Int) throws(ProcError) -> UInt64 {
      guard number - 3 < fields.count, let value = UInt64(fields[number - 3]) else {
        throw .unreadable("/proc/self/stat")
      }
      return value
    }
    state = fields.first?.first ?? "?"
    minorFaults = try field(10)
    majorFaults = try field(12)
    threads = try field(20)
    userTicks = try field(14)
    systemTicks = try field(15)
    startTicks = try field(22)
    virtualBytes = try field(23)
    residentPages = try field(24)
  }
}
