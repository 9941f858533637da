internal import Glibc

/// A file of proc(5) that could not be read.
public enum ProcError: Error, CustomStringConvertible {
  case unreadable(String)

  public var description: String {
    switch self {
    case .unreadable(let path): "Cannot read \(path): it is missing or not as proc(5) says."
    }
  }
}

/// Small files of the kernel.
enum ProcFile {
  /// The most that is read of one file.
  private static let limit = 1 << 18

  static func text(_ path: String, limit: Int = limit) throws(ProcError) -> String {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 8192)
    while bytes.count < limit {
      let count = unsafe read(descriptor, &chunk, chunk.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw .unreadable(path) }
      if count == 0 { break }
      bytes += chunk[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The number of entries of a folder, without the descriptor that reads it.
  static func entries(_ path: String) throws(ProcError) -> Int {
    guard let folder = unsafe opendir(path) else { throw .unreadable(path) }
    defer { unsafe closedir(folder) }
    var count = -1
    while let entry = unsafe readdir(folder) {
      if unsafe entry.pointee.d_name.0 != 46 { count += 1 }
    }
    return count
  }

  /// The number of open descriptors. Linux has it as the folder's size from 6.2 on.
  static func descriptors(_ path: String) throws(ProcError) -> Int {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { throw .unreadable(path) }
    guard status.st_size == 0 else { return Int(status.st_size) }
    // An empty folder and an older kernel look alike; the descriptor that reads another's folder is not in it.
    return try entries(path) + 1
  }
}
