public import Synchronization

extension CellHandle {
  /// Adds whole numbers. One compare-and-exchange while nobody else writes; see ``Stripes`` for the rest.
  @inlinable
  @inline(__always)
  public func add(_ amount: UInt64) {
    defer { withExtendedLifetime(lease) {} }
    if unsafe cell.pointee.stripes.load(ordering: .relaxed) < Stripes.threshold {
      let old = unsafe cell.pointee.whole.load(ordering: .relaxed)
      let result = unsafe cell.pointee.whole.weakCompareExchange(
        expected: old, desired: old &+ amount, ordering: .relaxed)
      if result.exchanged { return }
    }
    addContended(amount)
  }

  /// Adds a fraction, kept apart from the whole numbers so that these stay exact.
  @inlinable
  @inline(__always)
  public func add(_ amount: Double) {
    defer { withExtendedLifetime(lease) {} }
    if unsafe cell.pointee.stripes.load(ordering: .relaxed) < Stripes.threshold {
      let old = unsafe cell.pointee.number.load(ordering: .relaxed)
      let new = (Double(bitPattern: old) + amount).bitPattern
      let result = unsafe cell.pointee.number.weakCompareExchange(expected: old, desired: new, ordering: .relaxed)
      if result.exchanged { return }
    }
    addContended(amount)
  }

  @usableFromInline
  @inline(never)
  func addContended(_ amount: UInt64) {
    if let stripe = unsafe Stripes.mine(of: cell) {
      let old = unsafe stripe.pointee.whole.load(ordering: .relaxed)
      unsafe stripe.pointee.whole.store(old &+ amount, ordering: .relaxed)
    } else {
      unsafe Stripes.noteLoss(in: cell)
      unsafe cell.pointee.whole.wrappingAdd(amount, ordering: .relaxed)
    }
  }

  @usableFromInline
  @inline(never)
  func addContended(_ amount: Double) {
    if let stripe = unsafe Stripes.mine(of: cell) {
      let old = unsafe Double(bitPattern: stripe.pointee.number.load(ordering: .relaxed))
      unsafe stripe.pointee.number.store((old + amount).bitPattern, ordering: .relaxed)
    } else {
      unsafe Stripes.noteLoss(in: cell)
      unsafe cell.pointee.number.addDouble(amount)
    }
  }

  /// A counter's value now. Never less than it was before, unless ``clear()`` was called.
  public var total: (whole: UInt64, fraction: Double) {
    unsafe cell.pointee.total
  }

  /// Back to zero. What is added meanwhile may or may not survive.
  public func clear() {
    unsafe cell.pointee.whole.store(0, ordering: .relaxed)
    unsafe cell.pointee.number.store(0, ordering: .relaxed)
    unsafe Stripes.forEach(of: cell.pointee) { stripe in
      unsafe stripe.pointee.whole.store(0, ordering: .relaxed)
      unsafe stripe.pointee.number.store(0, ordering: .relaxed)
    }
  }
}

extension Cell {
  var total: (whole: UInt64, fraction: Double) {
    var whole = whole.load(ordering: .relaxed)
    var fraction = Double(bitPattern: number.load(ordering: .relaxed))
    unsafe Stripes.forEach(of: self) { stripe in
      unsafe whole &+= stripe.pointee.whole.load(ordering: .relaxed)
      unsafe fraction += Double(bitPattern: stripe.pointee.number.load(ordering: .relaxed))
    }
    return (whole, fraction)
  }
}

extension Atomic<UInt64> {
  /// Adds to the `Double` whose bits these are.
  @inlinable
  func addDouble(_ amount: Double) {
    var old = load(ordering: .relaxed)
    while true {
      let new = (Double(bitPattern: old) + amount).bitPattern
      let (exchanged, current) = weakCompareExchange(expected: old, desired: new, ordering: .relaxed)
      if exchanged { return }
      old = current
    }
  }
}
