internal import CLinux

/// What a watch waits for. Hang-ups and errors are always reported.
public struct Interest: OptionSet, Sendable {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  public static let read = Interest(rawValue: 1)
  public static let write = Interest(rawValue: 2)

  var events: UInt32 {
    (contains(.read) ? EPOLLIN.rawValue : 0) | (contains(.write) ? EPOLLOUT.rawValue : 0)
  }
}

/// What a descriptor is ready for.
public struct Readiness: OptionSet, Sendable {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  public static let read = Readiness(rawValue: 1)
  public static let write = Readiness(rawValue: 2)
  /// The peer hung up or the descriptor failed; a read or write tells which.
  public static let hangup = Readiness(rawValue: 4)

  init(events: UInt32) {
    var readiness: Readiness = []
    if events & EPOLLIN.rawValue != 0 { readiness.insert(.read) }
    if events & EPOLLOUT.rawValue != 0 { readiness.insert(.write) }
    if events & (EPOLLHUP.rawValue | EPOLLERR.rawValue) != 0 { readiness.insert(.hangup) }
    self = readiness
  }
}

/// One descriptor in the loop's epoll set, level-triggered.
///
/// Does not own the descriptor: cancel the watch before the descriptor is closed. The loop keeps the watch until
/// ``cancel()``; a handler that captures its owner must therefore capture it weakly or be cancelled by it.
@Loop
public final class DescriptorWatch {
  let descriptor: Int32
  private(set) var interest: Interest
  let handler: @Loop (Readiness) -> Void
  private var token: UInt64?

  /// Starts watching.
  ///
  /// - Throws: ``EventLoopError/cannotWatch(descriptor:errno:)`` when epoll refuses the descriptor: it is closed,
  ///   a regular file, or the limit of watches is reached.
  public init(
    _ descriptor: Int32, for interest: Interest, handler: @escaping @Loop (Readiness) -> Void
  ) throws(EventLoopError) {
    self.descriptor = descriptor
    self.interest = interest
    self.handler = handler
    token = try Loop.shared.executor.add(self)
  }

  /// Waits for something else from now on. An empty interest still reports hang-ups.
  public func change(to interest: Interest) {
    guard let token, interest != self.interest else { return }
    self.interest = interest
    Loop.shared.executor.change(self, token: token)
  }

  /// Stops watching; the handler is not called again. Harmless when repeated.
  public func cancel() {
    guard let token else { return }
    self.token = nil
    Loop.shared.executor.remove(self, token: token)
  }
}
