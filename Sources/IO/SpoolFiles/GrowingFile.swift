internal import CLinux
internal import EventLoop
internal import Glibc

/// A file that another program appends to. For one thread.
public final class GrowingFile {
  /// Which file it is, whatever it is called meanwhile; with its first bytes, since the system gives a number anew.
  public struct Identity: Sendable, Hashable {
    public var device: UInt64
    public var inode: UInt64

    public init(device: UInt64, inode: UInt64) {
      self.device = device
      self.inode = inode
    }
  }

  public let identity: Identity
  private let file: SpoolFile

  /// Opens a regular file; nil if it is none, or not to be read.
  public init?(_ path: String) {
    guard let file = try? SpoolFile.follow(path), let identity = file.identity else { return nil }
    self.file = file
    self.identity = identity
  }

  /// Which file is at the path now; nil if none is.
  public static func identity(of path: String) -> Identity? {
    var status = stat()
    guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
  }

  /// Bytes, at present.
  public var size: Int { file.size }

  public func read(_ count: Int, at offset: Int) -> [UInt8] { file.read(count, at: offset) }

  /// Checksum of the first bytes: of as many as there are, at most `count`.
  public func fingerprint(_ count: Int) -> UInt32 { CRC32C.of(file.read(count, at: 0)[...]) }

  /// The paths a pattern stands for (glob(3)), sorted.
  public static func paths(_ pattern: String) -> [String] {
    var found = unsafe glob_t()
    defer { unsafe globfree(&found) }
    guard unsafe glob(pattern, 0, nil, &found) == 0 else { return [] }
    return unsafe (0..<Int(found.gl_pathc)).compactMap { index in
      unsafe found.gl_pathv[index].map { unsafe String(cString: $0) }
    }
  }
}

extension SpoolFile {
  fileprivate var identity: GrowingFile.Identity? {
    guard let status, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return GrowingFile.Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
  }
}
