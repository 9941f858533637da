internal import Synchronization

/// A `Double` that many threads may add to without a lock. Relaxed order: a metric orders nothing else.
struct AtomicDouble: ~Copyable, Sendable {
  private let bits: Atomic<UInt64>

  init(_ value: Double) {
    bits = Atomic(value.bitPattern)
  }

  var value: Double {
    Double(bitPattern: bits.load(ordering: .relaxed))
  }

  func store(_ value: Double) {
    bits.store(value.bitPattern, ordering: .relaxed)
  }

  func add(_ amount: Double) {
    var old = bits.load(ordering: .relaxed)
    while true {
      let new = (Double(bitPattern: old) + amount).bitPattern
      let (exchanged, current) = bits.weakCompareExchange(expected: old, desired: new, ordering: .relaxed)
      if exchanged { return }
      old = current
    }
  }
}
