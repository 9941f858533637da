internal import MetricRegistry
internal import Storage
internal import Telegram

/// What a bot counts, by the names dashboards use.
struct BotMetrics: Sendable {
  /// Updates by kind and what became of them: ok, error, duplicate, ignored, skipped.
  let updates: CounterFamily
  /// From when a message was written to when it was taken in.
  let lag: Histogram
  let inFlight: Gauge
  let duplicates: Counter
  let pollErrors: CounterFamily
  /// 1 while this process has the lead.
  let leader: Gauge
  /// Updates that Telegram keeps for this bot.
  let pending: Gauge
  /// Calls that wait to be sent, by class.
  let queueLength: GaugeFamily
  /// Chats that were found to be out of reach.
  let blocked: Counter
  /// Calls given up on, by the answer's code.
  let dropped: CounterFamily
  /// Times that nothing was sent at all for a while, as the whole bot was refused.
  let holds: Counter
  let handlerDuration: HistogramFamily
  let handlerErrors: CounterFamily
  /// Dialogs that wait for their user, as last counted.
  let dialogsOpen: GaugeFamily
  let jobDuration: HistogramFamily
  let jobErrors: CounterFamily
  let jobsMissed: CounterFamily

  private let registry: Registry

  init(_ registry: Registry) {
    self.registry = registry
    updates = registry.counter(
      "telegram_updates_total", "Updates by kind and what became of them.", labels: "type", "outcome")
    lag = registry.histogram(
      "telegram_update_lag_seconds", "From when a message was written to when it was taken in."
    ).with()
    inFlight = registry.gauge("telegram_updates_in_flight", "Updates taken in and not finished.").with()
    duplicates = registry.counter(
      "telegram_updates_duplicate_total", "Updates that came again after they had been handled."
    ).with()
    pollErrors = registry.counter("telegram_poll_errors_total", "Polls that failed.", labels: "reason")
    leader = registry.gauge(
      "telegram_leader",
      "1 while this process has the lead: it alone polls, or with a webhook, where every replica takes updates, runs the jobs."
    ).with()
    pending = registry.gauge("telegram_pending_updates", "Updates that wait at Telegram for this bot.").with()
    queueLength = registry.gauge(
      "telegram_outgoing_queue_length", "Calls that wait to be sent.", labels: "class")
    blocked = registry.counter(
      "telegram_chats_blocked_total", "Chats that were found to be out of reach: the bot blocked, the user gone."
    ).with()
    dropped = registry.counter(
      "telegram_outgoing_dropped_total", "Calls that were given up on, by the answer's code.", labels: "code")
    holds = registry.counter(
      "telegram_outgoing_holds_total",
      "Times that all sending was held, as several chats were refused with 429 shortly after one another."
    ).with()
    handlerDuration = registry.histogram(
      "bot_handler_duration_seconds", "How long handlers took, with their transaction.", labels: "handler")
    handlerErrors = registry.counter(
      "bot_handler_errors_total", "Handlers that failed.", labels: "handler", "error")
    dialogsOpen = registry.gauge(
      "bot_dialogs_open", "Dialogs that wait for their user, as last counted.", labels: "dialog")
    jobDuration = registry.histogram(
      "bot_job_duration_seconds", "How long jobs took, with their transaction.", labels: "job")
    jobErrors = registry.counter("bot_job_errors_total", "Jobs that failed.", labels: "job", "error")
    jobsMissed = registry.counter(
      "bot_jobs_missed_total", "Runs that were due too long ago to be made up for.", labels: "job")
  }

  /// A limit was reached, by its configuration key.
  func limitReached(_ key: String) { registry.limitReached(key) }

  func note(_ lanes: OutgoingLanes) {
    for priority in OutgoingClass.allCases {
      queueLength.with(priority.label).set(Double(lanes.count(of: priority)))
    }
  }

  /// That a handler took so long, with the current update's correlation id as an example.
  func observe(handler: String, _ duration: Duration) {
    handlerDuration.with(handler).observe(duration, exemplar: registry.currentExemplar)
  }

  func observeLag(of update: Update) {
    guard let date = update.date else { return }
    let sent = Timestamp(microseconds: date.multipliedReportingOverflow(by: 1_000_000).partialValue)
    lag.observe(max(.zero, sent.duration(to: .now())))
  }
}
