/// A queue in a ring that grows by doubling: what came first goes first.
struct Ring<Element: Sendable>: Sendable {
  private var slots: [Element?] = []
  private var head = 0
  private(set) var count = 0

  /// - Parameter offset: from the oldest, below ``count``.
  subscript(offset: Int) -> Element? {
    slots[(head + offset) & (slots.count - 1)]
  }

  mutating func append(_ element: Element) {
    if count == slots.count { grow() }
    slots[(head + count) & (slots.count - 1)] = element
    count += 1
  }

  mutating func removeFirst() -> Element? {
    guard count > 0, let element = slots[head] else { return nil }
    slots[head] = nil
    head = (head + 1) & (slots.count - 1)
    count -= 1
    return element
  }

  /// The count of slots stays a power of two, so that an index wraps by a mask.
  private mutating func grow() {
    var larger = [Element?](repeating: nil, count: max(64, 2 * slots.count))
    for offset in 0..<count { larger[offset] = self[offset] }
    slots = larger
    head = 0
  }
}
