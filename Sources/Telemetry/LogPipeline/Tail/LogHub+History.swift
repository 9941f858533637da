extension LogHub {
  /// Read from the store at a time, in bytes.
  private static let stretch = 256 << 10

  /// The newest `limit` lines that match, the oldest first, from memory and beyond it from the store; the cursor is that
  /// of the newest line there was.
  ///
  /// In stretches, between which others have their turn: it may be run on the event loop.
  ///
  /// - Parameter most: looks at about so many bytes and no more; ``TailPage/searchedFrom`` says how far back that was.
  public func latest(matching filter: LogFilter, limit: Int, searching most: Int = .max) async -> TailPage {
    var page = TailPage(cursor: recent.newest)
    page.isAtEnd = true
    var found: [LogLine] = []
    var before = page.cursor + 1
    var oldest: LogTimestamp?
    while found.count < limit, page.lookedAt < most {
      let stretch = recent.read(before: before, matching: filter, limit: limit - found.count)
      found += stretch.lines.reversed()
      before = stretch.cursor
      page.lookedAt += stretch.lookedAt
      oldest = stretch.searchedFrom ?? oldest
      if stretch.isAtEnd { break }
      await Task.yield()
    }
    // Nothing is older than what was looked at.
    if store == nil, before <= recent.oldest { oldest = nil }
    while found.count < limit, page.lookedAt < most, !Task.isCancelled,
      let stretch = try? await store?.read(before: before, maximumBytes: min(Self.stretch, most))
    {
      found += stretch.lines.reversed().lazy.filter(filter.matches).prefix(limit - found.count)
      before = stretch.cursor
      page.lookedAt += stretch.lines.reduce(0) { $0 + $1.bytes.count }
      oldest = stretch.lines.first?.timestamp ?? oldest
      if stretch.isAtEnd || filter.isPast(stretch.lines) {
        oldest = nil
        break
      }
    }
    if found.count < limit, page.lookedAt >= most { page.searchedFrom = oldest }
    page.lines = found.reversed()
    return page
  }

  /// Lines after `cursor` that match, the oldest first: at most `limit`, from the store and then from memory.
  public func lines(after cursor: UInt64, matching filter: LogFilter, limit: Int) async -> TailPage {
    var page = TailPage(cursor: cursor)
    while page.lines.count < limit, let stored = await stored(after: page.cursor), !Task.isCancelled {
      page.dropped += lost(after: page.cursor, before: stored.lines)
      page.take(stored.lines, matching: filter, limit: limit)
      if page.lines.count < limit { page.cursor = max(page.cursor, stored.cursor) }
    }
    while page.lines.count < limit {
      let stretch = recent.read(after: page.cursor, matching: filter, limit: limit - page.lines.count)
      page.lines += stretch.lines
      page.dropped += stretch.dropped
      page.cursor = stretch.cursor
      page.isAtEnd = stretch.isAtEnd
      if page.isAtEnd { break }
      await Task.yield()
    }
    return page
  }

  /// How many lines of this process are gone between a place and what the store has next. Numbers of earlier processes are
  /// not without gaps, so that nobody can tell.
  public func lost(after cursor: UInt64, before lines: [LogLine]) -> Int {
    guard let next = lines.first?.sequence, cursor + 1 >= recent.firstSequence, next > cursor + 1 else { return 0 }
    return Int(next - cursor - 1)
  }

  /// The next stretch of lines that only the store has; nil if memory has all that there is after `cursor`.
  public func stored(after cursor: UInt64) async -> LogStorePage? {
    guard let store, cursor + 1 < recent.oldest else { return nil }
    guard let page = try? await store.read(after: cursor, maximumBytes: Self.stretch), !page.lines.isEmpty else {
      return nil
    }
    return page
  }
}

extension TailPage {
  fileprivate mutating func take(_ lines: [LogLine], matching filter: LogFilter, limit: Int) {
    for line in lines where self.lines.count < limit {
      cursor = line.sequence
      if filter.matches(line) { self.lines.append(line) }
    }
  }
}

extension LogFilter {
  /// Whether going further back is of no use.
  fileprivate func isPast(_ lines: [LogLine]) -> Bool {
    guard let since else { return false }
    return !lines.isEmpty && lines.allSatisfy { $0.timestamp < since }
  }
}
