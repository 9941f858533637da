internal import CLinux
internal import EventLoop
internal import Glibc

/// One open file of the spool. Closed when freed; one thread at a time.
final class SpoolFile {
  private static let page = 4096

  let path: String
  private let descriptor: Int32

  private init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  static func read(_ path: String) throws(SpoolError) -> SpoolFile {
    try open(path, O_RDONLY, "read")
  }

  /// A file that must not be there yet, for its owner only: lines are nobody else's business.
  static func create(_ path: String) throws(SpoolError) -> SpoolFile {
    try open(path, O_RDWR | O_CREAT | O_EXCL, "make")
  }

  /// A file that is emptied if it is there.
  static func replace(_ path: String) throws(SpoolError) -> SpoolFile {
    try open(path, O_WRONLY | O_CREAT | O_TRUNC, "write")
  }

  static func openOrCreate(_ path: String) throws(SpoolError) -> SpoolFile {
    try open(path, O_RDWR | O_CREAT, "open")
  }

  /// Somebody else's file, perhaps behind a link. A pipe without a writer does not hold us up.
  static func follow(_ path: String) throws(SpoolError) -> SpoolFile {
    try open(path, O_RDONLY | O_NONBLOCK, "follow", O_NOCTTY)
  }

  private static func open(
    _ path: String, _ flags: Int32, _ attempt: String, _ link: Int32 = O_NOFOLLOW
  ) throws(SpoolError) -> SpoolFile {
    let descriptor = unsafe Glibc.open(path, flags | O_CLOEXEC | link, 0o600)
    if descriptor < 0 { throw SpoolError(attempt, path, errno: errno) }
    return SpoolFile(path: path, descriptor: descriptor)
  }

  var status: stat? {
    var status = stat()
    return unsafe fstat(descriptor, &status) == 0 ? status : nil
  }

  /// Bytes.
  var size: Int { status.map { Int($0.st_size) } ?? 0 }

  func write(_ bytes: [UInt8], at offset: Int) throws(SpoolError) {
    var done = 0
    while done < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { bytes in
        unsafe pwrite(descriptor, bytes.baseAddress?.advanced(by: done), bytes.count - done, offset + done)
      }
      if count > 0 {
        done += count
      } else if count == 0 || errno != EINTR {
        throw SpoolError("write", path, errno: count == 0 ? ENOSPC : errno)
      }
    }
  }

  /// Waits for the disk (fdatasync(2)).
  func sync() throws(SpoolError) {
    while fdatasync(descriptor) != 0 {
      if errno != EINTR { throw SpoolError("sync", path, errno: errno) }
    }
  }

  func truncate(to size: Int) throws(SpoolError) {
    if ftruncate(descriptor, size) != 0 { throw SpoolError("cut", path, errno: errno) }
  }

  /// Up to `count` bytes from `offset` on. A page the disk cannot read comes as zeros, which no checksum fits.
  func read(_ count: Int, at offset: Int) -> [UInt8] {
    let wanted = max(0, min(count, size - offset))
    return unsafe [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
      while filled < wanted {
        let room = unsafe UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(buffer)[filled..<wanted])
        let count = unsafe pread(descriptor, room.baseAddress, room.count, offset + filled)
        if count > 0 {
          filled += count
        } else if count == 0 {
          return
        } else if errno != EINTR {
          let next = min(wanted, ((offset + filled) / Self.page + 1) * Self.page - offset)
          unsafe room[0..<(next - filled)].initializeMemory(as: UInt8.self, repeating: 0)
          filled = next
        }
      }
    }
  }
}
