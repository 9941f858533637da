internal import Synchronization

/// A text that is rendered when it is first asked for, by whoever asks first.
public final class OnceRendered: Sendable {
  /// The address of the text, retained; 0 before.
  private let address = Atomic<UInt>(0)

  public init() {}

  deinit {
    guard let known = unsafe UnsafeRawPointer(bitPattern: address.load(ordering: .acquiring)) else { return }
    unsafe Unmanaged<RenderedText>.fromOpaque(known).release()
  }

  /// Two that ask at the same time may both render; one of the two is kept.
  public func text(_ write: (TextBuffer) -> Void) -> RenderedText {
    if let known = unsafe UnsafeRawPointer(bitPattern: address.load(ordering: .acquiring)) {
      return unsafe Unmanaged<RenderedText>.fromOpaque(known).takeUnretainedValue()
    }
    return keep(RenderedText(write))
  }

  private func keep(_ text: RenderedText) -> RenderedText {
    let retained = unsafe Unmanaged.passRetained(text)
    let new = unsafe UInt(bitPattern: retained.toOpaque())
    let (isKept, known) = address.compareExchange(expected: 0, desired: new, ordering: .acquiringAndReleasing)
    if isKept { return text }
    unsafe retained.release()
    guard let known = unsafe UnsafeRawPointer(bitPattern: known) else { return text }
    return unsafe Unmanaged<RenderedText>.fromOpaque(known).takeUnretainedValue()
  }
}
