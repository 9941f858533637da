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
  /// The most processes of one group whose files stay open between readings.
  static let maxKept = 32
  /// How long the processes found by their command are not looked for again while one of them is there.
  static let searchPause: Duration = .seconds(60)

  /// - Parameter folder: where proc(5) is mounted.
  public init(_ selector: ProcessSelector, folder: String = "/proc") {
    self.selector = selector
    self.folder = folder
  }

  private struct Member {
    let reading: ProcessReading
    let files: ProcessFiles
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
      var group = ProcessGroupReading()
      var members: [Int32: Member] = [:]
      if !isSearchDue(state, now) { readAll(&members, &group, state, areRootsKnown: true) }
      // None of those known by their command is left.
      if members.isEmpty {
        state.roots = selector.find(in: folder)
        state.searched = now
        readAll(&members, &group, state, areRootsKnown: false)
      }
      count(members, &state, &group)
      return group
    }
  }

  /// Whether those that are meant have to be looked for. Every process's command line is read only once in a while.
  private func isSearchDue(_ state: State, _ now: ContinuousClock.Instant) -> Bool {
    guard case .command = selector, let searched = state.searched else { return true }
    return now - searched >= Self.searchPause
  }

  /// - Parameter areRootsKnown: whether a root that is not the process it was is none: its id was given to another.
  private func readAll(
    _ members: inout [Int32: Member], _ group: inout ProcessGroupReading, _ state: State, areRootsKnown: Bool
  ) {
    var pending = state.roots.map { (pid: $0, isKnown: areRootsKnown) }
    while let next = pending.popLast() {
      guard members[next.pid] == nil else { continue }
      if members.count == Self.maxProcesses {
        group.isCut = true
        break
      }
      let known = knownMember(next.pid, state)
      let isKept = members.count < Self.maxKept
      guard let member = next.isKnown ? known : known ?? newMember(next.pid, isKept: isKept) else { continue }
      members[next.pid] = member
      pending += member.reading.children(member.files).map { ($0, false) }
    }
  }

  /// The same process as the last time.
  private func knownMember(_ pid: Int32, _ state: State) -> Member? {
    guard let known = state.members[pid], let reading = try? ProcessReading(known.files),
      reading.startTicks == known.reading.startTicks
    else { return nil }
    return Member(reading: reading, files: known.files, descriptorLimit: known.descriptorLimit)
  }

  private func newMember(_ pid: Int32, isKept: Bool) -> Member? {
    let files = ProcessFiles(pid, in: folder, isKept: isKept)
    guard let reading = try? ProcessReading(files) else { return nil }
    return Member(
      reading: reading, files: files, descriptorLimit: ProcessReading.descriptorLimit(pid, in: folder))
  }

  private func count(_ members: [Int32: Member], _ state: inout State, _ group: inout ProcessGroupReading) {
    for (pid, member) in members {
      let known = state.members[pid].flatMap { $0.reading.startTicks == member.reading.startTicks ? $0 : nil }
      state.total.add(member.reading.counters, since: known?.reading.counters)
      group.add(member.reading, descriptorLimit: member.descriptorLimit)
    }
    state.members = members
    group.take(state.total)
  }
}
