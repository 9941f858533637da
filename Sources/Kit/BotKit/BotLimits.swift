/// Every limit of a bot, by name.
public struct BotLimits: Sendable, Equatable {
  /// Updates taken in and not finished; no more are fetched above it.
  public var maxInFlight = 1000
  /// Handlers at the same time: below a storage pool's usual size, so that they do not queue for connections.
  public var maxParallel = 16
  /// As ``maxParallel``, on SQLite: there they wait for each other anyway, and those that wait share a commit.
  package var maxParallelOnSQLite = 64
  /// How long one handler may take; at most two thirds of the heartbeat timeout, so that a slow handler is an error of
  /// that handler.
  public var handlerTimeout: Duration = .seconds(10)
  /// How long any call of the storage may take, a handler's transaction included.
  package var longestCall: Duration = .seconds(20)
  /// Attempts at an update whose transaction failed for a reason that may pass.
  package var storageAttempts = 3
  /// How long Telegram may hold a poll when there is nothing; at most two fifths of the heartbeat timeout.
  package var pollHold: Duration = .seconds(25)
  /// Telegram answers at once while an update is unconfirmed, so while one is in flight it is asked this often.
  package var repollInterval: Duration = .milliseconds(500)
  /// How often the lease that decides who leads is renewed, and asked for by those who stand by.
  package var leaseInterval: Duration = .seconds(2)
  /// How long asking for the lease may take.
  package var leaseTimeout: Duration = .seconds(2)
  /// How often the confirmed offset is written down.
  package var offsetInterval: Duration = .seconds(1)
  /// How long writing down the last offset may hold up the end.
  package var lastSaveTimeout: Duration = .seconds(1)
  /// How long an offset may be used after the last update, or by a later start after it was written down: less than the
  /// week after which Telegram numbers updates anew.
  package var offsetLifetime: Duration = .seconds(6 * 86_400)
  /// How often Telegram is asked how many updates wait.
  package var pendingInterval: Duration = .seconds(30)
  /// Deliveries by webhook at the same time (Telegram takes 1 to 100).
  package var webhookConnections = 40
  /// How long handled updates are remembered. Telegram keeps an update for 24 hours at most.
  package var inboxRetention: Duration = .seconds(48 * 3600)
  /// How often the inbox is pruned.
  package var pruneInterval: Duration = .seconds(3600)
  /// Replies in memory, and as many notifications; what is above it waits in the outbox's table alone.
  package var maxQueuedReplies = 10_000
  /// Broadcasts in memory, likewise.
  package var maxQueuedBroadcasts = 1000
  /// Messages to one private chat; a burst may use up the period at once.
  package var chatRate = SendRate(10, per: .seconds(10))
  /// Messages to one group.
  package var groupRate = SendRate(20, per: .seconds(60))
  /// Messages to all chats.
  package var overallRate = SendRate(30, per: .seconds(1))
  /// So many different chats that are refused with 429 within ``floodPeriod`` mean that the whole bot is: nothing is sent to any
  /// chat until the soonest of them may be tried again. Fewer wait by themselves.
  package var floodedChats = 3
  /// See ``floodedChats``.
  package var floodPeriod: Duration = .seconds(10)
  /// How long a replica's calls stay its own without a sign of life of it.
  package var ownership: Duration = .seconds(60)
  /// How often a replica gives that sign, and looks for calls whose owner has gone.
  package var ownershipInterval: Duration = .seconds(20)
  /// Chats that are sent to at the same time.
  package var maxParallelSends = 16
  /// Calls that are being made, or are made and still in the outbox: a kill repeats no more than these.
  package var maxUndeleted = 64
  /// The delays between attempts at sending: the first, and the longest.
  package var sendBackoff: ClosedRange<Duration> = .seconds(1)...Duration.seconds(30)
  /// How long a dialog waits for its next step; then it is over, and the user is told with the next message.
  package var dialogLifetime: Duration = .seconds(24 * 3600)
  /// How long a dialog that is over is remembered for that.
  package var expiredDialogRetention: Duration = .seconds(7 * 86_400)
  /// How long Redis may take for a dialog.
  package var dialogStoreTimeout: Duration = .seconds(2)
  /// How often open dialogs are counted.
  package var dialogCountInterval: Duration = .seconds(15)
  /// How long a bot's limiter may take before it counts as allowing.
  package var limiterTimeout: Duration = .milliseconds(500)
  /// How long a job may take; at most two thirds of the heartbeat timeout. On SQLite no update is handled meanwhile.
  public var jobTimeout: Duration = .seconds(10)
  /// How long the wait for a job's time may be before the wall clock is looked at again.
  package var jobPause: Duration = .seconds(30)
  /// How long the runs of jobs are remembered.
  package var jobRetention: Duration = .seconds(30 * 86_400)
  /// Lines typed ahead on the terminal.
  package var maxTerminalLines = 1000

  public init() {}

  /// How long a dialog's key in Redis lives: never longer than the inbox remembers the update that wrote it.
  var dialogKeyLifetime: Duration {
    max(.seconds(1), min(dialogLifetime + expiredDialogRetention, inboxRetention - .seconds(3600)))
  }
}
