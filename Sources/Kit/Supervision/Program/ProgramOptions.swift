internal import EventLoop
package import Processes

/// How another program is run as the bot.
package struct ProgramOptions: Sendable {
  /// With the environment it is to have, without what tells it where we are.
  package var program: Program
  /// Where we answer, for its `OUTRIGGER_URL`; asked at each start.
  package var url: @Loop @Sendable () -> String
  /// One look whether the program is ready, by the deadline; nil when there is no URL to ask.
  package var isReady: (@Loop @Sendable (_ deadline: ContinuousClock.Instant) async -> Bool)?
  /// Bytes of a line of its output that are kept.
  package var maxLine = 256 << 10
  /// The soft limit of open files it gets; nil for ours.
  package var descriptorLimit: UInt?
  /// Between SIGTERM and SIGKILL when it hangs.
  package var stopTimeout: Duration = .seconds(10)
  /// Gets each line of its output, on a thread of its own.
  package var onLine: @Sendable (ProgramLine) -> Void
  /// Told of each end.
  package var onEnd: @Loop @Sendable (ProgramEnd) -> Void

  package init(
    _ program: Program, url: @escaping @Loop @Sendable () -> String,
    onLine: @escaping @Sendable (ProgramLine) -> Void, onEnd: @escaping @Loop @Sendable (ProgramEnd) -> Void = { _ in }
  ) {
    self.program = program
    self.url = url
    self.onLine = onLine
    self.onEnd = onEnd
  }
}

/// The program ended otherwise than by exiting with 0.
package struct ProgramEnded: ExitCoded, CustomStringConvertible {
  package let end: ProgramEnd

  package var exitCode: Int32 { end.exitCode }
  package var description: String { "the program \(end)" }
}
