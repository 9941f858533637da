internal import CLinux
public import EventLoop
internal import Glibc

/// A program that runs in a process group of its own, its output read by a thread of its own.
///
/// The value must be kept until ``ended`` is open and ``close()`` was called.
@Loop
public final class ProgramProcess {
  /// The id of the process, and of its group.
  public let id: Int32
  /// How it ended; nil while it runs.
  public private(set) var end: ProgramEnd?
  /// Opens when the process itself has ended and is reaped. Others of its group may live on.
  public let ended = Latch()
  private let output: ProgramOutput
  private var watch: DescriptorWatch?
  private var descriptor: Int32 = -1

  /// Starts `program`; its standard input is empty.
  ///
  /// - Parameters:
  ///   - descriptorLimit: the soft limit of open files it gets; nil for ours.
  ///   - maxLine: bytes of a line that are kept.
  ///   - onLine: gets each line of its output, on a thread that may be held up.
  /// - Throws: ``ProgramError``.
  public init(
    _ program: Program, descriptorLimit: UInt? = nil, maxLine: Int, onLine: @escaping @Sendable (ProgramLine) -> Void
  ) throws(ProgramError) {
    let path = try program.path()
    let pipes = try ProgramPipes(path: path)
    let pid = pipes.spawn(program, path: path, descriptorLimit: descriptorLimit ?? 0)
    pipes.closeChildEnds()
    guard pid > 0 else {
      pipes.closeOwnEnds()
      throw .cannotStart(path: path, errno: -pid)
    }
    id = pid
    output = ProgramOutput(pipes, maxLine: maxLine, onLine: onLine)
    descriptor = outrigger_pidfd_open(pid)
    watch = try? DescriptorWatch(descriptor, for: .read) { [weak self] _ in self?.reap() }
    ProcessReaper.programs[pid] = { [weak self] in self?.reap() }
    guard watch != nil else {
      let number = errno
      _ = kill(-pid, SIGKILL)
      _ = waitpid(pid, nil, 0)
      forget()
      output.stop()
      throw .cannotStart(path: path, errno: number)
    }
  }

  /// Sends a signal to the process alone; nothing happens once it has ended.
  public func signal(_ number: Int32) {
    if end == nil { _ = kill(id, number) }
  }

  /// Sends a signal to every process of the group.
  public func signalGroup(_ number: Int32) {
    if end == nil || isGroupAlive { _ = kill(-id, number) }
  }

  /// Whether any process of the group is left, one that has ended and is not reaped yet included.
  public var isGroupAlive: Bool { kill(-id, 0) == 0 || errno == EPERM }

  /// Whether the process is of this group. One that has ended already is taken for one.
  public func isMember(_ pid: Int32) -> Bool {
    let group = getpgid(pid)
    return group == id || (group < 0 && errno == ESRCH)
  }

  /// The state of the process as proc(5) has it (`R`, `S`, `T`, `Z`, …); nil when there is none.
  public var state: Character? {
    guard end == nil, let line = ProcText.read("/proc/\(id)/stat"), let name = line.lastIndex(of: ")") else {
      return nil
    }
    return line[line.index(after: name)...].first { $0 != " " }
  }

  /// Whether the process has a handler for the signal, or reads it from a descriptor: else its default action would
  /// strike it.
  public func handles(_ number: Int32) -> Bool {
    guard end == nil, let text = ProcText.read("/proc/\(id)/status") else { return false }
    return ["SigCgt:", "SigBlk:", "SigIgn:"].contains { field in
      let line = text.split(separator: "\n").first { $0.hasPrefix(field) }
      let mask = line.flatMap { UInt64($0.dropFirst(field.count).filter { $0 != "\t" && $0 != " " }, radix: 16) } ?? 0
      return mask & (1 << UInt64(number - 1)) != 0
    }
  }

  /// Reads what is left of the output, then lets go of it. What still holds the other end writes into nothing.
  public func close() async { await output.finish() }

  /// Harmless when it has not ended, or was reaped before.
  private func reap() {
    guard end == nil else { return }
    var status: Int32 = 0
    let reaped = unsafe waitpid(id, &status, WNOHANG)
    if reaped == 0 { return }
    // Nobody else reaps ours; should it have happened, that it ended is all there is to know.
    end = reaped == id ? ProgramEnd(waitStatus: status) : .exited(255)
    forget()
    ended.open()
  }

  private func forget() {
    ProcessReaper.programs[id] = nil
    watch?.cancel()
    watch = nil
    if descriptor >= 0 { _ = Glibc.close(descriptor) }
    descriptor = -1
  }
}
