internal import FoundationEssentials

/// Who descends from whom, from /proc: Postgres gives each of its processes a group of its own.
public enum ProcessFamily {
  /// The command lines of the processes that were started with `text` in their arguments, or that work in a folder
  /// named so.
  public static func commands(naming text: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.filter { Int32($0) != nil }.compactMap { pid in
      let words = FileManager.default.contents(atPath: "/proc/\(pid)/cmdline")?.split(separator: 0) ?? []
      let command = words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
      let folder = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(pid)/cwd")
      return command.contains(text) || folder?.contains(text) == true ? command : nil
    }
  }

  /// Children that have ended and that nobody has reaped.
  public static func zombies(of pid: Int32) -> [Int32] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.compactMap { Int32($0) }.filter { parent(of: $0) == pid && status(of: $0)?.first == "Z" }
  }

  static func descendants(of pid: Int32) -> [Int32] {
    var children: [Int32: [Int32]] = [:]
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    for child in names.compactMap({ Int32($0) }) {
      if let parent = parent(of: child) { children[parent, default: []].append(child) }
    }
    var found: [Int32] = []
    var pending = children[pid] ?? []
    while let next = pending.popLast() {
      found.append(next)
      pending += children[next] ?? []
    }
    return found
  }

  /// False also for one that has ended and that nobody has reaped yet.
  static func isRunning(_ pid: Int32) -> Bool {
    guard let state = status(of: pid)?.first else { return false }
    return state != "Z" && state != "X"
  }

  private static func parent(of pid: Int32) -> Int32? {
    status(of: pid)?.dropFirst().first.flatMap { Int32($0) }
  }

  /// The fields of /proc/PID/stat after the name in parentheses: state, parent, … (proc(5)).
  private static func status(of pid: Int32) -> [Substring]? {
    guard let bytes = FileManager.default.contents(atPath: "/proc/\(pid)/stat") else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    guard let nameEnd = text.lastIndex(of: ")") else { return nil }
    return text[text.index(after: nameEnd)...].split(separator: " ")
  }
}
