internal import Glibc

/// Finds the process that listens on a port, to name it in an error (proc(5)).
enum PortOwner {
  /// `process 4711 (nginx)`; nil when the process is not ours to see.
  static func describe(port: UInt16) -> String? {
    let sockets = Set(["/proc/net/tcp", "/proc/net/tcp6"].flatMap { listeners(in: $0, port: port) })
    guard !sockets.isEmpty else { return nil }
    for process in entries(of: "/proc") where process.first?.isNumber == true {
      let folder = "/proc/\(process)/fd"
      if entries(of: folder).contains(where: { sockets.contains(target(of: "\(folder)/\($0)")) }) {
        return "process \(process) (\(text(of: "/proc/\(process)/comm").prefix { $0 != "\n" }))"
      }
    }
    return nil
  }

  /// The listening sockets of the port, as the links in a process's `fd` folder name them. Columns of the table:
  /// slot, local address, remote address, state (0A is listening), queues, timer, retransmits, uid, timeout, inode.
  private static func listeners(in table: String, port: UInt16) -> [String] {
    let digits = String(port, radix: 16, uppercase: true)
    let suffix = ":" + String(repeating: "0", count: 4 - digits.count) + digits
    return text(of: table).split(separator: "\n").compactMap { line in
      let columns = line.split(separator: " ")
      guard columns.count > 9, columns[1].hasSuffix(suffix), columns[3] == "0A" else { return nil }
      return "socket:[\(columns[9])]"
    }
  }

  private static func entries(of folder: String) -> [String] {
    guard let directory = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(directory) }
    var names: [String] = []
    while let entry = unsafe readdir(directory) {
      names.append(
        unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
          unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        })
    }
    return names
  }

  private static func target(of link: String) -> String {
    unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
      guard let start = buffer.baseAddress else { return "" }
      let count = unsafe readlink(link, start, buffer.count)
      return unsafe String(decoding: UnsafeRawBufferPointer(start: start, count: max(0, count)), as: UTF8.self)
    }
  }

  private static func text(of file: String) -> String {
    let descriptor = unsafe open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return "" }
    defer { _ = close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while case let count = unsafe read(descriptor, &chunk, chunk.count), count > 0 {
      bytes += chunk.prefix(count)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
