internal import CLinux
internal import Glibc

/// Listening sockets the service manager opened for us (sd_listen_fds(3)): descriptors from 3 on.
public enum InheritedSockets {
  private static let first: Int32 = 3
  private static let limit: Int32 = 16

  /// The descriptors meant for this process (`pid`, unless a test says otherwise), from now on close-on-exec; none when `LISTEN_PID` is another's.
  public static func take(_ environment: [String: String], pid: Int32? = nil) -> [Int32] {
    guard environment["LISTEN_PID"] == String(pid ?? getpid()) else { return [] }
    let count = max(0, environment["LISTEN_FDS"].flatMap(Int32.init) ?? 0)
    let descriptors = Array(first..<(first + min(count, limit)))
    for descriptor in descriptors { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    return descriptors
  }
}
