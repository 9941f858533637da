internal import Synchronization

/// One reader that follows the tail: its place and its filter. For one thread at a time, such as the event loop.
///
/// Counted in ``LogStatistics/followers`` while it lives.
public final class LogFollower {
  private let lines: RecentLines
  private let census: FollowerCensus
  private let filter: LogFilter
  /// Number of the last line looked at.
  public private(set) var cursor: UInt64

  init(lines: RecentLines, census: FollowerCensus, filter: LogFilter, cursor: UInt64) {
    self.lines = lines
    self.census = census
    self.filter = filter
    self.cursor = cursor
  }

  deinit {
    census.leave()
  }

  /// Goes on elsewhere: what lies between was read from the store, but for so many lines that it had no more.
  public func move(to cursor: UInt64, lost: Int = 0) {
    self.cursor = cursor
    census.count(dropped: lost)
  }

  /// The lines among these that it follows.
  public func wanted(of lines: [LogLine]) -> [LogLine] { lines.filter(filter.matches) }

  /// The next lines that match. A slow reader's loss is in ``TailPage/dropped``, which it should be told.
  public func next(limit: Int) -> TailPage {
    let page = lines.read(after: cursor, matching: filter, limit: limit)
    cursor = page.cursor
    census.count(dropped: page.dropped)
    return page
  }
}

/// How many follow the tail, and how many lines they lost.
final class FollowerCensus: Sendable {
  private let limit: Atomic<Int>
  private let followers = Atomic(0)
  private let dropped = Atomic(0)
  private let turnedAway = Atomic(0)

  init(limit: Int) {
    self.limit = Atomic(limit)
  }

  /// Those who follow already go on.
  func change(limit: Int) { self.limit.store(limit, ordering: .relaxed) }

  var counts: (followers: Int, dropped: Int) {
    (followers.load(ordering: .relaxed), dropped.load(ordering: .relaxed))
  }

  /// How often there was no room.
  var refusals: Int { turnedAway.load(ordering: .relaxed) }

  /// Whether there is room for one more.
  func join() -> Bool {
    if followers.add(1, ordering: .relaxed).newValue <= limit.load(ordering: .relaxed) { return true }
    leave()
    turnedAway.add(1, ordering: .relaxed)
    return false
  }

  func leave() {
    followers.subtract(1, ordering: .relaxed)
  }

  func count(dropped lines: Int) {
    if lines > 0 { dropped.add(lines, ordering: .relaxed) }
  }
}
