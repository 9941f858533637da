public import Synchronization

/// The numbers of one series and where its text is: a cache line of its own, so that two threads that write into
/// neighbours do not slow each other down.
///
/// A cell lives as long as the process. Whoever holds a ``CellHandle`` may therefore use it without counting references.
@frozen
@safe
public struct Cell: ~Copyable {
  /// A counter's whole increments, a state set's bits; a gauge's "written since last looked at".
  @usableFromInline let whole = Atomic<UInt64>(0)
  /// A counter's fractions and a gauge's value, as the bits of a `Double`.
  @usableFromInline let number = Atomic<UInt64>(0)
  /// Lost races so far, or the address of the stripes; see ``Stripes``.
  @usableFromInline let stripes = Atomic<UInt>(0)
  /// The address of an ``ExemplarSlot``, or 0.
  @usableFromInline let exemplar = Atomic<UInt>(0)
  /// The histogram behind the cell, nil for every other type. Set before the cell is published.
  @usableFromInline var histogram: UnsafeMutablePointer<HistogramBlock>?
  /// `a="1",b="2"` as the exposition wants it. In memory that is never given back, except where series expire.
  var text: UnsafePointer<UInt8>
  var textLength: UInt32
  /// The low bits place the cell in the index, the high ones tell it from its neighbours there.
  var hash: UInt32
  /// When the series came to be, in milliseconds since 1970, and whether its text has escapes, in the lowest bit.
  var origin: UInt64

  init(text: UnsafePointer<UInt8>, length: Int, hash: UInt32, isEscaped: Bool, createdAt milliseconds: UInt64) {
    unsafe histogram = nil
    unsafe self.text = unsafe text
    textLength = UInt32(length)
    self.hash = hash
    origin = milliseconds << 1 | (isEscaped ? 1 : 0)
  }
}

/// A series to write into: a bare pointer, which is sound because cells are never freed.
@frozen
@safe
public struct CellHandle: @unchecked Sendable {  // the cell's numbers are atomics or behind a histogram's lock
  @usableFromInline let cell: UnsafeMutablePointer<Cell>
  /// Keeps a series that may expire from doing so; nil in families whose series stay.
  @usableFromInline let lease: Lease?

  @usableFromInline
  init(_ cell: UnsafeMutablePointer<Cell>, lease: Lease? = nil) {
    unsafe self.cell = unsafe cell
    self.lease = lease
  }

  /// Whether both write into the same series.
  public static func === (left: CellHandle, right: CellHandle) -> Bool {
    unsafe left.cell == right.cell
  }
}

/// What the handles of an expiring series have in common: as long as one of them lives, the series stays.
public final class Lease: Sendable {
  /// Set while, and after, the series is taken out.
  let isClosed = Atomic<Bool>(false)

  init() {}
}
