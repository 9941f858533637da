internal import CLinux
internal import EventLoop
internal import Glibc

/// A file that is appended to and, when it would grow beyond its size, moved to `PATH.1`, that one to `PATH.2`, and so on.
///
/// For one thread, which waits for the disk. Every append opens the file anew, so that others may move or remove it.
public struct RotatingFile: Sendable {
  public let path: String
  /// Bytes after which it is rotated.
  public let maximumSize: Int
  /// Rotated files that are kept.
  public let keep: Int

  public init(path: String, maximumSize: Int, keep: Int) {
    self.path = path
    self.maximumSize = maximumSize
    self.keep = keep
  }

  /// Bytes until it would be rotated; of a new file, all it may have.
  public var room: Int {
    let size = (try? SpoolFile.read(path))?.size ?? 0
    return size < maximumSize ? maximumSize - size : maximumSize
  }

  /// Appends whole lines, and waits until they are on the disk. Nothing of them is left in the file if it throws.
  public func append(_ lines: [UInt8]) throws(SpoolError) {
    var file = try open()
    if file.size > 0, file.size + lines.count > maximumSize {
      try rotate()
      file = try open()
    }
    let end = file.size
    // A line that a crash cut off must not run into ours.
    let isCut = end > 0 && file.read(1, at: end - 1) != [UInt8(ascii: "\n")]
    do throws(SpoolError) {
      try file.write(isCut ? [UInt8(ascii: "\n")] + lines : lines, at: end)
      try file.sync()
    } catch {
      try? file.truncate(to: end)
      throw error
    }
  }

  private func open() throws(SpoolError) -> SpoolFile {
    do throws(SpoolError) {
      return try SpoolFile.openOrCreate(path)
    } catch {
      // Its folder may be missing, at the first line or since.
      let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
      if folder.isEmpty { throw error }
      try SpoolFolder.make(folder)
      return try SpoolFile.openOrCreate(path)
    }
  }

  private func rotate() throws(SpoolError) {
    if keep == 0 {
      _ = unsafe unlink(path)
      return
    }
    for number in (1..<max(keep, 1)).reversed() { _ = unsafe rename("\(path).\(number)", "\(path).\(number + 1)") }
    if unsafe rename(path, "\(path).1") != 0 { throw SpoolError("rotate", path, errno: errno) }
  }
}
