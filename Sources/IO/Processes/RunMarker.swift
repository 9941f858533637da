internal import CLinux
internal import EventLoop
internal import Glibc

/// A small file that says whether the last process of this installation came to its end, and how often one has not.
///
/// Locked while the process lives, so that a second one does not take the first for dead. Its calls block for as long as
/// a write of a few bytes does.
public final class RunMarker: Sendable {
  /// What is known of the process before.
  public struct Previous: Sendable, Equatable {
    public let pid: Int32
    /// Unix seconds.
    public let started: Int
    /// Of all processes so far, this one included.
    public let uncleanEnds: Int
  }

  /// The process before, if it did not come to its end: killed, crashed, or the machine was.
  public let previous: Previous?
  /// How many have not so far.
  public let uncleanEnds: Int
  private let descriptor: Int32
  private let started: Int

  /// Opens or makes the file, with its folder, and notes that a process runs.
  ///
  /// `nil` when it cannot be written, or another process holds it.
  public init?(path: String, now: Int) {
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex { _ = unsafe mkdir(String(path[..<slash]), 0o755) }
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else { return nil }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      _ = Glibc.close(descriptor)
      return nil
    }
    self.descriptor = descriptor
    let fields = Self.read(descriptor)
    let before = fields["unclean_ends"].flatMap { Int($0) } ?? 0
    let wasUnclean = fields["state"] == "running"
    uncleanEnds = before + (wasUnclean ? 1 : 0)
    previous =
      wasUnclean
      ? Previous(
        pid: fields["pid"].flatMap { Int32($0) } ?? 0, started: fields["started"].flatMap { Int($0) } ?? 0,
        uncleanEnds: uncleanEnds) : nil
    started = now
    write(state: "running")
  }

  deinit { _ = Glibc.close(descriptor) }

  /// Notes that this process has come to its end. A disk that hangs costs that note, and no more time than this.
  public func noteEnd(within limit: Duration = .milliseconds(100)) {
    let thread = DedicatedThread(name: "run-marker") { [self] in write(state: "ended") }
    _ = thread.join(for: limit)
  }

  private func write(state: String) {
    let text = "state=\(state)\npid=\(getpid())\nstarted=\(started)\nunclean_ends=\(uncleanEnds)\n"
    let bytes = Array(text.utf8)
    // In one write over what was there; a shorter text is cut after it.
    _ = unsafe bytes.withUnsafeBytes { unsafe pwrite(descriptor, $0.baseAddress, $0.count, 0) }
    _ = ftruncate(descriptor, off_t(bytes.count))
    _ = fdatasync(descriptor)
  }

  private static func read(_ descriptor: Int32) -> [String: String] {
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 1024) { buffer, count in
      unsafe count = max(0, pread(descriptor, buffer.baseAddress, buffer.count, 0))
    }
    return NotifySocket.fields(of: String(decoding: bytes, as: UTF8.self))
  }
}
