package import EventLoop

/// Another program, in any language, as the bot: started anew for each attempt, restarted under the same policy as a
/// module of this process.
///
/// It is ready when it says `READY=1` on its `NOTIFY_SOCKET`, when its URL answers, or without such a URL when it has
/// lived for five seconds. Once it has said `WATCHDOG=1`, that is its heartbeat; before, being neither stopped nor a
/// zombie is. Exit code 125 asks not to be restarted.
package final class ProgramModule: BotModule {
  private let run: ProgramRun

  /// - Parameter control: what reaches the program that runs at any time.
  package init(_ options: ProgramOptions, control: ProgramControl) {
    run = ProgramRun(options, control: control)
  }

  @concurrent package func start(_ context: ModuleContext) async throws { try await run.begin(context) }

  @concurrent package func run(_ context: ModuleContext) async throws { try await run.work(context) }

  @concurrent package func stop(by deadline: ContinuousClock.Instant) async { await run.stop(by: deadline) }
}

/// The program that runs at any time, whichever attempt it is.
@Loop
package final class ProgramControl {
  weak var current: ProgramRun?

  package nonisolated init() {}

  /// Passes a signal on to the program, if `onlyIfHandled` only when its default action would not strike it.
  package func pass(_ signal: Int32, onlyIfHandled: Bool = false) {
    current?.pass(signal, onlyIfHandled: onlyIfHandled)
  }

  /// Ends it and all of its group at once.
  package func kill() { current?.kill() }
}
