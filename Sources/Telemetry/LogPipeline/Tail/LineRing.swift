/// Lines in the order of their sequence numbers, in a ring that grows by doubling; the oldest go first.
struct LineRing: Sendable {
  private var slots: [LogLine?] = []
  private var head = 0
  private(set) var count = 0
  private(set) var cost = 0

  /// - Parameter offset: from the oldest line, below ``count``.
  subscript(offset: Int) -> LogLine? {
    slots[(head + offset) & (slots.count - 1)]
  }

  mutating func append(_ line: LogLine) {
    if count == slots.count { grow() }
    slots[(head + count) & (slots.count - 1)] = line
    count += 1
    cost += line.cost
  }

  mutating func removeFirst() -> LogLine? {
    guard count > 0, let line = slots[head] else { return nil }
    slots[head] = nil
    head = (head + 1) & (slots.count - 1)
    count -= 1
    cost -= line.cost
    return line
  }

  /// The count of slots stays a power of two, so that an index wraps by a mask.
  private mutating func grow() {
    var larger = [LogLine?](repeating: nil, count: max(64, 2 * slots.count))
    for offset in 0..<count { larger[offset] = self[offset] }
    slots = larger
    head = 0
  }
}
