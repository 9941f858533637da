internal import FoundationEssentials
import Glibc
import Synchronization

/// What must not outlive the test process: its temporary folders and its children.
///
/// Values clean up after themselves; this is for servers shared by all tests (nothing frees them before the process
/// ends) and for folders of a run that crashed. Children of a crashed run are ended by their death signal.
enum Leftovers {
  static let prefix = "outrigger-test."
  static let root = "/tmp"

  private struct State {
    var directories: Set<String> = []
    var children: [Int32: @Sendable () -> Void] = [:]
    var isRegistered = false
  }

  private static let state = Mutex(State())

  static func add(directory: String) {
    register { $0.directories.insert(directory) }
  }

  /// `end` kills the child and waits until it is reaped.
  static func add(child pid: Int32, end: @escaping @Sendable () -> Void) {
    register { $0.children[pid] = end }
  }

  static func remove(child pid: Int32) {
    state.withLock { $0.children[pid] = nil }
  }

  static func remove(directory: String) {
    state.withLock { _ = $0.directories.remove(directory) }
    try? FileManager.default.removeItem(atPath: directory)
  }

  /// Removes the folders of test processes which no longer exist, once per process.
  static func sweepOnce() { _ = swept }

  private static let swept: Void = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    for name in names where name.hasPrefix(prefix) {
      guard let owner = name.dropFirst(prefix.count).split(separator: ".").first.flatMap({ Int32($0) }) else {
        continue
      }
      guard kill(owner, 0) < 0, errno == ESRCH else { continue }
      try? FileManager.default.removeItem(atPath: "\(root)/\(name)")
    }
  }()

  private static func register(_ change: (inout State) -> Void) {
    state.withLock { state in
      change(&state)
      guard !state.isRegistered else { return }
      state.isRegistered = true
      atexit { Leftovers.endAll() }
    }
  }

  private static func endAll() {
    let (children, directories) = state.withLock { (Array($0.children.values), $0.directories) }
    for end in children { end() }
    for directory in directories { remove(directory: directory) }
  }
}
