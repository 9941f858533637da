internal import CLinux
public import EventLoop
internal import Glibc

/// Who takes the ended processes that nobody waits for: as PID 1, or as the subreaper of a supervised program, their
/// orphans become our children (prctl(2)).
@Loop
public enum ProcessReaper {
  /// Programs of ours by pid: they are told, and reap themselves.
  static var programs: [Int32: @Loop () -> Void] = [:]
  /// Orphans reaped so far.
  public private(set) static var orphans: UInt64 = 0

  /// Makes this process the one that orphans of its descendants come to.
  public static func adoptOrphans() {
    _ = outrigger_become_subreaper()
  }

  /// Reaps every child that has ended; for each SIGCHLD, of which several may have come as one.
  public static func reap() {
    while case let pid = outrigger_peek_ended_child(), pid > 0 {
      if let program = programs[pid] {
        program()
      } else if waitpid(pid, nil, WNOHANG) == pid {
        orphans += 1
      } else {
        return
      }
    }
  }
}
