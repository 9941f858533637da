public import BotKit
internal import EventLoop
internal import Glibc
internal import Processes

/// A program that is a sidecar for the bots it holds: its configuration, commands, endpoints, logs, supervision and
/// shutdown are those of `outrigger`.
public enum Outrigger {
  /// Does what the command line says and ends the process. To be called first thing in `main`, on the main thread.
  ///
  /// - Parameter bots: what `bot.module` may name; the first one runs unless it names another.
  public static func run(_ bots: BotPackage...) -> Never {
    Backtraces.keepOffStandardOutput()
    // Before any thread exists.
    SignalMask.block()
    OutriggerCommand.run(BotCatalog(bots))
  }

  /// As ``run(_:)``, for one bot.
  public static func run(_ bot: BotDefinition) -> Never { run(BotPackage(bot)) }
}
