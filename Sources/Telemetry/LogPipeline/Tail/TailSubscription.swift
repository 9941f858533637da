internal import Synchronization

/// A wake-up call for readers of the tail, at most one for each burst of lines.
///
/// To miss nothing: ``arm()`` first, then read to the end, then wait for the call.
public final class TailSubscription: Sendable {
  private let isArmed = Atomic(false)
  private let call: @Sendable () -> Void

  init(_ call: @escaping @Sendable () -> Void) {
    self.call = call
  }

  /// Asks for one call when the next line comes.
  public func arm() {
    isArmed.store(true, ordering: .sequentiallyConsistent)
  }

  /// Whether it was armed; it no longer is.
  func disarm() -> Bool {
    isArmed.load(ordering: .relaxed) && isArmed.exchange(false, ordering: .sequentiallyConsistent)
  }

  func notify() {
    call()
  }
}
