internal import Glibc
internal import Synchronization

/// An open-addressing table from the hash of a label set to the number of its cell, read without a lock.
///
/// A slot holds eight bits of the hash and the cell's number plus one, 0 when it is free. Slots are filled, never changed,
/// so a reader that sees an older table only finds less. One writer at a time.
@safe
struct SeriesIndex {
  /// Two words (how many slots less one, how many are used) and the slots. Zeroed memory from calloc.
  let memory: UnsafeMutableRawPointer

  private static let header = 16

  /// The most series an index can number.
  static let maximum = 1 << 24 - 2

  init?(capacity: Int) {
    guard let memory = unsafe calloc(1, Self.header + capacity * MemoryLayout<UInt32>.stride) else { return nil }
    unsafe memory.storeBytes(of: capacity - 1, as: Int.self)
    unsafe self.memory = unsafe memory
  }

  init(at address: UnsafeMutableRawPointer) {
    unsafe memory = unsafe address
  }

  var mask: Int { unsafe memory.load(as: Int.self) }

  @inline(__always)
  func slot(_ place: Int) -> UnsafeMutablePointer<Atomic<UInt32>> {
    unsafe (memory + Self.header + place * 4).assumingMemoryBound(to: Atomic<UInt32>.self)
  }

  /// The number of the first cell with this hash that `isIt` accepts.
  @inline(__always)
  func find(_ hash: UInt32, where isIt: (Int) -> Bool) -> Int? {
    let mask = mask
    var place = Int(hash) & mask
    while true {
      let entry = unsafe slot(place).pointee.load(ordering: .acquiring)
      if entry == 0 { return nil }
      let number = Int(entry & 0xff_ffff) &- 1
      if entry >> 24 == hash >> 24, isIt(number) { return number }
      place = (place &+ 1) & mask
    }
  }

  /// Enters a cell that is not in it. There must be a free slot.
  func insert(_ hash: UInt32, number: Int) {
    let mask = mask
    var place = Int(hash) & mask
    while unsafe slot(place).pointee.load(ordering: .relaxed) != 0 { place = (place &+ 1) & mask }
    unsafe slot(place).pointee.store((hash >> 24) << 24 | UInt32(number + 1), ordering: .releasing)
  }

  func free() { unsafe Glibc.free(memory) }
}
