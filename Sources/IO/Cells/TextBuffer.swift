internal import Glibc

/// Bytes being written: the pieces of an exposition.
///
/// The memory grows when it must and is kept when the buffer is emptied, so writing the same amount again allocates
/// nothing. Not thread-safe.
///
/// No access to its properties lasts longer than a statement of this class, so the checks for overlapping ones, which
/// would take most of the time, are off.
@safe
public final class TextBuffer {
  /// Owned, freed in deinit; `count` bytes of it are initialized.
  @exclusivity(unchecked) @usableFromInline var start: UnsafeMutablePointer<UInt8>?
  @exclusivity(unchecked) public internal(set) var count = 0
  @exclusivity(unchecked) @usableFromInline var capacity = 0

  public init(capacity: Int = 0) {
    if capacity > 0 { grow(by: capacity) }
  }

  deinit { unsafe start?.deallocate() }

  public var isEmpty: Bool { unsafe count == 0 }

  /// Forgets what is in it.
  public func clear() { unsafe count = 0 }

  /// Forgets what came after the first `count` bytes.
  public func truncate(to count: Int) { unsafe self.count = unsafe min(count, self.count) }

  /// The bytes as an array.
  public var bytes: [UInt8] { unsafe Array(UnsafeBufferPointer(start: start, count: count)) }

  /// Lends the bytes.
  public func withSpan<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    let bytes = unsafe UnsafeBufferPointer(start: start, count: count)
    return unsafe body(Span(_unsafeElements: bytes))
  }

  /// Appends the bytes to an array, which keeps its own memory.
  public func copy(into array: inout [UInt8]) {
    unsafe array.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
  }

  /// The bytes of a part as an array.
  public func bytes(in range: Range<Int>) -> [UInt8] {
    let range = unsafe range.clamped(to: 0..<count)
    guard let start = unsafe start else { return [] }
    return unsafe Array(UnsafeBufferPointer(start: start + range.lowerBound, count: range.count))
  }

  /// Makes room, so that up to `size` bytes can be written without looking again.
  @inline(__always)
  func room(for size: Int) -> UnsafeMutablePointer<UInt8>? {
    if unsafe count + size > capacity { grow(by: size) }
    return unsafe start.map { unsafe $0 + count }
  }

  @inline(never)
  private func grow(by size: Int) {
    let new = unsafe max(256, capacity * 2, count + size)
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: new)
    if let old = unsafe start {
      unsafe memory.update(from: old, count: count)
      unsafe old.deallocate()
    }
    unsafe start = unsafe memory
    unsafe capacity = new
  }
}

extension TextBuffer {
  public func append(byte: UInt8) {
    guard let end = unsafe room(for: 1) else { return }
    unsafe end.pointee = byte
    unsafe count += 1
  }

  @inline(__always)
  func append(_ text: UnsafeBufferPointer<UInt8>) {
    guard let source = text.baseAddress else { return }
    unsafe append(source, text.count)
  }

  @inline(__always)
  func append(_ source: UnsafePointer<UInt8>, _ size: Int) {
    guard let end = unsafe room(for: size) else { return }
    _ = unsafe memcpy(end, source, size)
    unsafe count += size
  }

  /// Appends the UTF-8 of a string.
  public func append(_ text: String) {
    let done: Void? = unsafe text.utf8.withContiguousStorageIfAvailable { unsafe append($0) }
    if done == nil { for byte in text.utf8 { append(byte: byte) } }
  }

  /// Appends the UTF-8 of a part of a string.
  public func append(_ text: Substring) {
    let done: Void? = unsafe text.utf8.withContiguousStorageIfAvailable { unsafe append($0) }
    if done == nil { for byte in text.utf8 { append(byte: byte) } }
  }

  /// Appends text that was rendered before.
  @inline(__always)
  public func append(_ text: RenderedText) {
    unsafe append(text.bytes)
  }

  /// Appends a part of what another buffer has.
  public func append(_ other: TextBuffer, _ range: Range<Int>) {
    let range = unsafe range.clamped(to: 0..<other.count)
    guard let start = unsafe other.start else { return }
    unsafe append(start + range.lowerBound, range.count)
  }

  /// Appends what another buffer has.
  public func append(_ other: TextBuffer) {
    unsafe append(UnsafeBufferPointer(start: other.start, count: other.count))
  }

  /// Appends a label's value: backslash, quote and line feed escaped.
  func append(escaping text: UnsafeBufferPointer<UInt8>) {
    for at in text.indices { unsafe append(escaped: text[at], quotes: true) }
  }

  /// Appends a label's value or a help text: backslash and line feed escaped, quotes if asked for. What is not valid
  /// UTF-8 cannot be in a `String`.
  public func append(escaping text: String, quotes: Bool) {
    for byte in text.utf8 { append(escaped: byte, quotes: quotes) }
  }

  @inline(__always)
  private func append(escaped byte: UInt8, quotes: Bool) {
    guard let end = unsafe room(for: 2) else { return }
    let code: UInt8? =
      switch byte {
      case UInt8(ascii: "\\"): byte
      case UInt8(ascii: "\n"): UInt8(ascii: "n")
      case UInt8(ascii: "\"") where quotes: byte
      default: nil
      }
    if let code {
      unsafe end.pointee = UInt8(ascii: "\\")
      unsafe end[1] = code
      unsafe count += 2
    } else {
      unsafe end.pointee = byte
      unsafe count += 1
    }
  }
}

/// Text that is rendered once and written many times.
@safe
public final class RenderedText: Sendable {
  /// Owned, never changed, freed in deinit.
  nonisolated(unsafe) let bytes: UnsafeBufferPointer<UInt8>

  public init(_ text: String) {
    let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.utf8.count)
    _ = unsafe memory.initialize(from: text.utf8)
    unsafe bytes = UnsafeBufferPointer(memory)
  }

  /// What is in the buffer now.
  public init(copying buffer: TextBuffer) {
    let memory = unsafe UnsafeMutableBufferPointer<UInt8>.allocate(capacity: buffer.count)
    _ = unsafe memory.initialize(from: UnsafeBufferPointer(start: buffer.start, count: buffer.count))
    unsafe bytes = UnsafeBufferPointer(memory)
  }

  public convenience init(_ write: (TextBuffer) -> Void) {
    let buffer = TextBuffer()
    write(buffer)
    self.init(copying: buffer)
  }

  deinit { unsafe bytes.deallocate() }

  public var count: Int { unsafe bytes.count }
}
