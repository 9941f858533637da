/// A reference to an object that is kept for as long as the process lives.
///
/// To copy it costs nothing and counts nothing, so that it may be looked through millions of times a second by many
/// threads. Only for objects of which there is a bounded number: none is ever freed.
@safe @frozen
public struct Immortal<Object: AnyObject & Sendable>: Sendable, BitwiseCopyable {
  @usableFromInline let reference: Unmanaged<Object>

  /// Retains the object, once and for good.
  public init(_ object: Object) { unsafe reference = .passRetained(object) }

  /// Looks at the object without retaining it.
  @inlinable @inline(__always)
  public func with<Result>(_ body: (Object) -> Result) -> Result {
    unsafe reference._withUnsafeGuaranteedRef { body($0) }
  }

  public var object: Object { unsafe reference.takeUnretainedValue() }
}
