import EventLoop
import LogPipeline
import MetricRegistry
import Support
import Testing

@testable import LogShipping

/// A sink behind TLS that is not who it should be gets no line, and loses none.
@Loop struct SinkSecurityTests {
  private func failsAndKeeps(_ url: String) async throws {
    let bench = try SinkBench(replies: [.stall]) { _, _ in [.test(.loki(url: url, tenant: nil))] }
    try await bench.store((0..<3).map { Lines.line($0) })
    let registry = bench.registry
    try await eventually("a refused server", timeout: .seconds(20)) {
      let families = TextExposition.text(await registry.scrape(by: .now + .seconds(5)))
      return families.split(separator: "\n").contains {
        $0.hasPrefix("log_sink_retries_total{") && $0.contains("\"tls\"")
      }
    }
    #expect(bench.spool.sink("s").buffered == 3)
    #expect(try bench.deadLetters.isEmpty)
    await bench.stop()
  }

  @Test func aCertificateNobodyKnowsIsRefused() async throws {
    let certificates = try await TestCertificates()
    let port = try FreePort.next()
    let server = try ChildProcess.start(
      Launch(
        "openssl",
        [
          "s_server", "-accept", "127.0.0.1:\(port)", "-cert", certificates.serverCertificate, "-key",
          certificates.serverKey, "-www", "-quiet",
        ]))
    try await failsAndKeeps("https://127.0.0.1:\(port)")
    try await server.kill()
  }

  @Test func aServerThatSpeaksNoTLSIsRefused() async throws {
    let server = try TestHTTPServer { _ in .text("{}") }
    try await failsAndKeeps("https://127.0.0.1:\(server.port)")
    server.stop()
  }
}
