internal import Storage
internal import Synchronization

/// The ids of updates that are not Telegram's: ascending, and of the wall clock, so that no later run of the program uses
/// one again that is in the inbox.
final class UpdateNumbers: Sendable {
  private let last = Mutex<Int64>(0)

  func next() -> Int64 {
    last.withLock { last in
      last = max(last + 1, Timestamp.now().microseconds)
      return last
    }
  }
}
