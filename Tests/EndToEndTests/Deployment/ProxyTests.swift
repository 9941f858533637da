import FoundationEssentials
import Support
import Testing

extension EndToEnd {
  /// deploy/nginx/outrigger.conf in a real nginx before the built program.
  struct ProxyTests {
    @Test func onlyTheWebhookAndTheHealthAreReachedFromOutside() async throws {
      let outrigger = try OutriggerBinary.start()
      try await outrigger.waitUntil("/ready")
      let (plain, secure) = (try FreePort.next(), try FreePort.next())
      let folder = try TemporaryDirectory()
      try await Command.succeed(
        Launch(
          "openssl",
          [
            "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=bot.example.com", "-keyout",
            folder.file("privkey.pem"), "-out", folder.file("fullchain.pem"),
          ]))
      let shipped = try String(contentsOfFile: RepositoryPath.of("deploy/nginx/outrigger.conf"), encoding: .utf8)
      let lines = shipped.replacing("/etc/nginx/tls", with: folder.path)
        .replacing("server outrigger:8000", with: "server 127.0.0.1:\(outrigger.port)")
        .replacing("listen 80;", with: "listen 127.0.0.1:\(plain);")
        .replacing("listen 443 ssl", with: "listen 127.0.0.1:\(secure) ssl")
        .split(separator: "\n").filter { !$0.contains("listen [::]") }
      try folder.write(lines.joined(separator: "\n"), to: "outrigger.conf")
      let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map {
        "\($0)_temp_path \(folder.path)/\($0);"
      }
      let configuration = try folder.write(
        """
        daemon off; pid \(folder.path)/pid; error_log stderr; events {}
        http { access_log off; \(temporary.joined(separator: " ")) include \(folder.path)/outrigger.conf; }
        """, to: "nginx.conf")
      let nginx = try ChildProcess.start(
        Launch("/usr/sbin/nginx", ["-p", folder.path, "-e", "stderr", "-c", configuration]))
      let ask = { (words: [String]) in
        try await Command.run(
          Launch("curl", ["-sk", "-o", folder.file("body"), "-D", "-", "-w", "%{http_code}"] + words)
        ).output
      }
      let base = "https://127.0.0.1:\(secure)"
      try await eventually("nginx") { try await ask(["\(base)/health"]).hasSuffix("200") }

      let health = try await ask(["\(base)/health"]).lowercased()
      for header in ["strict-transport-security: ", "x-content-type-options: nosniff", "x-frame-options: deny"] {
        #expect(health.contains(header), "\(health)")
      }
      for path in ["/", "/metrics", "/logs", "/config", "/live", "/-/drain"] {
        #expect(try await ask(["\(base)\(path)"]).hasSuffix("404"), "\(path)")
      }
      #expect(
        try await ask(["-X", "POST", "\(base)/telegram/webhook"]).hasSuffix("403"), "this is not Telegram's network")
      #expect(try await ask(["http://127.0.0.1:\(plain)/health"]).hasSuffix("301"))
      let flood = try await ask(["\(base)/health?[1-60]"])
      #expect(flood.contains("503") || flood.contains("429"), "the status has its rate")
      try await nginx.terminate()
      try await outrigger.stop()
    }
  }
}
