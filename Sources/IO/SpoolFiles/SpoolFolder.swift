internal import CLinux
internal import EventLoop
internal import Glibc

/// The spool's folder: made when it is not there, and held by one process at a time through a lock on the file `lock`
/// (flock(2)), which the kernel gives back however that process ends.
public final class SpoolFolder: Sendable {
  private static let lockName = "lock"

  public let path: String
  /// Open as long as the folder is ours.
  private let lock: Int32
  /// For syncing the entries of the folder itself.
  private let folder: Int32

  /// - Throws: ``SpoolError/Reason/locked`` when another process has it.
  public init(_ path: String) throws(SpoolError) {
    try Self.make(path)
    let folder = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if folder < 0 { throw SpoolError("open the spool's folder", path, errno: errno) }
    let lockPath = "\(path)/\(Self.lockName)"
    let lock = unsafe open(lockPath, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    if lock < 0 || flock(lock, LOCK_EX | LOCK_NB) != 0 {
      let number = errno
      close(folder)
      if lock >= 0 { close(lock) }
      if number == EWOULDBLOCK {
        throw SpoolError(
          .locked, "Cannot use the spool \(path): another process has it; give each its own log.spool.path.")
      }
      throw SpoolError("lock", lockPath, errno: number)
    }
    self.path = path
    self.lock = lock
    self.folder = folder
  }

  deinit {
    close(lock)
    close(folder)
  }

  /// Makes the folder and those above it.
  static func make(_ path: String) throws(SpoolError) {
    var made = path.hasPrefix("/") ? "/" : ""
    for name in path.split(separator: "/") {
      made += (made.isEmpty || made == "/") ? String(name) : "/\(name)"
      if unsafe mkdir(made, 0o700) != 0 && errno != EEXIST { throw SpoolError("make the folder", made, errno: errno) }
    }
  }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Makes new and removed entries last (fsync(2) of the folder).
  func sync() throws(SpoolError) {
    while fsync(folder) != 0 {
      if errno != EINTR { throw SpoolError("sync the folder", path, errno: errno) }
    }
  }

  func remove(_ name: String) {
    _ = unsafe unlink(file(name))
  }

  /// Puts a whole file in place of another: readers see the one or the other.
  func replace(_ name: String, with bytes: [UInt8]) throws(SpoolError) {
    let temporary = file("\(name).new")
    let written = try SpoolFile.replace(temporary)
    try written.write(bytes, at: 0)
    try written.sync()
    if unsafe rename(temporary, file(name)) != 0 { throw SpoolError("replace", file(name), errno: errno) }
  }

  /// Names of the files in the folder, sorted.
  func names() throws(SpoolError) -> [String] { try Self.names(in: path) }

  static func names(in path: String) throws(SpoolError) -> [String] {
    guard let listing = unsafe opendir(path) else { throw SpoolError("list", path, errno: errno) }
    defer { unsafe closedir(listing) }
    var names: [String] = []
    while let entry = unsafe readdir(listing) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      names.append(name)
    }
    return names.sorted()
  }
}
