internal import FoundationEssentials

/// Who descends from whom, from /proc: Postgres gives each of its processes a group of its own.
enum ProcessFamily {
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

  /// The fourth field of /proc/PID/stat, after the name in parentheses (proc(5)).
  private static func parent(of pid: Int32) -> Int32? {
    guard let bytes = FileManager.default.contents(atPath: "/proc/\(pid)/stat") else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    guard let nameEnd = text.lastIndex(of: ")") else { return nil }
    let fields = text[text.index(after: nameEnd)...].split(separator: " ")
    return fields.count > 1 ? Int32(fields[1]) : nil
  }
}
