public import Synchronization

extension CellHandle {
  /// A gauge's value.
  public var value: Double {
    @inlinable get { unsafe Double(bitPattern: cell.pointee.number.load(ordering: .relaxed)) }
  }

  /// Sets a gauge. Two plain stores.
  @inlinable
  @inline(__always)
  public func set(_ value: Double) {
    unsafe cell.pointee.number.store(value.bitPattern, ordering: .relaxed)
    unsafe cell.pointee.whole.store(1, ordering: .relaxed)
    withExtendedLifetime(lease) {}
  }

  /// Adds to a gauge.
  @inlinable
  public func adjust(by amount: Double) {
    unsafe cell.pointee.number.addDouble(amount)
    unsafe cell.pointee.whole.store(1, ordering: .relaxed)
    withExtendedLifetime(lease) {}
  }

  /// A state set's bits.
  public var bits: UInt64 {
    unsafe cell.pointee.whole.load(ordering: .relaxed)
  }

  /// Replaces a state set's bits at once.
  public func set(bits: UInt64) {
    unsafe cell.pointee.whole.store(bits, ordering: .relaxed)
  }

  /// Sets and clears some of a state set's bits.
  public func change(bits mask: UInt64, to isOn: Bool) {
    if isOn {
      unsafe cell.pointee.whole.bitwiseOr(mask, ordering: .relaxed)
    } else {
      unsafe cell.pointee.whole.bitwiseAnd(~mask, ordering: .relaxed)
    }
  }

  /// When the series came to be, in milliseconds since 1970.
  public var createdAt: UInt64 { unsafe cell.pointee.origin >> 1 }
}
