internal import EventLoop
internal import SpoolFiles

/// Where records are shipped. One call at a time.
@Loop protocol Sink: AnyObject {
  /// Sends the records once and says what became of them; whatever happens on the way is a verdict too.
  ///
  /// - Throws: `CancellationError` only.
  func deliver(_ records: ArraySlice<SpoolRecord>) async throws -> SinkVerdict
}

/// Makes the requests' bodies and reads the answers, for all sinks on one thread of its own: a megabyte of JSON is
/// milliseconds that the event loop does not have.
actor SinkEncoder {
  private nonisolated let executor = ThreadExecutor(name: "log-encoder")

  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  func run<T: Sendable>(_ body: @Sendable () throws -> T) rethrows -> T { try body() }
}
