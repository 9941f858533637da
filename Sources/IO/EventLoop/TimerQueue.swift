/// Timers by deadline: a binary heap in which a cancelled or postponed timer stays until its entry comes up.
///
/// Postponing is the common case (an idle timeout moves with every request), so it only writes the timer's new
/// deadline; the heap moves the entry when it reaches the top. Entries of cancelled timers are swept out when they
/// are the majority.
struct TimerQueue {
  struct Entry {
    let deadline: ContinuousClock.Instant
    let sequence: UInt64
    let timer: LoopTimer
  }

  private var heap: [Entry] = []
  private var sequence: UInt64 = 0
  private var cancelled = 0

  var nextDeadline: ContinuousClock.Instant? { heap.first?.deadline }

  mutating func insert(_ timer: LoopTimer, at deadline: ContinuousClock.Instant) {
    sequence += 1
    heap.append(Entry(deadline: deadline, sequence: sequence, timer: timer))
    siftUp(heap.count - 1)
  }

  /// The next timer that is due, out of the heap; equal deadlines in order of scheduling.
  @Loop mutating func popDue(at now: ContinuousClock.Instant) -> LoopTimer? {
    while let top = heap.first, top.deadline <= now {
      removeTop()
      // An advanced timer has a newer, earlier entry; this one is left over.
      guard top.deadline == top.timer.queued else { continue }
      switch top.timer.state {
      case .scheduled(let deadline) where deadline <= now: return top.timer
      case .scheduled(let deadline):
        top.timer.queued = deadline
        insert(top.timer, at: deadline)
      case .cancelled: cancelled -= 1
      case .fired: break
      }
    }
    return nil
  }

  @Loop mutating func noteCancelled() {
    cancelled += 1
    guard cancelled > 64, cancelled * 2 > heap.count else { return }
    heap.removeAll { $0.timer.isCancelled }
    cancelled = 0
    for index in stride(from: heap.count / 2 - 1, through: 0, by: -1) { siftDown(index) }
  }

  private mutating func removeTop() {
    heap.swapAt(0, heap.count - 1)
    heap.removeLast()
    siftDown(0)
  }

  private func precedes(_ left: Int, _ right: Int) -> Bool {
    (heap[left].deadline, heap[left].sequence) < (heap[right].deadline, heap[right].sequence)
  }

  private mutating func siftUp(_ start: Int) {
    var child = start
    while child > 0, precedes(child, (child - 1) / 2) {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  private mutating func siftDown(_ start: Int) {
    var parent = start
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count && precedes(child, least) {
        least = child
      }
      if least == parent { return }
      heap.swapAt(parent, least)
      parent = least
    }
  }
}
