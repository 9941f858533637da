import Support

/// The program with everything attached that a panel asks for, under a little traffic, with each fault that a panel names;
/// beside it, scraped by the same Prometheus, an example with what the HelpDesk has no use for.
struct DashboardBed {
  let outrigger: OutriggerBinary
  let prometheus: PrometheusServer
  private let api: FakeBotAPI
  private let collector: LogCollectorServer
  private let postgres: PostgresServer
  private let pgbouncer: PgBouncerServer
  private let redis: RedisServer
  private let replica: RedisServer
  private let weather: WeatherBed
  private static let chief = TelegramUser(id: 7, firstName: "Grace")

  static func start() async throws -> DashboardBed {
    let postgres = try await PostgresServer.start(PostgresServer.Options(settings: ["max_replication_slots": "2"]))
    try await postgres.query("SELECT pg_create_physical_replication_slot('standby', true)")
    let pgbouncer = try await PgBouncerServer.start(before: postgres)
    let redis = try await RedisServer.start()
    _ = try await redis.command(["SET", "key", "value"])
    let replica = try await RedisServer.start(RedisServer.Options(settings: ["replicaof": "127.0.0.1 \(redis.port)"]))
    let collector = try LogCollectorServer()
    let api = try FakeBotAPI()
    let more = """
      pgbouncer: {front: {url: "\(pgbouncer.url)"}}
      process: {redis: {command: "redis-server .*:\(redis.port)"}}
      http: {max_body: 1KiB}
      metrics: {max_series_per_family: 20}
      """
    let setup = DeskSetup(
      api: api, postgres: postgres.url(), redis: redis.url(), more: more,
      log: "sinks: {collector: {type: otlp, url: \"\(collector.url)/v1/logs\", batch_max_wait: 50ms}}")
    let configuration = setup.configuration.replacing(
      "critical: true}", with: "critical: true, collectors: {enable: [postmaster, database_wraparound]}}"
    )
    .replacing("storage: postgres:main", with: "storage: postgres:main\n  admins: [\(chief.id)]")
    .replacing("redis: {main:", with: "redis: {replica: {url: \"\(replica.url())\"}, main:")
    try await postgres.stop()
    let outrigger = try OutriggerBinary.start(configuration: configuration)
    // It waits for its database, attempt by attempt.
    try await outrigger.waitUntil("/live")
    try await eventually("another attempt of the bot", timeout: .seconds(60)) {
      try await outrigger.metrics().sum("module_restarts_total") ?? 0 >= 1
    }
    try await postgres.start()
    try await outrigger.waitUntil("/ready", timeout: .seconds(60))
    let weather = try await WeatherBed.start()
    let prometheus = try await PrometheusServer.start(scraping: outrigger.port, and: [weather.outrigger.port])
    return DashboardBed(
      outrigger: outrigger, prometheus: prometheus, api: api, collector: collector, postgres: postgres,
      pgbouncer: pgbouncer, redis: redis, replica: replica, weather: weather)
  }

  /// A request through all of the HelpDesk's steps, and what each panel's fault needs.
  func makeTraffic() async throws {
    try await prometheus.waitForScrapes(2)
    for key in ["key", "nothing"] { _ = try await redis.command(["GET", key]) }
    try await weather.askForOslo()
    try await handleARequest()
    try await failPollsAndReplies()
    try await refuseRequestsAndSinks()
    try await loseTheDatabase()
    // Panels of other services look every 15 s: an increase shows only after a look before it.
    try await eventually("a look at the calls before the others", timeout: .seconds(60)) {
      try await prometheus.value("max(count_over_time(weather_api_requests_total[5m:15s]))") ?? 0 >= 1
    }
    try await weather.askForOthers()
  }

  private func handleARequest() async throws {
    api.send("/start", from: Self.chief)
    try await api.waitForMessage(containing: "You are an administrator", chat: Self.chief.id)
    _ = try await api.createRequest("The lamp is broken.", priority: "high")
    for (data, answer) in [("take_request_1", "Taken by: Grace"), ("complete_request_1", "Status: completed")] {
      let message = try await eventually("the button \(data)") {
        api.sentMessages(chat: Self.chief.id).last { $0.buttons.contains { $0.data == data } }
      }
      api.press(data, on: message, by: Self.chief)
      try await api.waitForMessage(containing: answer, chat: Self.chief.id)
    }
  }

  private func failPollsAndReplies() async throws {
    api.inject(.serverError(status: 502), into: "getUpdates", times: 2)
    api.inject(.error(code: 400, description: "Bad Request: message text is empty"), into: "sendMessage", times: 1)
    api.send("/start")
    try await eventually("polls again and a reply given up on", timeout: .seconds(30)) {
      let metrics = try await outrigger.metrics()
      return metrics.sum("telegram_poll_errors_total") ?? 0 >= 2
        && metrics.sum("telegram_outgoing_dropped_total") ?? 0 >= 1
    }
  }

  private func refuseRequestsAndSinks() async throws {
    collector.reply(.text("later", status: 503))
    let tooLarge = String(repeating: "x", count: 4096)
    let refused = try await outrigger.probe.request("POST", "/logs", body: tooLarge)
    guard refused.status == 413 else { throw SupportError("POST /logs answers \(refused.status).") }
    try await eventually("the sink to be asked again", timeout: .seconds(30)) {
      try await outrigger.metrics().sum("log_sink_retries_total") ?? 0 >= 1
    }
    collector.reply(nil)
  }

  /// A handler fails without its table; /ready says no without Postgres.
  private func loseTheDatabase() async throws {
    try await postgres.query("ALTER TABLE users RENAME TO hidden")
    api.send("/start")
    try await eventually("a handler that failed", timeout: .seconds(60)) {
      try await outrigger.metrics().sum("bot_handler_errors_total") ?? 0 >= 1
    }
    try await postgres.query("ALTER TABLE hidden RENAME TO users")
    try await postgres.stop()
    try await outrigger.waitUntil("/ready", answers: 503)
    try await postgres.start()
    try await outrigger.waitUntil("/ready", timeout: .seconds(60))
  }

  func stop() async throws {
    try await prometheus.stop()
    try await weather.stop()
    try await outrigger.stop()
    try await pgbouncer.stop()
    for server in [replica, redis] { try await server.stop() }
    try await postgres.stop()
  }
}
