import Glibc
import Support
import Testing

extension EndToEnd {
  /// A web configuration that changes while the program runs.
  struct WebConfigChangeTests {
    private static let bob = "bob: $2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW"

    @Test func aRenewedCertificateIsShownWithoutARestart() async throws {
      let bed = try await WebBed.start(WebBed.tls)
      // Two connections: one that stays, and those that are new.
      let kept = try ChildProcess.start(
        Launch("curl", ["-sSN", "--cacert", bed.certificates.authority, bed.curl.base + "/logs?follow=1&limit=100"]))
      _ = try await kept.waitForLine(containing: "\"message\":\"listening\"")
      let renewed = try await bed.certificates.renewed("renewed-\(bed.outrigger.port)")
      let serial = try await certificate(bed)
      try bed.directory.write(try WebBed.text(renewed.certificate), to: "server.pem")
      // Between the two files they do not belong to each other: the old pair stays.
      #expect(try await certificate(bed) == serial)
      try bed.directory.write(try WebBed.text(renewed.key), to: "server.key")
      let second = try await certificate(bed)
      #expect(second != serial)
      #expect(second != "")
      #expect(try await bed.curl.get("/version", "--header", "X-Request-Id: after-the-change").status == 200)
      _ = try await kept.waitForLine(containing: "after-the-change")
      #expect(try await bed.outrigger.stop() == .exited(0))
      #expect(bed.lines("web configuration read anew").count == 1)
      #expect(bed.lines("web configuration not read: the last good one stays in effect").count == 1)
    }

    @Test func theNextRequestIsJudgedByTheChangedFile() async throws {
      let bed = try await WebBed.start(WebBed.users)
      #expect(try await bed.known.get("/metrics").status == 200)
      try bed.directory.write("basic_auth_users:\n  \(Self.bob)\n", to: "web.yml")
      #expect(try await bed.known.get("/metrics").status == 401)
      #expect(try await bed.curl.get("/metrics", "--user", "bob:U*U").status == 200)
      // As a mounted configuration is exchanged: another file under the same name.
      try bed.directory.write(WebBed.users + "rate_limit: {interval: 1h, burst: 1}\n", to: "web.new")
      try move(bed.directory.file("web.new"), to: bed.directory.file("web.yml"))
      #expect(try await bed.known.get("/metrics").status == 200)
      let limited = try await bed.known.get("/metrics")
      #expect(limited.status == 429)
      // An hour, but for what has passed of it.
      #expect((3500...3600).contains(Int(limited.headers["retry-after"] ?? "") ?? 0))
      #expect(try await bed.curl.get("/live").status == 200)
      #expect(try await bed.outrigger.stop() == .exited(0))
      #expect(bed.lines("web configuration read anew").count == 2)
    }

    @Test func aFileThatIsWrongOrGoneNeverOpensTheServer() async throws {
      let bed = try await WebBed.start(WebBed.users)
      #expect(try await bed.known.get("/metrics").status == 200)
      let problem = "\(bed.directory.file("web.yml")):1: basic_auth_user: unknown key; did you mean basic_auth_users?"
      try bed.directory.write("basic_auth_user: {}\n", to: "web.yml")
      for _ in 0..<3 { #expect(try await bed.curl.get("/metrics").status == 401) }
      #expect(try await bed.metric("outrigger_config_last_reload_successful") == 0)
      let refusal = try await bed.known.get("/-/reload", "--request", "POST")
      #expect(refusal.status == 400)
      #expect(refusal.body.contains(problem))
      let message = "web configuration not read: the last good one stays in effect"
      try await eventually("the first state's line") {
        bed.lines(message).map { $0["fields"]?["problems"]?[0]?.string } == [problem]
      }

      unlink(bed.directory.file("web.yml"))
      #expect(try await bed.curl.get("/metrics").status == 401)
      #expect(try await bed.known.get("/metrics").status == 200)
      try await eventually("the second state's line") { bed.lines(message).count == 2 }

      try bed.directory.write(WebBed.users, to: "web.yml")
      #expect(try await bed.curl.get("/metrics").status == 401)
      #expect(try await bed.metric("outrigger_config_last_reload_successful") == 1)
      #expect(try await bed.outrigger.stop() == .exited(0))
      #expect(bed.lines("web configuration read anew").count == 1)
      #expect(bed.lines(message).count == 2)
    }

    @Test func turningTLSOffNeedsARestartAndAReloadSaysSo() async throws {
      let bed = try await WebBed.start(WebBed.tls)
      try bed.directory.write(WebBed.users, to: "web.yml")
      // The rest of the file counts at once.
      #expect(try await bed.curl.get("/metrics").status == 401)
      let answer = try await bed.known.get("/-/reload", "--request", "POST")
      #expect(answer.body == #"{"applied":[],"needs_restart":["http.web_config.tls_server_config"]}"#)
      let line = try await eventually("the line") { bed.lines("web configuration read anew").first }
      #expect(line["fields"]?["needs_restart"]?.string == "tls_server_config")
      #expect(try await bed.outrigger.stop() == .exited(0))
    }

    @Test func turningTLSOnNeedsARestartToo() async throws {
      let bed = try await WebBed.start(WebBed.users)
      try bed.directory.write(WebBed.tls + WebBed.users, to: "web.yml")
      let answer = try await bed.known.get("/-/reload", "--request", "POST")
      #expect(answer.status == 200)
      #expect(answer.body.contains("http.web_config.tls_server_config"))
      #expect(try await bed.known.get("/metrics").status == 200)
      #expect(try await bed.outrigger.stop() == .exited(0))
    }

    @Test func exemptRoutesChangeWithAReload() async throws {
      let bed = try await WebBed.start(WebBed.users)
      #expect(try await bed.curl.get("/live").status == 200)
      #expect(try await bed.curl.get("/ready").status == 401)
      try bed.directory.write("http: {web_config: web.yml, auth_exempt: [/ready]}\n", to: "outrigger.yml")
      bed.outrigger.process.signal(SIGHUP)
      _ = try await bed.outrigger.process.waitForLine(containing: "\"applied\":[\"http.auth_exempt\"]")
      #expect(try await bed.curl.get("/live").status == 401)
      #expect(try await bed.curl.get("/ready").status == 200)
      #expect(try await bed.outrigger.stop() == .exited(0))
    }

    /// The serial number of the certificate that a new connection is shown.
    private func certificate(_ bed: WebBed) async throws -> String {
      let launch = Launch(
        "openssl", ["s_client", "-connect", "127.0.0.1:\(bed.outrigger.port)", "-showcerts"])
      let text = try await Command.run(launch).output
      let lines = text.split(separator: "\n")
      guard let start = lines.firstIndex(where: { $0.contains("BEGIN CERTIFICATE") }) else { return "" }
      return lines[start...].prefix { !$0.contains("END CERTIFICATE") }.joined()
    }
  }
}
