/// Memory for the rendered labels of a family, handed out piece after piece and never taken back.
@safe
struct TextArena {
  private var next: UnsafeMutablePointer<UInt8>?
  private var left = 0
  private var size = 256

  private static let largest = 1 << 20

  /// A copy that stays where it is for ever.
  mutating func keep(_ text: TextBuffer) -> UnsafePointer<UInt8> {
    if unsafe left < text.count || next == nil {
      size = unsafe max(min(size * 2, Self.largest), text.count)
      unsafe next = .allocate(capacity: size)
      left = size
    }
    guard let place = unsafe next, let source = unsafe text.start else { return unsafe Self.nothing }
    unsafe place.update(from: source, count: text.count)
    unsafe next = place + text.count
    unsafe left -= text.count
    return unsafe UnsafePointer(place)
  }

  /// Where the text of a series without labels is.
  nonisolated(unsafe) private static let nothing: UnsafePointer<UInt8> = {
    let place = UnsafeMutablePointer<UInt8>.allocate(capacity: 1)
    unsafe place.initialize(to: 0)
    return unsafe UnsafePointer(place)
  }()
}
