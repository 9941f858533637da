internal import EventLoop
internal import Logging
internal import Synchronization

/// Takes the lines of one stream of a supervised program, each as it comes: JSON objects or text.
///
/// Its caller has a thread of its own, which is held up while the spool has no room: the program's writes then block, as
/// `when_full: block` wants it, and nothing of us does.
public final class ProgramLines: Sendable {
  /// How long a line waits for room before it is dropped and counted.
  private static let patience = Duration.seconds(5)

  private let hub: LogHub
  private let inlet: LogInlet
  private let defaults: LogIntake.Defaults
  private let maker = Mutex(ForeignLineMaker())

  public init(_ hub: LogHub, from source: LogSource, defaults: LogIntake.Defaults) {
    self.hub = hub
    self.defaults = defaults
    inlet = hub.inlet(source)
  }

  /// Blocks; never on the event loop.
  public func take(_ text: [UInt8]) {
    guard inlet.admit(1) == 1 else { return hub.refuse(1, from: inlet) }
    let (line, redactions) = maker.withLock { maker in
      let line = maker.make(text.span, defaults, at: hub.now(), hub.style)
      return (line, maker.redactions)
    }
    let deadline = ContinuousClock.now + Self.patience
    while hub.submit([line], redactions, from: inlet, whenSettled: { _ in }) == .refused {
      let left = deadline - .now
      guard left > .zero, let store = hub.store else {
        return hub.drop(line.level, .queueFull, from: inlet)
      }
      let room = ThreadSignal()
      store.whenUnblocked { room.signal() }
      // What was refused for another reason than a full spool is tried again soon.
      _ = room.wait(for: min(left, .milliseconds(50)))
    }
  }
}
