internal import Synchronization

/// The cells of a family: slabs of 4, 8, 16… cells, so that a cell stays where it is and its number says where that is.
///
/// Slabs are never freed: handles are bare pointers. Untouched pages of a large one cost nothing. One writer at a time;
/// readers ask for cells whose number they got from the writer.
@safe
struct CellSlabs: @unchecked Sendable {  // atomics behind a pointer that never changes
  private static let first = 4
  private static let limit = 24
  private static let lineSize = 64

  /// The slabs' addresses; 0 where there is none yet. Owned, freed by the table (what they point to is not).
  private let slabs: UnsafeMutablePointer<Atomic<UInt>>

  init() {
    unsafe slabs = .allocate(capacity: Self.limit)
    for slab in 0..<Self.limit { unsafe (slabs + slab).initialize(to: Atomic(0)) }
  }

  func free() { unsafe slabs.deallocate() }

  /// The cell of a number that was given out.
  @inline(__always)
  subscript(number: Int) -> UnsafeMutablePointer<Cell> {
    let (slab, offset) = Self.place(of: number)
    let address = unsafe slabs[slab].load(ordering: .acquiring)
    let cells = unsafe UnsafeMutablePointer<Cell>(bitPattern: address)
    // A number is only ever published after its slab.
    return unsafe cells.unsafelyUnwrapped + offset
  }

  /// The memory for the cell of the next number, not initialized.
  func make(_ number: Int) -> UnsafeMutablePointer<Cell> {
    let (slab, _) = Self.place(of: number)
    if unsafe slabs[slab].load(ordering: .relaxed) == 0 {
      let bytes = (Self.first << slab) * Self.lineSize
      let memory = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: Self.lineSize)
      unsafe slabs[slab].store(UInt(bitPattern: memory), ordering: .releasing)
    }
    return unsafe self[number]
  }

  @inline(__always)
  private static func place(of number: Int) -> (slab: Int, offset: Int) {
    let shifted = number &+ first
    let slab = Int.bitWidth &- 3 &- shifted.leadingZeroBitCount
    return (slab, shifted &- first << slab)
  }
}
