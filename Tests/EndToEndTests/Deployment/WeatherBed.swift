import Support

/// The example that has a client of another service, a cache and a limit, with all three in use.
struct WeatherBed {
  let outrigger: OutriggerBinary
  private let api: FakeBotAPI
  private let service: TestHTTPServer

  /// - Parameter redis: where its cache, its limits and its leader's lease are; nil for memory.
  static func start(redis: String? = nil) async throws -> WeatherBed {
    let api = try FakeBotAPI()
    let service = try TestHTTPServer { request in
      switch request.path {
      case "/cities/oslo": .text("{\"celsius\":-3.5,\"sky\":\"clear\"}")
      case "/cities/nowhere": .text("{}", status: 404)
      default: .text("{}", status: 500)
      }
    }
    let outrigger = try OutriggerBinary.start(
      program: try await BuiltProgram.example("WeatherBot"),
      configuration: """
        \(redis.map { "redis: {main: {url: \"\($0)\"}}" } ?? "")
        bot:
          cache: \(redis == nil ? "memory" : "redis:main")
          telegram: {token: "\(api.token)", api_url: "\(api.url)", leader: \(redis == nil ? "storage" : "cache")}
        rate_limits: {actions: {city: 6/1h}}
        """, environment: ["WEATHER_URL": "http://127.0.0.1:\(service.port)"])
    try await outrigger.waitUntil("/ready")
    return WeatherBed(outrigger: outrigger, api: api, service: service)
  }

  /// A city is asked for once, then found in the cache.
  func askForOslo() async throws { try await ask([("Oslo", "-3.5 °C, clear."), ("OSLO", "-3.5 °C, clear.")]) }

  /// One city is not known; for one the service fails; the fifth question of these is one too many.
  func askForOthers() async throws {
    try await ask([
      ("nowhere", "Nobody knows that city."), ("Rome", "The weather service does not answer."),
      ("oslo", "-3.5 °C, clear."), ("oslo", "-3.5 °C, clear."), ("oslo", "too often"),
    ])
  }

  private func ask(_ questions: [(city: String, answer: String)]) async throws {
    for (city, answer) in questions {
      let before = api.sentMessages(chat: 7).count
      api.send(city, from: TelegramUser(id: 7))
      let said = try await eventually("an answer to \(city)") { api.sentMessages(chat: 7).dropFirst(before).first }
      guard said.text.contains(answer) else { throw SupportError("The answer to \(city) is “\(said.text)”.") }
    }
  }

  func stop() async throws { try await outrigger.stop() }
}
