/// A quick hash of short texts: two loads and one wide multiplication for up to 16 bytes (after wyhash's design).
///
/// Seeded at random in each process, so that nobody outside can choose label values that collide.
enum TextHash {
  private static let seed = UInt64.random(in: .min ... .max) | 1
  private static let secret: UInt64 = 0xa076_1d64_78bd_642f

  /// Where every chain of texts begins.
  static var start: UInt64 { seed }

  /// The hash of the texts so far and this one. The length goes in, so `ab`,`c` differs from `a`,`bc`.
  @inline(__always)
  static func add(_ text: UnsafeBufferPointer<UInt8>, to hash: UInt64) -> UInt64 {
    guard let start = unsafe UnsafeRawPointer(text.baseAddress), text.count > 0 else {
      return mix(secret, hash)
    }
    let count = text.count
    if count > 16 { return unsafe addLong(start, count, to: hash) }
    let (low, high) = unsafe ends(start, count)
    return mix(low ^ secret ^ UInt64(truncatingIfNeeded: count), high ^ hash)
  }

  private static func addLong(_ start: UnsafeRawPointer, _ count: Int, to hash: UInt64) -> UInt64 {
    var hash = hash
    var at = 0
    while count - at > 16 {
      let low = unsafe start.loadUnaligned(fromByteOffset: at, as: UInt64.self)
      let high = unsafe start.loadUnaligned(fromByteOffset: at &+ 8, as: UInt64.self)
      hash = mix(low ^ secret, high ^ hash)
      at += 16
    }
    let low = unsafe start.loadUnaligned(fromByteOffset: count &- 16, as: UInt64.self)
    let high = unsafe start.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
    return mix(low ^ secret ^ UInt64(truncatingIfNeeded: count), high ^ hash)
  }

  /// All bytes of 1 to 16, in two words that may overlap.
  @inline(__always)
  private static func ends(_ start: UnsafeRawPointer, _ count: Int) -> (UInt64, UInt64) {
    if count >= 8 {
      return unsafe (
        start.loadUnaligned(as: UInt64.self), start.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
      )
    }
    if count >= 4 {
      return unsafe (
        UInt64(start.loadUnaligned(as: UInt32.self)),
        UInt64(start.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self))
      )
    }
    let first = unsafe UInt64(start.load(as: UInt8.self))
    let middle = unsafe UInt64(start.load(fromByteOffset: count >> 1, as: UInt8.self))
    let last = unsafe UInt64(start.load(fromByteOffset: count &- 1, as: UInt8.self))
    return (first << 16 | middle << 8 | last, 0)
  }

  @inline(__always)
  private static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    return product.high ^ product.low
  }
}

/// Whether `count` bytes are the same. Label values are short: two overlapping words decide most of them.
@inline(__always)
func areEqual(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer, _ count: Int) -> Bool {
  if count >= 8 {
    var at = 0
    while at &+ 8 < count {
      let same =
        unsafe left.loadUnaligned(fromByteOffset: at, as: UInt64.self)
        == right.loadUnaligned(fromByteOffset: at, as: UInt64.self)
      if !same { return false }
      at &+= 8
    }
    return unsafe left.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
      == right.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
  }
  if count >= 4 {
    return unsafe left.loadUnaligned(as: UInt32.self) == right.loadUnaligned(as: UInt32.self)
      && left.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)
        == right.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)
  }
  for at in 0..<count {
    let same = unsafe left.load(fromByteOffset: at, as: UInt8.self) == right.load(fromByteOffset: at, as: UInt8.self)
    if !same { return false }
  }
  return true
}
