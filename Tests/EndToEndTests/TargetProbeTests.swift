import Support
import Testing

extension EndToEnd {
  /// `/probe` of the built program: servers that the request names.
  struct TargetProbeTests {
    private static func start(
      _ allow: [String], password: String = "", token: String? = nil
    ) async throws -> OutriggerBinary {
      let configuration = """
        http: {\(token == nil ? "" : "token_file: token")}
        probe:
          allow: [\(allow.map { "\"\($0)\"" }.joined(separator: ", "))]
          auth_modules:
            reader: {type: userpass, userpass: {username: postgres, password_file: password}}
            wrong: {type: userpass, userpass: {username: postgres, password: canary-of-the-password}}
        """
      let outrigger = try OutriggerBinary.start(
        configuration: configuration,
        files: ["password": password, "token": token ?? ""])
      try await outrigger.waitUntil("/live")
      return outrigger
    }

    private static func ask(
      _ outrigger: OutriggerBinary, _ query: String
    ) async throws -> (status: Int, text: String, exposition: StrictExposition?) {
      let answer = try await outrigger.get("/probe?\(query)")
      let exposition = answer.status == 200 ? try StrictExposition(parsing: answer.text) : nil
      return (answer.status, answer.text, exposition)
    }

    @Test func aServerIsAskedAsTheUserOfTheNamedModule() async throws {
      let server = try await PostgresServer.start(PostgresServer.Options(requiresPassword: true))
      let outrigger = try await Self.start(["127.0.0.1:\(server.port)"], password: server.password)
      let query = "target=127.0.0.1:\(server.port)&module=postgres"
      let known = try await Self.ask(outrigger, query + "&auth_module=reader")
      #expect(known.exposition?.value("probe_success") == 1)
      #expect(known.exposition?.value("pg_up") == 1)
      #expect(known.exposition?.value("pg_settings_max_connections").map { $0 > 0 } == true)
      #expect(!known.text.contains("process_cpu_seconds_total") && !known.text.contains("outrigger_"))
      // The same through a URL, whose slashes need no escapes.
      let url = try await Self.ask(
        outrigger, "target=postgresql://127.0.0.1:\(server.port)/&module=postgres&auth_module=reader")
      #expect(url.exposition?.value("probe_success") == 1)
      for query in [query, query + "&auth_module=wrong"] {
        let refused = try await Self.ask(outrigger, query)
        #expect(refused.exposition?.value("probe_success") == 0)
        #expect(refused.exposition?.value("pg_up") == 0)
        #expect(!refused.text.contains("canary"))
      }
      let sessions = "SELECT count(*) FROM pg_stat_activity WHERE application_name LIKE 'outrigger/probe/%'"
      try await eventually("no session to be left") { try await server.query(sessions) == "0" }
      #expect(!outrigger.process.output.contains("canary") && !outrigger.process.errorOutput.contains("canary"))
      try await outrigger.stop()
      try await server.stop()
    }

    @Test func aRedisIsAskedByItsAddress() async throws {
      let server = try await RedisServer.start()
      let outrigger = try await Self.start(["127.0.0.1:*"])
      let answer = try await Self.ask(outrigger, "target=redis://127.0.0.1:\(server.port)&module=redis")
      #expect(answer.exposition?.value("probe_success") == 1)
      #expect(answer.exposition?.value("redis_up") == 1)
      #expect(answer.exposition?.value("redis_connected_clients") == 1)
      let verdict = try await Promtool.check(answer.text)
      #expect(verdict.isValid, "\(verdict.findings)")
      try await server.stop()
      let down = try await Self.ask(outrigger, "target=127.0.0.1:\(server.port)&module=redis")
      #expect(down.exposition?.value("probe_success") == 0)
      #expect(down.exposition?.value("redis_up") == 0)
      #expect(down.exposition?.value("probe_duration_seconds").map { $0 >= 0 } == true)
      try await outrigger.stop()
    }

    @Test func whatIsNotAllowedIsRefusedBeforeAnyConnection() async throws {
      let server = try await RedisServer.start()
      let outrigger = try await Self.start(["127.0.0.1:5432", "10.0.*:6379"])
      let port = server.port
      let before = try await Self.connections(to: server)
      for (query, code) in [
        ("target=127.0.0.1:\(port)&module=redis", "target_not_allowed"),
        ("target=localhost:5432&module=postgres", "target_not_allowed"),
        ("target=10.0.example.org:6379&module=redis", "target_not_allowed"),
        ("target=postgres:secret@127.0.0.1:5432&module=postgres", "bad_target"),
        ("target=127.0.0.1:5432/db%3Fsslmode=disable&module=postgres", "bad_target"),
        ("module=postgres", "bad_target"), ("target=&module=postgres", "bad_target"),
        ("target=127.0.0.1:5432", "bad_module"), ("target=127.0.0.1:5432&module=mysql", "bad_module"),
        ("target=127.0.0.1:5432&module=postgres&auth_module=none", "bad_auth_module"),
      ] {
        let answer = try await Self.ask(outrigger, query)
        #expect(answer.status == 400, "\(query)")
        #expect(answer.text.contains("\"code\":\"\(code)\""), "\(query): \(answer.text)")
        #expect(!answer.text.contains("secret"))
      }
      // The one more is that of the question itself.
      #expect(try await Self.connections(to: server) == before + 1)
      try await outrigger.stop()
      try await server.stop()
    }

    private static func connections(to server: RedisServer) async throws -> Int {
      let text = try await server.command(["INFO", "stats"])
      let line = text.split(whereSeparator: \.isNewline).first { $0.hasPrefix("total_connections_received:") }
      return line.flatMap { Int($0.split(separator: ":")[1]) } ?? -1
    }

    @Test func theRouteIsGuardedAndOnlyThereWhenSomethingIsAllowed() async throws {
      let guarded = try await Self.start(["127.0.0.1:*"], token: "open-sesame")
      #expect(try await guarded.get("/probe?target=127.0.0.1:1&module=redis").status == 401)
      let bearer = ["Authorization": "Bearer open-sesame"]
      #expect(try await guarded.get("/probe?target=127.0.0.1:1&module=redis", headers: bearer).status == 200)
      try await guarded.stop()
      let closed = try await Self.start([])
      #expect(try await closed.get("/probe?target=127.0.0.1:1&module=redis").status == 404)
      try await closed.stop()
    }

    @Test func everyAnswerTellsBrowsersWhatNotToDoAndClientsWhenTheyAskTooOften() async throws {
      let outrigger = try OutriggerBinary.start(configuration: "http: {rate_limit: 20/1m}")
      try await outrigger.waitUntil("/live")
      for path in ["/live", "/metrics", "/", "/version", "/logs", "/nothing", "/ready/none"] {
        let answer = try await outrigger.get(path)
        #expect(answer.headers["X-Content-Type-Options"] == "nosniff", "\(path)")
        #expect(answer.headers["X-Frame-Options"] == "DENY", "\(path)")
        #expect(answer.headers["Referrer-Policy"] == "no-referrer", "\(path)")
      }
      var refused: ProbeResponse?
      for _ in 1...30 where refused == nil {
        let answer = try await outrigger.get("/version")
        if answer.status != 200 { refused = answer }
      }
      #expect(refused?.status == 429)
      #expect(refused?.headers["Retry-After"].flatMap { Int($0) }.map { (1...4).contains($0) } == true)
      for path in ["/live", "/metrics", "/health"] {
        for _ in 1...25 { #expect(try await outrigger.get(path).status == 200) }
      }
      let reached = try await outrigger.metrics().value("outrigger_limit_reached_total", ["limit": "http.rate_limit"])
      #expect(reached == 1)
      try await outrigger.stop()
    }
  }
}
