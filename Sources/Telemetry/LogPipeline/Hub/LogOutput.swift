public import EventLoop

/// Where the writer thread puts finished text. It may block as long as it likes: nothing but the writer waits for it.
public protocol LogOutput: Sendable {
  /// Writes all of it or throws. Called on the writer's thread only.
  func write(_ bytes: [UInt8]) throws
}

extension OutputDescriptor: LogOutput {}
