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
    let stat = try StatLine(ownStat.get().bytes())
    return ProcessSample(
      cpuSeconds: Double(stat.userTicks + stat.systemTicks) / ticksPerSecond,
      virtualBytes: stat.virtualBytes, residentBytes: stat.residentPages * pageSize,
      openDescriptors: try ProcFile.descriptors("/proc/self/fd"),
      maxDescriptors: limit(RLIMIT_NOFILE), maxVirtualBytes: limit(RLIMIT_AS))
  }

  /// Kept open, as they are read at every scrape.
  private static let ownStat = Result { () throws(ProcError) in try ProcFile("/proc/self/stat") }
  private static let ownNetwork = Result { () throws(ProcError) in try ProcFile("/proc/self/net/netstat") }

  /// Unix seconds.
  public static func startTimestamp() -> Double? {
    (try? StatLine(ownStat.get().bytes())).flatMap { timestamp(ofTicks: $0.startTicks) }
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
    (try? ownNetwork.get().bytes()).flatMap(networkBytes)
  }

  /// Two lines, the first with the names of what the second has the numbers of.
  static func networkBytes(_ bytes: [UInt8]) -> (received: UInt64, sent: UInt64)? {
    var names = ProcText(bytes)
    guard names.skip(toLine: "IpExt:") else { return nil }
    var values = names
    guard values.skip(toLine: "IpExt:") else { return nil }
    var (received, sent): (UInt64?, UInt64?)
    while received == nil || sent == nil {
      guard let name = names.word(), let value = values.number() else { return nil }
      if names.isWord(name, "InOctets") { received = value }
      if names.isWord(name, "OutOctets") { sent = value }
    }
    return received.flatMap { received in sent.map { (received, $0) } }
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
