import EventLoop
import HTTPClient
import Pooling
import Redis
import Support
import Testing

@Loop struct RedisConnectTests {
  @Test func passwordDatabaseAndNameAreGiven() async throws {
    let server = try await RedisServer.start(.init(password: "p@ss/word"))
    var configuration = try RedisConfiguration(url: "redis://:p%40ss%2Fword@127.0.0.1:\(server.port)/3")
    configuration.clientName = "outrigger/pool/main"
    let connection = try await RedisConnection.connect(configuration, deadline: soon)
    let info = try await connection.send([RedisCommand("CLIENT", "INFO")], deadline: soon).first?.text ?? ""
    #expect(info.contains("name=outrigger/pool/main"))
    #expect(info.contains("db=3"))
    connection.close()
    try await server.stop()
  }

  @Test func wrongPasswordsAreAuthErrorsWithoutThem() async throws {
    let server = try await RedisServer.start(.init(password: "right"))
    let url = "redis://127.0.0.1:\(server.port)/0"
    for (configured, text) in [
      ("wrongsecret", "AUTH: WRONGPASS invalid username-password pair or user is disabled."),
      (nil, "PING: NOAUTH Authentication required."),
    ] {
      var configuration = try RedisConfiguration(url: url)
      configuration.password = configured
      let error = await failure(configuration)
      #expect(error == RedisError(.auth, "Redis at \(url) refused \(text)"))
    }
    try await server.stop()
  }

  @Test func aPasswordForAServerWithoutOneIsAnAuthError() async throws {
    var configuration = try await RedisConfiguration(url: SharedServers.redis().url())
    configuration.password = "needless"
    #expect(await failure(configuration)?.reason == .auth)
  }

  @Test func usersOfTheAccessListConnectEvenWithoutTheRightToPing() async throws {
    let server = try await RedisServer.start()
    try await server.command(["ACL", "SETUSER", "bot", "on", ">s3cret", "~*", "+get"])
    let configuration = try RedisConfiguration(url: "redis://bot:s3cret@127.0.0.1:\(server.port)")
    let connection = try await RedisConnection.connect(configuration, deadline: soon)
    #expect(try await connection.send([RedisCommand("GET", "x")], deadline: soon) == [.null])
    connection.close()
    try await server.stop()
  }

  @Test func aDatabaseOutOfRangeIsAProtocolError() async throws {
    let configuration = try await RedisConfiguration(url: SharedServers.redis().url(database: 99))
    #expect(await failure(configuration)?.reason == .protocol)
  }

  @Test func unixSocketsWork() async throws {
    let folder = try TemporaryDirectory()
    let server = try await RedisServer.start(.init(settings: ["unixsocket": folder.file("r.sock")]))
    let configuration = try RedisConfiguration(url: "unix://\(folder.file("r.sock"))?db=1")
    let connection = try await RedisConnection.connect(configuration, deadline: soon)
    #expect(try await connection.send([RedisCommand("PING")], deadline: soon) == [.simple("PONG")])
    connection.close()
    try await server.stop()
  }

  @Test func tlsServersAreVerifiedAndTalkedTo() async throws {
    let server = try await RedisServer.start(.init(password: "pw", offersTLS: true))
    var configuration = try RedisConfiguration(url: server.tlsURL(database: 2))
    configuration.tls?.caFile = server.certificates?.authority
    let connection = try await RedisConnection.connect(configuration, deadline: soon)
    let bytes = [UInt8](repeating: 9, count: 3 << 20)
    #expect(try await connection.send([RedisCommand("ECHO", bytes)], deadline: soon) == [.bulk(bytes)])
    try await server.kill()
    try await eventually("the hang-up") { !connection.isUsable }
  }

  @Test func tlsServersOfAStrangerAreNotTrusted() async throws {
    let server = try await RedisServer.start(.init(offersTLS: true))
    var configuration = try RedisConfiguration(url: server.tlsURL())
    configuration.tls?.caFile = server.certificates?.strangerAuthority
    #expect(await failure(configuration)?.reason == .tls)
    try await server.stop()
  }

  @Test func tlsServersThatAskForACertificateGetIt() async throws {
    let server = try await RedisServer.start(.init(offersTLS: true, requiresClientCertificate: true))
    var configuration = try RedisConfiguration(url: server.tlsURL())
    configuration.tls?.caFile = server.certificates?.authority
    let error = await failure(configuration)
    #expect(error?.reason == .tls, "\(String(describing: error))")
    configuration.tls?.certificateFile = server.certificates?.clientCertificate
    configuration.tls?.keyFile = server.certificates?.clientKey
    let connection = try await RedisConnection.connect(configuration, deadline: soon)
    #expect(try await connection.send([RedisCommand("PING")], deadline: soon) == [.simple("PONG")])
    connection.close()
    try await server.stop()
  }

  @Test func tlsToAServerWithoutItIsATLSError() async throws {
    let server = try GreetingServer("HTTP/1.1 400 Bad Request\r\n\r\n")
    defer { server.stop() }
    #expect(await failure(try RedisConfiguration(url: "rediss://127.0.0.1:\(server.port)"))?.reason == .tls)
  }

  @Test(
    arguments: [
      ("HTTP/1.1 400 Bad Request\r\n\r\n", "it speaks HTTP"),
      ("\u{15}\u{3}\u{3}\u{0}\u{2}\u{2}F", "it speaks TLS; use rediss://"),
      ("SSH-2.0-OpenSSH_9.2\r\n", "Protocol error, got \"S\" as reply type byte"),
      ("*99999999\r\n", "Out of memory"),
    ])
  func whatIsNoRedisIsAProtocolErrorThatSaysSo(greeting: String, hint: String) async throws {
    let server = try GreetingServer(greeting)
    defer { server.stop() }
    let url = "redis://127.0.0.1:\(server.port)"
    #expect(
      await failure(try RedisConfiguration(url: url))?.message
        == "Redis at \(url)/0 does not speak the protocol of Redis: \(hint). Check host and port.")
  }

  @Test func whatClosesAtTheFirstCommandIsNoRefusal() async throws {
    let server = try GreetingServer("", hangsUp: true)
    defer { server.stop() }
    let url = "redis://127.0.0.1:\(server.port)/0"
    #expect(
      await failure(try RedisConfiguration(url: url))
        == RedisError(
          .protocol,
          "Redis at \(url) closed the connection at the first command, without an answer. "
            + "Is it a Redis? Check host and port."))
  }

  @Test func answersThatNobodyAskedForEndTheConnection() async throws {
    let server = try GreetingServer("+PONG\r\n+MORE\r\n")
    defer { server.stop() }
    let connection = try? await RedisConnection.connect(
      RedisConfiguration(url: "redis://127.0.0.1:\(server.port)"), deadline: soon)
    try await eventually("the end") { connection?.isUsable != true }
  }

  @Test func listenersThatSayNothingTimeOut() async throws {
    let server = try GreetingServer("")
    defer { server.stop() }
    let error = await failure(
      try RedisConfiguration(url: "redis://127.0.0.1:\(server.port)"), within: .milliseconds(100))
    #expect(error?.reason == .timeout)
  }

  @Test func loadingServersSaySo() async throws {
    let server = try GreetingServer("-LOADING Redis is loading the dataset in memory\r\n")
    defer { server.stop() }
    #expect(await failure(try RedisConfiguration(url: "redis://127.0.0.1:\(server.port)"))?.reason == .loading)
  }

  @Test func refusedConnectionsSaySo() async throws {
    let port = try FreePort.next()
    let configuration = try RedisConfiguration(url: "redis://u:secret@127.0.0.1:\(port)/1")
    #expect(
      await failure(configuration)
        == RedisError(
          .refused, "Redis at redis://127.0.0.1:\(port)/1 takes no connection: Connection refused (errno 111)."))
  }

  @Test func unknownHostsAreDNSErrors() async throws {
    #expect(await failure(try RedisConfiguration(url: "redis://no-such-host.invalid"))?.reason == .dns)
    #expect(await failure(try RedisConfiguration(url: "rediss://no-such-host.invalid"))?.reason == .dns)
  }

  @Test(arguments: ["redis", "rediss"])
  func stoppedServersTimeOut(scheme: String) async throws {
    let server = try await RedisServer.start()
    server.pause()
    let configuration = try RedisConfiguration(url: "\(scheme)://127.0.0.1:\(server.port)")
    #expect(await failure(configuration, within: .milliseconds(100))?.reason == .timeout)
    server.resume()
    try await server.stop()
  }

  private func failure(_ configuration: RedisConfiguration, within limit: Duration = .seconds(30)) async -> RedisError?
  {
    do {
      try await RedisConnection.connect(configuration, deadline: .now + limit).close()
      return nil
    } catch {
      return error as? RedisError
    }
  }
}
