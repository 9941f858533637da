internal import Synchronization

/// What a table of expiring series keeps about them, under its lock.
struct ExpiryState {
  /// A series that is out of the index, and which readers may still have it.
  struct Retired {
    let number: Int
    var sawEvenEmpty = false
    var sawOddEmpty = false
  }

  /// What a series' numbers were when they last changed.
  struct Watch {
    let activity: UInt64
    let since: UInt64
  }

  var dead: Set<Int> = []
  var retired: [Retired] = []
  var free: [Int] = []
  var watches: [Int: Watch] = [:]

  var removed: Int { dead.count }

  func isRemoved(_ number: Int) -> Bool { !dead.isEmpty && dead.contains(number) }
}

/// Taking series out that nobody has written into for a while.
extension SeriesTable {
  /// Removes every series whose numbers have not changed for `milliseconds` and whose handles are all gone, and makes the
  /// cells of those removed earlier ready for new series once no reader can have them.
  ///
  /// - Returns: how many series it removed.
  @discardableResult
  public func expire(idleFor milliseconds: UInt64) -> Int {
    guard let gate else { return 0 }
    let now = self.now()
    return writer.withLock { writer in
      let idle = (0..<count).filter { number in
        guard !writer.expiry.isRemoved(number) else { return false }
        let cell = unsafe slabs[number]
        return unsafe isIdle(cell, number, now, milliseconds, &writer.expiry) && Self.close(cell)
      }
      if !idle.isEmpty { remove(idle, from: &writer) }
      reclaim(seen: gate.look(), &writer)
      return idle.count
    }
  }

  private func remove(_ numbers: [Int], from writer: inout Writer) {
    for number in numbers {
      writer.expiry.dead.insert(number)
      writer.expiry.watches[number] = nil
      writer.expiry.retired.append(ExpiryState.Retired(number: number))
    }
    replaceIndex(capacity: writer.indexCapacity, &writer)
  }

  private func reclaim(seen empty: (even: Bool, odd: Bool), _ writer: inout Writer) {
    for at in writer.expiry.retired.indices {
      if empty.even { writer.expiry.retired[at].sawEvenEmpty = true }
      if empty.odd { writer.expiry.retired[at].sawOddEmpty = true }
    }
    let over = writer.expiry.retired.filter { $0.sawEvenEmpty && $0.sawOddEmpty }
    writer.expiry.retired.removeAll { $0.sawEvenEmpty && $0.sawOddEmpty }
    for retired in over {
      let cell = unsafe slabs[retired.number]
      // A reader that came too late may hold it for the moment it takes to see that.
      guard unsafe Self.isUnheld(cell) else {
        writer.expiry.retired.append(ExpiryState.Retired(number: retired.number))
        continue
      }
      unsafe discard(cell)
      writer.expiry.free.append(retired.number)
    }
    guard writer.expiry.retired.isEmpty, writer.indexes.count > 1 else { return }
    for index in writer.indexes.dropLast() { index.free() }
    writer.indexes.removeFirst(writer.indexes.count - 1)
  }

  private func isIdle(
    _ cell: UnsafeMutablePointer<Cell>, _ number: Int, _ now: UInt64, _ milliseconds: UInt64,
    _ expiry: inout ExpiryState
  ) -> Bool {
    let activity = unsafe cell.pointee.takeActivity(kind, at: now)
    if let watch = expiry.watches[number], watch.activity == activity {
      return now >= watch.since && now - watch.since >= milliseconds
    }
    expiry.watches[number] = ExpiryState.Watch(activity: activity, since: now)
    return false
  }

  /// Closes a series that nobody holds. Who finds it from now on sees that and comes to the lock; who leased it before
  /// is seen here, and the series stays.
  private static func close(_ cell: UnsafeMutablePointer<Cell>) -> Bool {
    let lease = unsafe lease(of: cell)
    unsafe lease.pointee.isClosed.store(true, ordering: .sequentiallyConsistent)
    atomicMemoryFence(ordering: .sequentiallyConsistent)
    if unsafe isUnheld(cell) { return true }
    unsafe lease.pointee.isClosed.store(false, ordering: .sequentiallyConsistent)
    return false
  }

  /// Whether the table's own reference to the lease is the only one.
  private static func isUnheld(_ cell: UnsafeMutablePointer<Cell>) -> Bool {
    // A copy of the reference that is not counted, for others may read the original meanwhile.
    var reference = unsafe UnsafeRawPointer(lease(of: cell)).load(as: UInt.self)
    return unsafe withUnsafeMutableBytes(of: &reference) { bytes in
      guard let place = unsafe bytes.baseAddress?.assumingMemoryBound(to: Lease.self) else { return false }
      return unsafe isKnownUniquelyReferenced(&place.pointee)
    }
  }

  private func discard(_ cell: UnsafeMutablePointer<Cell>) {
    let place = unsafe Self.lease(of: cell)
    unsafe place.deinitialize(count: 1)
    unsafe UnsafeMutableRawPointer(place).deallocate()
    unsafe cell.pointee.histogram.map { unsafe HistogramBlock.free($0) }
    unsafe cell.pointee.freeExtras()
  }
}

extension SeriesTable {
  /// Finds a series that may expire meanwhile: behind the gate, and leased before it is left.
  @inline(never)
  func findGuarded(
    _ hash: UInt32, where isIt: (UnsafeMutablePointer<Cell>) -> Bool
  ) -> CellHandle? {
    guard let gate else { return nil }
    let side = gate.enter()
    defer { gate.leave(side) }
    guard let number = unsafe lookUp(hash, where: unsafe isIt) else { return nil }
    let cell = unsafe slabs[number]
    let lease = unsafe Self.lease(of: cell).pointee
    atomicMemoryFence(ordering: .sequentiallyConsistent)
    // Under the lock nothing is closed that is still in the index, so there the search ends.
    return lease.isClosed.load(ordering: .sequentiallyConsistent) ? nil : unsafe CellHandle(cell, lease: lease)
  }

  /// The text in the scratch buffer where it stays: in the arena, or for an expiring series behind its lease in memory
  /// of its own.
  func keep(_ writer: inout Writer) -> (UnsafePointer<UInt8>, Lease?) {
    guard gate != nil else { return unsafe (writer.arena.keep(writer.scratch), nil) }
    let header = MemoryLayout<Lease>.stride
    let memory = unsafe UnsafeMutableRawPointer.allocate(byteCount: header + writer.scratch.count, alignment: header)
    let lease = Lease()
    unsafe memory.initializeMemory(as: Lease.self, to: lease)
    let text = unsafe (memory + header).assumingMemoryBound(to: UInt8.self)
    if let source = unsafe writer.scratch.start { unsafe text.update(from: source, count: writer.scratch.count) }
    return unsafe (UnsafePointer(text), lease)
  }

  /// Where the lease of an expiring series is: just before its text.
  private static func lease(of cell: UnsafeMutablePointer<Cell>) -> UnsafeMutablePointer<Lease> {
    let text = unsafe UnsafeMutableRawPointer(mutating: cell.pointee.text)
    return unsafe (text - MemoryLayout<Lease>.stride).assumingMemoryBound(to: Lease.self)
  }
}

extension SeriesTable {
  /// Gives each living series from `number` on to `body` until that returns false.
  ///
  /// In a table of expiring series this happens under its lock, so nobody can add one meanwhile.
  ///
  /// - Returns: the number to go on with.
  public func read(from number: Int, below end: Int, _ body: (CellHandle) -> Bool) -> Int {
    guard gate == nil else {
      return writer.withLock { writer in
        walk(number, end) { unsafe writer.expiry.isRemoved($0) ? true : body(CellHandle(unsafe slabs[$0])) }
      }
    }
    return walk(number, end) { unsafe body(CellHandle(unsafe slabs[$0])) }
  }

  /// How many series live.
  public var liveCount: Int {
    gate == nil ? count : writer.withLock { count - $0.expiry.removed }
  }

  @inline(__always)
  private func walk(_ number: Int, _ end: Int, _ body: (Int) -> Bool) -> Int {
    var number = number
    while number < end {
      let goesOn = body(number)
      number += 1
      if !goesOn { break }
    }
    return number
  }
}

extension Cell {
  /// Something that is another when the series has been written into.
  func takeActivity(_ kind: SeriesKind, at now: UInt64) -> UInt64 {
    switch kind {
    case .counting, .bits:
      let total = total
      return total.whole &+ total.fraction.bitPattern &* 31
    // A gauge says that it was written, for it may have been set to what it was.
    case .setting: return whole.exchange(0, ordering: .relaxed) == 0 ? 0 : now
    case .histogram: return unsafe histogram.map { unsafe HistogramBlock.count($0) } ?? 0
    }
  }

  /// Gives the stripes and exemplars of a cell back that nobody has any more.
  func freeExtras() {
    Stripes.free(stripes.load(ordering: .acquiring))
    CounterExemplar.free(exemplar.load(ordering: .acquiring))
  }
}
