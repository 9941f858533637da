internal import Synchronization

/// Says when nobody can still be looking at something that was taken out of sight.
///
/// A reader enters and leaves by one counter of two; which one is turned over now and then, so that each of them is empty
/// some time even while readers keep coming. What was hidden before a moment at which the counter was empty cannot be in
/// the hands of a reader of that counter. (The principle of SRCU, <https://lwn.net/Articles/202847/>.)
final class ReaderGate: Sendable {
  private let turn = Atomic<Int>(0)
  private let even = Atomic<Int>(0)
  private let odd = Atomic<Int>(0)

  /// Enters; the result is for ``leave(_:)``.
  @inline(__always)
  func enter() -> Int {
    let side = turn.load(ordering: .relaxed) & 1
    if side == 0 {
      even.wrappingAdd(1, ordering: .sequentiallyConsistent)
    } else {
      odd.wrappingAdd(1, ordering: .sequentiallyConsistent)
    }
    return side
  }

  @inline(__always)
  func leave(_ side: Int) {
    if side == 0 {
      even.wrappingSubtract(1, ordering: .sequentiallyConsistent)
    } else {
      odd.wrappingSubtract(1, ordering: .sequentiallyConsistent)
    }
  }

  /// Which counters are empty at this moment; turns the gate over for the next look.
  func look() -> (even: Bool, odd: Bool) {
    defer { turn.wrappingAdd(1, ordering: .sequentiallyConsistent) }
    return (even.load(ordering: .sequentiallyConsistent) == 0, odd.load(ordering: .sequentiallyConsistent) == 0)
  }
}
