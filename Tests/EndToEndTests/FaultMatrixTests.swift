import Glibc
import Support
import Testing

/// A dependency behind a proxy, as the matrix of faults has it.
protocol FaultyServer: Sendable {
  /// The check's name.
  var check: String { get }
  var proxy: FaultProxy { get }
  var configuration: String { get }
  func pause()
  func resume()
  /// What it says to anything while it reads its data.
  func loading(_ piece: [UInt8]) -> [UInt8]
  func wrongPassword(_ piece: [UInt8]) -> [UInt8]
  /// How many connections of ours the server has.
  func connections() async throws -> Int
}

private struct FaultyPostgres: FaultyServer {
  let server: PostgresServer
  let proxy: FaultProxy
  let check = "postgres:main"

  init() async throws {
    server = try await PostgresServer.start()
    proxy = try FaultProxy(to: server.port)
  }

  var configuration: String {
    let url = server.url().replacing("\(server.port)", with: "\(proxy.port)")
    return "postgres: {main: {url: \"\(url)\", critical: true, pool: {size: 3}}}"
  }

  func pause() { server.pause() }
  func resume() { server.resume() }

  func loading(_ piece: [UInt8]) -> [UInt8] { Self.error("57P03", "the database system is starting up", to: piece) }

  func wrongPassword(_ piece: [UInt8]) -> [UInt8] {
    Self.error("28P01", "password authentication failed for user \"postgres\"", to: piece)
  }

  func connections() async throws -> Int {
    let count = "SELECT count(*) FROM pg_stat_activity WHERE application_name LIKE 'outrigger/%'"
    return Int(try await server.query(count)) ?? .max
  }

  /// An ErrorResponse, but to the question for encryption, of eight bytes, a no
  /// (https://www.postgresql.org/docs/15/protocol-message-formats.html).
  private static func error(_ code: String, _ text: String, to piece: [UInt8]) -> [UInt8] {
    if piece.count == 8 { return [UInt8(ascii: "N")] }
    let fields: [UInt8] = Array("SFATAL\0VFATAL\0C\(code)\0M\(text)\0\0".utf8)
    let length = UInt32(fields.count + 4).bigEndian
    return [UInt8(ascii: "E")] + withUnsafeBytes(of: length) { Array($0) } + fields
  }
}

private struct FaultyRedis: FaultyServer {
  let server: RedisServer
  let proxy: FaultProxy
  let check = "redis:main"

  init() async throws {
    server = try await RedisServer.start()
    proxy = try FaultProxy(to: server.port)
  }

  var configuration: String {
    "redis: {main: {url: \"redis://127.0.0.1:\(proxy.port)/0\", critical: true, pool: {size: 3}}}"
  }

  func pause() { server.pause() }
  func resume() { server.resume() }

  func loading(_ piece: [UInt8]) -> [UInt8] {
    Self.toEach("-LOADING Redis is loading the dataset in memory", of: piece)
  }

  func wrongPassword(_ piece: [UInt8]) -> [UInt8] {
    Self.toEach("-WRONGPASS invalid username-password pair or user is disabled.", of: piece)
  }

  /// A reply to each command of the piece.
  private static func toEach(_ reply: String, of piece: [UInt8]) -> [UInt8] {
    let commands = String(decoding: piece, as: UTF8.self).split(separator: "\r\n").filter { $0.hasPrefix("*") }
    return Array(String(repeating: reply + "\r\n", count: commands.count).utf8)
  }

  func connections() async throws -> Int {
    try await server.command(["CLIENT", "LIST"]).split(separator: "\n").filter { $0.contains("name=outrigger") }.count
  }
}

/// What a dependency may do.
enum DependencyFault: String, CaseIterable, Sendable {
  case refused, blackHoled, stopped, slow, resetting, wrongPassword, loading

  /// Of which one the check must fail.
  var reasons: Set<String> {
    switch self {
    case .refused: ["refused", "protocol"]
    case .blackHoled, .stopped, .slow: ["timeout"]
    case .resetting: ["refused", "protocol"]
    case .wrongPassword: ["auth"]
    case .loading: ["loading"]
    }
  }

  func begin(_ server: some FaultyServer) throws {
    switch self {
    case .refused: try server.proxy.set(.refuse)
    case .blackHoled: try server.proxy.set(.blackHole)
    case .stopped: server.pause()
    case .slow: try server.proxy.set(.slow(.milliseconds(600)))
    case .resetting: try server.proxy.set(.reset)
    case .wrongPassword: try server.proxy.set(.answer { server.wrongPassword($0) })
    case .loading: try server.proxy.set(.answer { server.loading($0) })
    }
  }

  func end(_ server: some FaultyServer) throws {
    if self == .stopped { server.resume() } else { try server.proxy.set(.pass) }
  }
}

extension EndToEnd {
  /// Each dependency, each fault: liveness never changes, readiness follows the thresholds, and nobody floods a server
  /// that has come back.
  struct FaultMatrixTests {
    /// Connections of the pool and of the probe.
    private static let mostConnections = 3 + 2

    @Test(arguments: DependencyFault.allCases) func postgres(fault: DependencyFault) async throws {
      try await suffer(fault, of: try await FaultyPostgres())
    }

    @Test(arguments: DependencyFault.allCases) func redis(fault: DependencyFault) async throws {
      try await suffer(fault, of: try await FaultyRedis())
    }

    private func suffer(_ fault: DependencyFault, of server: some FaultyServer) async throws {
      let outrigger = try OutriggerBinary.start(
        configuration: """
          metrics: {scrape_timeout: 500ms}
          checks: {interval: 100ms, timeout: 300ms, fall: 3, rise: 2}
          \(server.configuration)
          """)
      try await outrigger.waitUntil("/ready")
      let finding = try await LivenessProber.watching(outrigger) {
        try fault.begin(server)
        try await followDown(outrigger, server.check)
        let counts = try await outrigger.failures(of: server.check)
        #expect(!fault.reasons.isDisjoint(with: counts.keys), "\(counts)")
        #expect(try await outrigger.get("/health").status == 200)
        #expect(try await outrigger.get("/startup").status == 200)
        try fault.end(server)
        try await outrigger.waitUntil("/ready")
      }
      #expect(finding.wrong == [])
      #expect(finding.slowest < .seconds(1))
      #expect(try await server.connections() <= Self.mostConnections)
      // A dependency that is down restarts nothing.
      for reason in ["error", "exit", "hung"] {
        #expect(try await outrigger.count("module_restarts_total", ["module": "helpdesk", "reason": reason]) == 0)
      }
      #expect(try await outrigger.stop() == .exited(0))
      server.proxy.end()
    }

    /// Until `/ready` says no, which it must from the third failure in a row on and not before.
    private func followDown(_ outrigger: OutriggerBinary, _ check: String) async throws {
      try await eventually("/ready to say no") {
        let before = try await outrigger.metrics().value("check_consecutive_failures", ["check": check]) ?? 0
        let status = try await outrigger.get("/ready").status
        let after = try await outrigger.metrics().value("check_consecutive_failures", ["check": check]) ?? 0
        if status == 503 { #expect(after >= 3) } else { #expect(before < 3) }
        return status == 503
      }
    }
  }

  /// A Postgres that hangs is never a bot that hangs.
  struct HungStorageTests {
    @Test func aBotThatCannotStartForItsPostgresHangsEndsAtOnceWhenAsked() async throws {
      let postgres = try await PostgresServer.start()
      postgres.pause()
      let setup = DeskSetup(
        api: try FakeBotAPI(), postgres: postgres.url(), more: "shutdown: {timeout: 20s}",
        supervision: "heartbeat_timeout: 60s, stop_timeout: 15s")
      let outrigger = try setup.start()
      try await outrigger.waitUntil("/live")
      #expect(try await outrigger.stop() == .exited(0))
      #expect(outrigger.shutdownCuts == [])
      postgres.resume()
      try await postgres.stop()
    }

    @Test func aBotWhosePostgresHangsWaitsForItAndIsNeitherHungNorRestartedForIt() async throws {
      let postgres = try await PostgresServer.start()
      let setup = DeskSetup(
        // With a lease in that Postgres it would only stand by, and touch nothing.
        api: try FakeBotAPI(), postgres: postgres.url(), telegram: "leader: off",
        supervision: "heartbeat_timeout: 1s, max_restarts: 0, backoff: {min: 50ms, max: 200ms}")
      let outrigger = try await setup.startReady()
      let finding = try await LivenessProber.watching(outrigger) {
        postgres.pause()
        setup.api.send("/start")
        let start = ContinuousClock.now
        // Several times its heartbeat's timeout.
        try await eventually("the bot to wait for Postgres", timeout: .seconds(30)) {
          let waits = try await outrigger.count("module_restarts_total", ["module": "helpdesk", "reason": "waiting"])
          return waits >= 2 && ContinuousClock.now - start > .seconds(4)
        }
        postgres.resume()
        try await eventually("the answer") { !setup.api.sentMessages(chat: 100).isEmpty }
      }
      #expect(finding.wrong == [])
      for reason in ["error", "exit", "hung"] {
        #expect(try await outrigger.count("module_restarts_total", ["module": "helpdesk", "reason": reason]) == 0)
      }
      #expect(try await outrigger.stop() == .exited(0))
      try await postgres.stop()
    }
  }
}

extension OutriggerBinary {
  /// The failures of a check by reason, those that were any.
  fileprivate func failures(of check: String) async throws -> [String: Double] {
    let metrics = try await metrics()
    var counts: [String: Double] = [:]
    for reason in ["refused", "timeout", "auth", "protocol", "dns", "tls", "loading"] {
      let value = metrics.value("check_failures_total", ["check": check, "reason": reason]) ?? 0
      if value > 0 { counts[reason] = value }
    }
    return counts
  }
}
