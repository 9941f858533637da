internal import CLinux
public import EventLoop
internal import Glibc

/// The service manager that started us, if it wants to be told how we are (sd_notify(3)). Without libsystemd: the
/// protocol is one datagram of lines.
@Loop
public final class ServiceManager {
  /// Shorter intervals of the watchdog are not asked for by any sane unit.
  private static let shortestWatchdog = Duration.milliseconds(10)

  /// Half of what the watchdog allows between two signs; nil when it does not watch us.
  public let watchdogInterval: Duration?
  private let name: String
  private let descriptor: Int32

  /// `nil` when the environment names no socket.
  public init?(environment: [String: String]) {
    guard let name = environment["NOTIFY_SOCKET"], name.hasPrefix("/") || name.hasPrefix("@") else { return nil }
    let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { return nil }
    self.name = name
    self.descriptor = descriptor
    watchdogInterval = Self.interval(environment, pid: getpid())
  }

  /// Tells it; what it does not take is lost, as sd_notify's messages are.
  public func notify(_ fields: [(name: String, value: String)]) {
    let text = fields.map { "\($0.name)=\($0.value.split(whereSeparator: \.isNewline).joined(separator: " "))" }
    _ = UnixAddress.send(Array(text.joined(separator: "\n").utf8), to: name, from: descriptor)
  }

  /// Microseconds on the clock that `RELOADING=1` must come with.
  public static var monotonicMicroseconds: Int64 {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000
  }

  /// `WATCHDOG_PID` names another process when a wrapper passed its environment on.
  static func interval(_ environment: [String: String], pid: Int32) -> Duration? {
    guard let text = environment["WATCHDOG_USEC"], let microseconds = Int64(text), microseconds > 0 else { return nil }
    if let watched = environment["WATCHDOG_PID"], watched != String(pid) { return nil }
    return max(shortestWatchdog, .microseconds(microseconds / 2))
  }
}
