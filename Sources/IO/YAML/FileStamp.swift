internal import Glibc

/// What tells a file from the one that stood at its path before, without reading it (stat(2)).
public struct FileStamp: Sendable, Equatable {
  private let device: UInt64
  private let inode: UInt64
  private let size: Int64
  private let changed: Int64

  /// A file system's clock ticks every few milliseconds, so two writes within that look like one.
  private static let tickNanoseconds: Int64 = 50_000_000

  /// Of the file at `path`, through symbolic links; nil when there is none.
  public init?(_ path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    size = Int64(status.st_size)
    changed = Int64(status.st_ctim.tv_sec) * 1_000_000_000 + Int64(status.st_ctim.tv_nsec)
  }

  /// Whether the file changed so lately that another change may not show.
  public var isFresh: Bool {
    var now = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &now)
    return abs(Int64(now.tv_sec) * 1_000_000_000 + Int64(now.tv_nsec) - changed) < Self.tickNanoseconds
  }
}
