import EventLoop
import HTTPClient
import MetricRegistry
import Redis
import Support
import Testing

@testable import Probes

@Loop struct RedisProbeTests {
  private var soon: ContinuousClock.Instant { .now.advanced(by: .seconds(10)) }

  private func probe(
    _ url: String, _ keys: RedisKeyChecks = RedisKeyChecks(), onLimit: @escaping @Sendable (String) -> Void = { _ in }
  ) throws -> RedisProbe {
    RedisProbe(
      name: "main", configuration: try RedisConfiguration(url: url), target: nil, keys: keys, wallClock: { 2e9 },
      onLimit: onLimit)
  }

  @Test func aServerThatGoesAndComesBackIsAFactNotAnError() async throws {
    let server = try await RedisServer.start()
    _ = try await server.command(["SET", "key", "value"])
    let probe = try probe(server.url())
    let said = Said(try await probe.collect(by: soon))
    #expect(said.value("redis_up") == 1)
    #expect(said.value("redis_exporter_last_scrape_error", ["err": ""]) == 0)
    #expect(said.value("redis_db_keys", ["db": "db0"]) == 1)
    #expect(said.value("redis_db_keys", ["db": "db15"]) == 0)
    #expect(said.value("redis_commands_total", ["cmd": "set"]) == 1)
    #expect(said.value("redis_config_maxclients") == 10_000)
    try await server.kill()
    let down = Said(try await probe.collect(by: soon))
    #expect(down.value("redis_up") == 0)
    #expect(down.value("redis_exporter_last_scrape_error", ["err": "refused"]) == 1)
    #expect(down.families["redis_connected_clients"] == nil)
    try await server.start()
    #expect(Said(try await probe.collect(by: soon)).value("redis_up") == 1)
    probe.disconnect()
    try await server.stop()
  }

  @Test func aScrapeIsOneRoundTripOnOneConnection() async throws {
    let server = try ScriptedRedis([
      "PING": "+PONG\r\n", "CLIENT": "+OK\r\n", "INFO ALL": ScriptedRedis.bulk("redis_version:7.0.15\r\n"),
      "CONFIG": "*0\r\n", "SLOWLOG LEN": ":0\r\n", "SLOWLOG GET 1": "*0\r\n", "LATENCY": "*0\r\n",
    ])
    let probe = try probe(server.url)
    _ = try await probe.collect(by: soon)
    let before = server.reads
    _ = try await probe.collect(by: soon)
    #expect(server.reads == before + 1)
    #expect(server.commands.count { $0 == "PING" } == 1)
    probe.disconnect()
    server.stop()
  }

  @Test func aRefusedCommandCostsItsOwnFamiliesAndIsNotAskedAgainAtOnce() async throws {
    let server = try await RedisServer.start()
    _ = try await server.command(["ACL", "SETUSER", "watcher", "on", ">secret", "+info", "+ping", "+slowlog"])
    let probe = try probe("redis://watcher:secret@127.0.0.1:\(server.port)")
    for _ in 1...3 {
      let said = Said(try await probe.collect(by: soon))
      #expect(said.value("redis_up") == 1)
      #expect(said.value("redis_connected_clients") == 1)
      #expect(said.families["redis_slowlog_length"] != nil)
      #expect(said.families["redis_config_maxclients"] == nil)
      // What CONFIG would have said is what is usual.
      #expect(said.value("redis_db_keys", ["db": "db15"]) == 0)
    }
    let errors = try await server.command(["INFO", "errorstats"])
    // CLIENT SETNAME, CONFIG, LATENCY LATEST and LATENCY HISTOGRAM, once each.
    #expect(errors.contains("errorstat_NOPERM:count=4"), "\(errors)")
    probe.disconnect()
    try await server.stop()
  }

  @Test(arguments: ["redis://:wrong@", "redis://nobody:secret@"])
  func aWrongPasswordIsToldAsOne(credentials: String) async throws {
    let server = try await RedisServer.start(RedisServer.Options(password: "right"))
    let probe = try probe("\(credentials)127.0.0.1:\(server.port)")
    let said = Said(try await probe.collect(by: soon))
    #expect(said.value("redis_up") == 0)
    #expect(said.value("redis_exporter_last_scrape_error", ["err": "auth"]) == 1)
    try await server.stop()
  }

  @Test func aUserComesWithTLSAndACertificateOfItsOwn() async throws {
    let server = try await RedisServer.start(
      RedisServer.Options(offersTLS: true, requiresClientCertificate: true))
    _ = try await server.command(["ACL", "SETUSER", "watcher", "on", ">p:w@1", "+@all", "~*"])
    let certificates = try #require(server.certificates)
    var configuration = try RedisConfiguration(url: "rediss://localhost:\(server.tlsPort)")
    configuration.username = "watcher"
    configuration.tls = .init(
      caFile: certificates.authority, certificateFile: certificates.clientCertificate,
      keyFile: certificates.clientKey)
    let probe = RedisProbe(
      name: "main", configuration: configuration, target: nil, wallClock: { 2e9 }, password: { "p:w@1" })
    #expect(Said(try await probe.collect(by: soon)).value("redis_up") == 1)
    probe.disconnect()
    configuration.tls = .init(caFile: certificates.authority)
    let stranger = RedisProbe(
      name: "main", configuration: configuration, target: nil, wallClock: { 2e9 }, password: { "p:w@1" })
    #expect(Said(try await stranger.collect(by: soon)).value("redis_up") == 0)
    try await server.stop()
  }

  @Test func aServerThatSleepsCostsTheScrapeItsDeadlineAndOneConnection() async throws {
    let server = try await RedisServer.start(RedisServer.Options(settings: ["enable-debug-command": "yes"]))
    let probe = try probe(server.url())
    #expect(Said(try await probe.collect(by: soon)).value("redis_up") == 1)
    server.pause()
    for _ in 1...5 {
      let said = Said(try await probe.collect(by: .now.advanced(by: .milliseconds(100))))
      #expect(said.value("redis_up") == 0)
      #expect(said.value("redis_exporter_last_scrape_error", ["err": "timeout"]) == 1)
    }
    server.resume()
    try await eventually("the server to be asked again") {
      Said(try await probe.collect(by: .now.advanced(by: .seconds(5)))).value("redis_up") == 1
    }
    let clients = try await server.command(["CLIENT", "LIST"])
    #expect(clients.split(separator: "\n").count { $0.contains("name=outrigger/probe/main") } == 1)
    probe.disconnect()
    try await server.stop()
  }

  @Test func aReplicaAndItsMasterKnowEachOther() async throws {
    let master = try await RedisServer.start()
    let replica = try await RedisServer.start(
      RedisServer.Options(settings: ["replicaof": "127.0.0.1 \(master.port)"]))
    let replicaProbe = try probe(replica.url())
    let masterProbe = try probe(master.url())
    let labels: LabelSet = ["master_host": "127.0.0.1", "master_port": "\(master.port)"]
    try await eventually("the replica to be in step") {
      Said(try await replicaProbe.collect(by: soon)).value("redis_master_link_up", labels) == 1
    }
    let said = Said(try await replicaProbe.collect(by: soon))
    #expect(said.value("redis_slave_info", labels.adding("read_only", "1")) == 1)
    #expect(said.value("redis_instance_info") { $0["role"] == "slave" } == 1)
    #expect(said.value("redis_slave_repl_offset", labels) != nil)
    try await eventually("the master to see the replica") {
      let said = Said(try await masterProbe.collect(by: soon))
      return said.value("redis_connected_slave_lag_seconds") {
        $0["slave_port"] == "\(replica.port)" && $0["slave_state"] == "online"
      } != nil
    }
    replicaProbe.disconnect()
    masterProbe.disconnect()
    try await replica.stop()
    try await master.stop()
  }

  @Test func aClusterNodeShowsTheCluster() async throws {
    let server = try await RedisServer.start(RedisServer.Options(settings: ["cluster-enabled": "yes"]))
    let probe = try probe(server.url())
    let said = Said(try await probe.collect(by: soon))
    #expect(said.value("redis_cluster_enabled") == 1)
    #expect(said.value("redis_cluster_state") == 0)
    #expect(said.value("redis_cluster_slots_assigned") == 0)
    #expect(said.value("redis_cluster_known_nodes") == 1)
    #expect(said.value("redis_cluster_messages_sent_total") == 0)
    #expect(said.families["redis_db_keys"]?.samples.count == 1)
    probe.disconnect()
    try await server.stop()
  }
}
