internal import EventLoop

/// Items on their way to one task on the loop.
///
/// Unlike an `AsyncStream` it stays on the loop while it waits, and it can be filled from there in order.
@Loop
final class Mailbox<Item: Sendable> {
  private var items: [Item] = []
  private var isClosed = false
  private var arrival = Latch()

  nonisolated init() {}

  func put(_ item: Item) {
    items.append(item)
    arrival.open()
  }

  /// What is in it can still be taken.
  func close() {
    isClosed = true
    arrival.open()
  }

  /// The next item; nil when the mailbox is closed and empty, or the task is cancelled.
  func next() async -> Item? {
    while items.isEmpty {
      if isClosed { return nil }
      arrival = Latch()
      do { try await arrival.wait() } catch { return nil }
    }
    return items.removeFirst()
  }
}
