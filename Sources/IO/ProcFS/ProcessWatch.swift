internal import Glibc
internal import Synchronization

/// A group of processes and all their descendants, read again and again: what its members counted stays counted when they
/// end.
///
/// Reading may block for a moment (a pid file, a command line of a process that hangs), so it is not for the loop.
public final class ProcessWatch: Sendable {
  private let selector: ProcessSelector
  private let folder: String
  private let state = Mutex(State())

  /// The most processes of one group.
  public static let maxProcesses = 1000
  /// The most threads of a process whose children are looked for.
  static let maxThreads = 256
  /// How long the processes found by their command are not looked for again while one of them is there.
  static let searchPause: Duration = .seconds(60)

  /// - Parameter folder: where proc(5) is mounted.
  public init(_ selector: ProcessSelector, folder: String = "/proc") {
    self.selector = selector
    self.folder = folder
  }

  private struct Member {
    var startTicks: UInt64
    var counters: ProcessCounters
    let descriptorLimit: Double?
  }

  private struct State {
    var members: [Int32: Member] = [:]
    var total = ProcessCounters()
    var roots: [Int32] = []
    var searched: ContinuousClock.Instant?
  }

  /// - Parameter now: decides when the command lines of all processes are looked through again.
  public func read(now: ContinuousClock.Instant = .now) -> ProcessGroupReading {
    state.withLock { state in
      findRoots(&state, now)
      var group = ProcessGroupReading()
      var readings: [Int32: ProcessReading] = [:]
      var pending = state.roots
      while let pid = pending.popLast() {
        guard readings[pid] == nil else { continue }
        if readings.count == Self.maxProcesses {
          group.isCut = true
          break
        }
        guard let reading = try? ProcessReading(pid, in: folder) else { continue }
        readings[pid] = reading
        pending += ProcessReading.children(of: pid, in: folder)
      }
      count(readings, &state, &group)
      return group
    }
  }

  /// Every process's command line is read only when none of the known ones is left, and once in a while.
  private func findRoots(_ state: inout State, _ now: ContinuousClock.Instant) {
    if case .command = selector, let searched = state.searched, now - searched < Self.searchPause {
      state.roots.removeAll { pid in
        let stat = try? StatLine(ProcFile.text("\(folder)/\(pid)/stat"))
        return stat?.startTicks != state.members[pid]?.startTicks || stat == nil
      }
      if !state.roots.isEmpty { return }
    }
    state.roots = selector.find(in: folder)
    state.searched = now
  }

  private func count(_ readings: [Int32: ProcessReading], _ state: inout State, _ group: inout ProcessGroupReading) {
    var members: [Int32: Member] = [:]
    for (pid, reading) in readings {
      let known = state.members[pid].flatMap { $0.startTicks == reading.startTicks ? $0 : nil }
      state.total.add(reading.counters, since: known?.counters)
      let limit = known.map(\.descriptorLimit) ?? ProcessReading.descriptorLimit(pid, in: folder)
      members[pid] = Member(startTicks: reading.startTicks, counters: reading.counters, descriptorLimit: limit)
      group.add(reading, descriptorLimit: limit)
    }
    state.members = members
    group.take(state.total)
  }
}
