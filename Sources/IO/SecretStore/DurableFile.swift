internal import Glibc

/// Writing so that a file is at every moment either as it was or as it shall be, a power cut included.
enum DurableFile {
  /// The file beside it that is written first.
  static func temporary(_ path: String) -> String { path + ".new" }

  /// Writes a new file beside it, waits for the disk, and renames it over the old one (rename(2) is atomic). The caller holds
  /// the lock, so one name is enough, and what a killed one left there is overwritten.
  static func replace(_ path: String, with bytes: [UInt8]) throws(SecretStoreError) {
    let new = temporary(path)
    try write(bytes, to: new, flags: O_WRONLY | O_CREAT | O_TRUNC, of: path)
    guard unsafe rename(new, path) == 0 else { throw failure(path, "rename") }
    try sync(folder(of: path), of: path)
  }

  /// Adds bytes to the end of a file and waits for the disk.
  static func append(_ bytes: [UInt8], to path: String) throws(SecretStoreError) {
    try write(bytes, to: path, flags: O_WRONLY | O_CREAT | O_APPEND, of: path)
  }

  /// Runs `body` while this process alone has the lock beside the file. Waits for others.
  static func locked<R>(_ path: String, _ body: () throws(SecretStoreError) -> R) throws(SecretStoreError) -> R {
    let descriptor = unsafe open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure(path, "open of \(path).lock") }
    defer { close(descriptor) }
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else { throw failure(path, "flock") }
    }
    return try body()
  }

  private static func write(
    _ bytes: [UInt8], to path: String, flags: Int32, of file: String
  ) throws(SecretStoreError) {
    // Nobody else may read either; a link someone laid there is not followed.
    let descriptor = unsafe open(path, flags | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw failure(file, "open of \(path)") }
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure(file, "write")
      }
      rest = rest.dropFirst(count)
    }
    guard fsync(descriptor) == 0 else { throw failure(file, "fsync") }
  }

  private static func sync(_ folder: String, of file: String) throws(SecretStoreError) {
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(file, "open of \(folder)") }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw failure(file, "fsync of \(folder)") }
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func failure(_ path: String, _ call: String) -> SecretStoreError {
    let code = errno
    var buffer = [CChar](repeating: 0, count: 128)
    let status = unsafe strerror_r(code, &buffer, buffer.count)
    let text = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return .file(path, problem: "\(call): \(status == 0 ? text : "error \(code)")")
  }
}
