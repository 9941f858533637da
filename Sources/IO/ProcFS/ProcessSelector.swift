internal import Glibc

/// Which processes are meant. Looking for them may block for a moment: not for the loop.
public enum ProcessSelector: Sendable, Equatable {
  case pid(Int32)
  /// The path of a file that holds the process's id.
  case pidFile(String)
  case command(CommandPattern)

  /// The ids of those that are there. A pid file that is missing or is none names nobody.
  func find(in folder: String) -> [Int32] {
    switch self {
    case .pid(let pid): [pid]
    case .pidFile(let path): Self.pid(in: path).map { [$0] } ?? []
    case .command(let pattern):
      ProcessList.ids(in: folder).filter { $0 != getpid() && pattern.matches(processOf: $0, in: folder) }
    }
  }

  private static func pid(in path: String) -> Int32? {
    guard let text = try? ProcFile.text(path) else { return nil }
    return Int32(text.prefix { !$0.isWhitespace }).flatMap { $0 > 0 ? $0 : nil }
  }
}

/// The ids of all processes.
enum ProcessList {
  static func ids(in folder: String) -> [Int32] {
    guard let entries = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(entries) }
    var ids: [Int32] = []
    while let entry = unsafe readdir(entries) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if let id = Int32(name) { ids.append(id) }
    }
    return ids
  }
}
