import Support

/// What a help desk is run with: a fake Bot API and the text of a configuration onto it.
struct DeskSetup {
  let api: FakeBotAPI
  let configuration: String

  /// Checks look often and change their mind at once, and a crashed bot is back soon, so that no test waits for a timer.
  ///
  /// `more` is YAML of further sections, `log` and `telegram` of further keys of those.
  init(
    api: FakeBotAPI, postgres: String, redis: String? = nil, more: String = "", log: String = "",
    telegram: String = "",
    supervision: String = "backoff: {min: 50ms, max: 200ms}"
  ) {
    self.api = api
    let redis = redis.map { "redis: {main: {url: \"\($0)\"}}\n" } ?? ""
    configuration = """
      log: {level: debug\(log.isEmpty ? "" : ", " + log)}
      checks: {interval: 100ms, timeout: 1s, fall: 1, rise: 1}
      postgres: {main: {url: "\(postgres)", critical: true}}
      bot:
        storage: postgres:main
        telegram: {token: "\(api.token)", api_url: "\(api.url)"\(telegram.isEmpty ? "" : ", " + telegram)}
      supervision: {\(supervision)}
      \(redis)\(more)
      """
  }

  /// Starts the program and waits for nothing.
  func start() throws -> OutriggerBinary {
    try OutriggerBinary.start(configuration: configuration)
  }

  /// Starts the program and waits until it is ready.
  func startReady() async throws -> OutriggerBinary {
    let outrigger = try start()
    try await outrigger.waitUntil("/ready")
    return outrigger
  }
}

/// A database of one test's own on the shared server.
struct TestDatabase {
  let url: String
  private let server: PostgresServer
  private let name: String

  init() async throws {
    server = try await SharedServers.postgres()
    name = "desk_\(UInt32.random(in: 0 ... .max))"
    url = try await server.makeDatabase(name)
  }

  func query(_ sql: String) async throws -> String {
    try await server.query(sql, database: name)
  }
}
