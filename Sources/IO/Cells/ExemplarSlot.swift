internal import Synchronization

/// An example of what was counted: whose it was, how large, and when.
@safe
public struct ExemplarSlot {
  /// Rendered labels. Owned; allocated at the first exemplar and again only for a longer one.
  private var text: UnsafeMutablePointer<UInt8>?
  private var capacity = 0
  private(set) var length = 0
  private(set) var value = 0.0
  /// Milliseconds since 1970; 0 while there is none.
  private(set) var time: UInt64 = 0

  init() { unsafe text = nil }

  /// Replaces the exemplar. The caller holds what the slot belongs to.
  mutating func set(_ labels: UnsafeBufferPointer<UInt8>, value: Double, at time: UInt64) {
    if unsafe labels.count > capacity || text == nil {
      unsafe text?.deallocate()
      capacity = max(64, labels.count)
      unsafe text = .allocate(capacity: capacity)
    }
    if let source = labels.baseAddress { unsafe text?.update(from: source, count: labels.count) }
    length = labels.count
    self.value = value
    self.time = time
  }

  /// Takes over the other's when that is newer.
  mutating func takeNewer(_ other: ExemplarSlot) {
    guard other.time > time, let source = unsafe other.text else { return }
    unsafe set(UnsafeBufferPointer(start: source, count: other.length), value: other.value, at: other.time)
  }

  /// Appends the labels.
  func write(into buffer: TextBuffer) {
    if let text = unsafe text { unsafe buffer.append(text, length) }
  }

  mutating func clear() { time = 0 }

  mutating func discard() {
    unsafe text?.deallocate()
    unsafe text = nil
    capacity = 0
  }
}

/// A counter's exemplar, made at its first one. Whoever finds it held leaves it as it is: it is a sample anyway.
@safe
struct CounterExemplar: ~Copyable {
  let isHeld = Atomic<Bool>(false)
  /// Owned. A place of its own, since others look at `isHeld` while it is changed.
  let slot: UnsafeMutablePointer<ExemplarSlot>

  init() {
    unsafe slot = .allocate(capacity: 1)
    unsafe slot.initialize(to: ExemplarSlot())
  }

  static func free(_ address: UInt) {
    guard let place = unsafe UnsafeMutablePointer<CounterExemplar>(bitPattern: address) else { return }
    unsafe place.pointee.slot.pointee.discard()
    unsafe place.pointee.slot.deallocate()
    unsafe place.deinitialize(count: 1)
    unsafe place.deallocate()
  }
}

extension CellHandle {
  /// Remembers an exemplar of a counter.
  public func remember(exemplar labels: RenderedText, value: Double, at time: UInt64) {
    withCounterExemplar(making: true) { unsafe $0.set(labels.bytes, value: value, at: time) }
    withExtendedLifetime(lease) {}
  }

  /// Whether a counter ever had an exemplar.
  public var hasExemplar: Bool { unsafe cell.pointee.exemplar.load(ordering: .relaxed) != 0 }

  /// A counter's exemplar, if it has one, in `reading`.
  public func readExemplar(into reading: HistogramReading) -> Bool {
    reading.clearExemplars()
    withCounterExemplar(making: false) { reading.takeExemplar($0) }
    return reading.hasExemplar(0)
  }

  private func withCounterExemplar(making: Bool, _ body: (inout ExemplarSlot) -> Void) {
    var address = unsafe cell.pointee.exemplar.load(ordering: .acquiring)
    if address == 0 {
      guard making else { return }
      let new = UnsafeMutablePointer<CounterExemplar>.allocate(capacity: 1)
      unsafe new.initialize(to: CounterExemplar())
      let result = unsafe cell.pointee.exemplar.compareExchange(
        expected: 0, desired: UInt(bitPattern: new), ordering: .acquiringAndReleasing)
      if !result.exchanged { CounterExemplar.free(UInt(bitPattern: new)) }
      address = result.exchanged ? UInt(bitPattern: new) : result.original
    }
    guard let place = unsafe UnsafeMutablePointer<CounterExemplar>(bitPattern: address),
      unsafe !place.pointee.isHeld.exchange(true, ordering: .acquiring)
    else { return }
    let slot = unsafe place.pointee.slot
    unsafe body(&slot.pointee)
    unsafe place.pointee.isHeld.store(false, ordering: .releasing)
  }

  /// Counts one observation, with an exemplar for its bucket.
  public func observe(_ value: Double, exemplar labels: RenderedText, at time: UInt64) {
    guard let block = unsafe cell.pointee.histogram else { return }
    let bucket = unsafe Self.bucket(of: value, in: block)
    let shard = unsafe HistogramBlock.take(block)
    unsafe HistogramShard.counts(shard)[bucket] &+= 1
    unsafe HistogramShard.content(shard).pointee.sum += value
    if let native = unsafe HistogramShard.content(shard).pointee.native { unsafe NativeBuckets.add(value, to: native) }
    unsafe HistogramShard.content(shard).pointee.setExemplar(labels, value: value, bucket: bucket, at: time, in: block)
    unsafe HistogramShard.release(shard)
    withExtendedLifetime(lease) {}
  }
}

extension HistogramShard.Content {
  /// The caller holds the shard.
  fileprivate mutating func setExemplar(
    _ labels: RenderedText, value: Double, bucket: Int, at time: UInt64, in block: UnsafeMutablePointer<HistogramBlock>
  ) {
    let slots: UnsafeMutablePointer<ExemplarSlot>
    if let known = unsafe exemplars {
      unsafe slots = unsafe known
    } else {
      let count = unsafe block.pointee.shape.takeUnretainedValue().bounds.count + 1
      unsafe slots = .allocate(capacity: count)
      unsafe slots.initialize(repeating: ExemplarSlot(), count: count)
      unsafe exemplars = unsafe slots
    }
    unsafe slots[bucket].set(labels.bytes, value: value, at: time)
  }
}
