internal import Synchronization

/// What the cells of a table hold.
public enum SeriesKind: Sendable {
  case counting
  case setting
  case bits
  case histogram(HistogramShape)
}

/// All series of one family: a cell and a rendered label text for each, found again by label values.
///
/// Finding a series takes no lock and writes nothing. Adding one takes the table's lock; the index is then copied into a
/// larger one when it fills up, and readers who still look into the old one are left to finish: old indexes are
/// kept, together they are as large as the current one. Any thread.
@safe
public final class SeriesTable: Sendable {
  struct Writer: @unchecked Sendable {  // touched under the lock of `writer` only
    var arena = TextArena()
    let scratch = TextBuffer()
    var indexes: [SeriesIndex] = []
    var indexCapacity = 0
    var expiry = ExpiryState()
  }

  /// How many series it takes.
  public let limit: Int
  let names: LabelNames
  let kind: SeriesKind
  let slabs = CellSlabs()
  let isExpiring: Bool
  let gate: ReaderGate?
  /// Where the hash of a label set begins.
  let seed = TextHash.start
  let now: @Sendable () -> UInt64
  private let published = Atomic<Int>(0)
  /// The address of the current index.
  private let index: Atomic<UInt>
  let writer: Mutex<Writer>

  /// - Parameters:
  ///   - labels: the label names, in the order values are given; none for series that bring names of their own.
  ///   - isExpiring: whether series can be taken out again; finding one then costs two more atomic operations.
  ///   - now: the time in milliseconds since 1970.
  public init(
    labels: [String], limit: Int, kind: SeriesKind, isExpiring: Bool = false,
    now: @escaping @Sendable () -> UInt64
  ) {
    names = LabelNames(labels)
    self.limit = min(limit, SeriesIndex.maximum)
    self.kind = kind
    self.now = now
    self.isExpiring = isExpiring
    gate = isExpiring ? ReaderGate() : nil
    var state = Writer()
    let first = Self.makeIndex(4)
    state.indexes = [first]
    state.indexCapacity = 4
    index = Atomic(unsafe UInt(bitPattern: first.memory))
    writer = Mutex(state)
  }

  deinit {
    writer.withLock { for index in $0.indexes { index.free() } }
    names.free()
    slabs.free()
  }

  /// How many cells there are; numbers below it can be read.
  public var count: Int { published.load(ordering: .acquiring) }

  /// A cell that is in no table, for who may not have a series.
  public static func spare(_ kind: SeriesKind) -> CellHandle {
    let table = SeriesTable(labels: [], limit: 1, kind: kind, now: { 0 })
    return unsafe table.insert([]) ?? CellHandle(unsafe table.slabs.make(0))
  }

  private static func makeIndex(_ capacity: Int) -> SeriesIndex {
    guard let index = SeriesIndex(capacity: capacity) else {
      preconditionFailure("no memory for an index of \(capacity) series")
    }
    return index
  }
}

extension SeriesTable {
  /// The series whose label text is `hash`ed so and accepted by `isIt`.
  @inline(__always)
  func find(_ hash: UInt32, where isIt: (UnsafeMutablePointer<Cell>) -> Bool) -> CellHandle? {
    if isExpiring { return unsafe findGuarded(hash, where: isIt) }
    guard let number = unsafe lookUp(hash, where: isIt) else { return nil }
    return unsafe CellHandle(unsafe slabs[number])
  }

  @inline(__always)
  func lookUp(_ hash: UInt32, where isIt: (UnsafeMutablePointer<Cell>) -> Bool) -> Int? {
    guard let memory = unsafe UnsafeMutableRawPointer(bitPattern: index.load(ordering: .acquiring)) else { return nil }
    let slabs = slabs  // a copy, so that the closure needs no reference to the table
    return unsafe SeriesIndex(at: memory).find(hash) { unsafe isIt(slabs[$0]) }
  }

  /// Adds a series whose text is in the writer's scratch buffer; nil over the limit.
  func add(_ hash: UInt32, isEscaped: Bool, to writer: inout Writer) -> CellHandle? {
    guard let number = writer.expiry.free.popLast() ?? (count < limit ? count : nil) else { return nil }
    let place = unsafe slabs.make(number)
    let (text, lease) = unsafe keep(&writer)
    unsafe place.initialize(
      to: Cell(
        text: text, length: writer.scratch.count, hash: hash, isEscaped: isEscaped, createdAt: now()))
    if case .histogram(let shape) = kind { unsafe place.pointee.histogram = HistogramBlock.make(shape) }
    enter(hash, number, &writer)
    writer.expiry.dead.remove(number)
    if number >= count { published.store(number + 1, ordering: .releasing) }
    return unsafe CellHandle(unsafe place, lease: lease)
  }

  /// Puts a cell into the index, which is made twice as large first when it is three quarters full.
  private func enter(_ hash: UInt32, _ number: Int, _ writer: inout Writer) {
    let used = count - writer.expiry.removed
    if (used + 1) * 4 > writer.indexCapacity * 3 {
      replaceIndex(capacity: writer.indexCapacity * 2, &writer)
    }
    writer.indexes.last?.insert(hash, number: number)
  }

  /// Builds an index of the living cells anew and lets readers find it.
  func replaceIndex(capacity: Int, _ writer: inout Writer) {
    let new = Self.makeIndex(capacity)
    for number in 0..<count where !writer.expiry.isRemoved(number) {
      new.insert(unsafe slabs[number].pointee.hash, number: number)
    }
    writer.indexes.append(new)
    writer.indexCapacity = capacity
    unsafe index.store(UInt(bitPattern: new.memory), ordering: .sequentiallyConsistent)
  }
}
