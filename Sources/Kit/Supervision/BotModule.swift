/// A bot that runs inside this process under supervision.
///
/// A module is made anew for every attempt, so nothing of a crashed one lives on. Its methods run on Swift's
/// cooperative pool and honour cancellation. It tells the supervisor that it makes progress with
/// ``ModuleContext/beat()``: its own loop does, not its handlers, at least every quarter of the heartbeat timeout.
///
/// A thrown error restarts the module with backoff. ``DependencyUnavailable`` says that something it needs is down:
/// the module is then `waiting`, tried again, and never given up on.
public protocol BotModule: Sendable {
  /// Takes what the module needs: storage, migrations, the bot's identity. It counts as running when this returns.
  @concurrent func start(_ context: ModuleContext) async throws

  /// Works until it is told to stop or is cancelled. Returning without either counts as an exit and is judged by the
  /// restart type.
  @concurrent func run(_ context: ModuleContext) async throws

  /// Takes nothing new and finishes what is in flight; ``run(_:)`` then returns. Called once, while `run` runs.
  /// What is not done at `deadline` is cancelled.
  @concurrent func stop(by deadline: ContinuousClock.Instant) async
}
