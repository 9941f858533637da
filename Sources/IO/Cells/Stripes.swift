internal import CLinux
internal import Glibc
public import Synchronization

/// What a counter is spread over once several threads have been seen to write it at the same time.
///
/// A cell begins as one number. Each time a thread loses the race for it, the cell's `stripes` word counts one more; at
/// the threshold the word becomes the address of a block of stripes, and from then on every thread adds to the stripe of
/// its own number (`outrigger_thread_slot`) with a plain load and store, for nobody else writes there. Threads without
/// a number of their own keep adding to the cell. A reader adds everything up.
///
/// Most counters are never contended and stay at 64 bytes. The block is never freed, like the cell itself.
@frozen
@safe
public struct Stripes: ~Copyable {
  @usableFromInline let whole = Atomic<UInt64>(0)
  @usableFromInline let number = Atomic<UInt64>(0)

  /// Below it the word counts lost races, from it on it is an address: the first page is never mapped.
  public static var threshold: UInt {
    @inlinable get { 16 }
  }

  private static let stride = 64

  /// The stripes' word is the address of a block with the binary logarithm of its size in the low bits.
  private static let sizeBits: UInt = 63

  /// How many stripes a block has: a power of two that leaves room for more threads than there are processors.
  static let count: Int = {
    let wanted = max(8, 4 * Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    return min(Int(OUTRIGGER_THREAD_SLOTS), 1 << (Int.bitWidth - (wanted - 1).leadingZeroBitCount))
  }()

  /// Counts a lost race, and makes the stripes at the threshold.
  @inline(never)
  static func noteLoss(in cell: UnsafeMutablePointer<Cell>) {
    let losses = unsafe cell.pointee.stripes.load(ordering: .relaxed)
    guard losses < threshold else { return }
    guard losses + 1 == threshold else {
      _ = unsafe cell.pointee.stripes.compareExchange(expected: losses, desired: losses + 1, ordering: .relaxed)
      return
    }
    let block = unsafe makeBlock()
    let address = UInt(bitPattern: block) | UInt(count.trailingZeroBitCount)
    let result = unsafe cell.pointee.stripes.compareExchange(expected: losses, desired: address, ordering: .releasing)
    if !result.exchanged { unsafe block.deallocate() }
  }

  /// The stripe only this thread writes into; nil when it has none, or the cell has none.
  @inline(__always)
  static func mine(of cell: UnsafeMutablePointer<Cell>) -> UnsafeMutablePointer<Stripes>? {
    let word = unsafe cell.pointee.stripes.load(ordering: .acquiring)
    let slot = Int(outrigger_thread_slot())
    guard word >= threshold, slot >= 0, slot < 1 << Int(word & sizeBits) else { return nil }
    return unsafe stripe(slot, at: word)
  }

  static func forEach(of cell: borrowing Cell, _ body: (UnsafeMutablePointer<Stripes>) -> Void) {
    let word = cell.stripes.load(ordering: .acquiring)
    guard word >= threshold else { return }
    for slot in 0..<count {
      if let stripe = unsafe stripe(slot, at: word) { unsafe body(stripe) }
    }
  }

  /// Gives a block back that nobody can write into any more.
  static func free(_ word: UInt) {
    if word >= threshold { unsafe UnsafeMutableRawPointer(bitPattern: word & ~sizeBits)?.deallocate() }
  }

  private init() {}

  private static func makeBlock() -> UnsafeMutableRawPointer {
    let block = UnsafeMutableRawPointer.allocate(byteCount: count * stride, alignment: stride)
    for slot in 0..<count {
      unsafe (block + slot * stride).initializeMemory(as: Stripes.self, to: Stripes())
    }
    return unsafe block
  }

  private static func stripe(_ slot: Int, at address: UInt) -> UnsafeMutablePointer<Stripes>? {
    unsafe UnsafeMutableRawPointer(bitPattern: address & ~sizeBits + UInt(slot * stride))?.assumingMemoryBound(
      to: Stripes.self)
  }
}
