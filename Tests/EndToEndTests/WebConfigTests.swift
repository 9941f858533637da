import Glibc
import Support
import Testing

extension EndToEnd {
  /// `http.web_config` of the built program: TLS, names and passwords, what every answer says.
  struct WebConfigTests {
    @Test func tlsPasswordsAndHeadersComeFromTheFile() async throws {
      let bed = try await WebBed.start(
        WebBed.tls + WebBed.users + "http_server_config: {headers: {Strict-Transport-Security: max-age=5}}\n")
      #expect(try await bed.curl.get("/live").status == 200)
      let refused = try await bed.curl.get("/metrics")
      #expect(refused.status == 401)
      #expect(refused.headers["www-authenticate"] == "Basic realm=\"outrigger\", charset=\"UTF-8\"")
      #expect(refused.headers["strict-transport-security"] == "max-age=5")
      #expect(try await bed.curl.get("/metrics", "--user", "alice:wrong").status == 401)
      #expect(try await bed.curl.get("/metrics", "--user", "mallory:U*U").status == 401)
      let answer = try await bed.known.get("/metrics")
      #expect(answer.status == 200)
      #expect(answer.headers["x-frame-options"] == "DENY")
      #expect(answer.headers["strict-transport-security"] == "max-age=5")
      // Guarded, and asked from this machine; the origin of our own page begins with https.
      let origin = bed.curl.base
      #expect(try await bed.known.get("/logs", "--header", "Origin: \(origin)").status == 200)
      #expect(try await bed.known.get("/logs", "--header", "Origin: http://127.0.0.1").status == 403)
      #expect(try await bed.curl.get("/live", "--tls-max", "1.1").status == 0)
      let plain = try? await bed.outrigger.get("/live")
      #expect(plain == nil)
      #expect(!bed.outrigger.process.output.contains("U*U"))
      #expect(try await bed.outrigger.stop() == .exited(0))
    }

    @Test func aRealPrometheusScrapesOverTLSWithAPassword() async throws {
      let bed = try await WebBed.start(WebBed.tls + WebBed.users)
      let prometheus = try await Support.PrometheusServer.start(
        scraping: bed.outrigger.port,
        access: [
          "scheme: https", "tls_config: {ca_file: \(bed.certificates.authority)}",
          "basic_auth: {username: alice, password: \"U*U\"}",
        ])
      try await prometheus.waitForScrapes()
      #expect(try await prometheus.targetError() == "")
      #expect(try await prometheus.value("count(outrigger_build_info)") == 1)
      try await prometheus.stop()
      #expect(try await bed.outrigger.stop() == .exited(0))
    }

    @Test func clientsMustShowACertificateOfTheAuthority() async throws {
      let authority = try await WebBed.certificates.value.authority
      let web = """
        tls_server_config:
          cert_file: server.pem
          key_file: server.key
          client_auth_type: RequireAndVerifyClientCert
          client_ca_file: \(authority)
          client_allowed_sans: [scraper.internal]

        """
      let bed = try await WebBed.start(web)
      #expect(try await bed.curl.get("/live").status == 0)
      let (certificate, key) = (bed.certificates.clientCertificate, bed.certificates.clientKey)
      #expect(try await bed.curl.get("/live", "--cert", certificate, "--key", key).status == 200)
      #expect(
        try await bed.curl.get(
          "/live", "--cert", bed.certificates.strangerCertificate, "--key", bed.certificates.strangerKey
        ).status == 0)
      #expect(try await bed.command("health", "--config", bed.configuration).status == .exited(1))
      let health = try await bed.command(
        "health", "--config", bed.configuration, "--cert-file", certificate, "--key-file", key)
      #expect(health.status == .exited(0))
      #expect(try await bed.outrigger.stop() == .exited(0))
    }

    @Test func theLogIsFollowedOverTLS() async throws {
      let bed = try await WebBed.start(WebBed.tls + WebBed.users, token: "correct-horse")
      let follower = try ChildProcess.start(
        Launch(
          "curl",
          [
            "-sSN", "--cacert", bed.certificates.authority, "--header", "Authorization: Bearer correct-horse",
            bed.curl.base + "/logs?follow=1&limit=100",
          ]))
      _ = try await follower.waitForLine(containing: "\"message\":\"listening\"")
      #expect(try await bed.known.get("/version", "--header", "X-Request-Id: one-of-mine").status == 200)
      _ = try await follower.waitForLine(containing: "one-of-mine")
      #expect(try await bed.outrigger.stop() == .exited(0))
      // The body ends with its last chunk, which is no error to curl.
      #expect(try await follower.waitForExit(timeout: .seconds(20)) == .exited(0))
    }

    @Test func ourOwnCommandsFindTheirWayByTheConfiguration() async throws {
      let bed = try await WebBed.start(WebBed.tls + WebBed.users, token: "correct-horse")
      for words in [["health"], ["health", "--ready"]] {
        let outcome = try await OutriggerBinary.run(
          words + ["--config", bed.configuration],
          environment: ["OUTRIGGER_HTTP_LISTEN": "127.0.0.1:\(bed.outrigger.port)"], directory: bed.directory.path)
        #expect(outcome.status == .exited(0), "\(outcome.errorOutput)")
      }
      let logs = try await bed.command("logs", "--json", "--config", bed.configuration)
      #expect(logs.output.contains("\"message\":\"listening\""))
      // By its URL the certificate must be one of an authority.
      let stranger = try await bed.command("health", "--url", bed.curl.base)
      #expect(stranger.status == .exited(1))
      let trusted = try await bed.command("health", "--url", bed.curl.base, "--ca-file", bed.certificates.authority)
      #expect(trusted.status == .exited(0))
      // Another server at our address is not taken for us.
      let renewed = try await bed.certificates.renewed("other")
      try bed.directory.write(try WebBed.text(renewed.certificate), to: "elsewhere.pem")
      try bed.directory.write("http: {web_config: elsewhere.yml}\n", to: "elsewhere-outrigger.yml")
      try bed.directory.write(
        "tls_server_config: {cert_file: elsewhere.pem, key_file: server.key}\n", to: "elsewhere.yml")
      let other = try await bed.command("health", "--config", bed.directory.file("elsewhere-outrigger.yml"))
      #expect(other.status == .exited(1))
      #expect(try await bed.outrigger.stop() == .exited(0))
    }

    @Test func whatIsWrongWithTheFileIsToldAtTheStartWithItsLine() async throws {
      let directory = try TemporaryDirectory()
      let file = try directory.write("http:\n  web_config: web.yml\n", to: "outrigger.yml")
      let web = directory.file("web.yml")
      func errors(_ text: String) async throws -> String {
        try directory.write(text, to: "web.yml")
        let check = try await OutriggerBinary.run(["check", "--offline", "--config", file])
        let run = try await OutriggerBinary.run(["run", "--config", file])
        #expect(check.status == .exited(78))
        #expect(run.status == .exited(78))
        #expect(check.errorOutput == run.errorOutput)
        return run.errorOutput
      }
      #expect(
        try await errors("tls_server_config:\n  cert_file: none.pem\n  key_file: none.key\n") == """
          outrigger: \(web):2: tls_server_config.cert_file: cannot read \(directory.file("none.pem")): \
          No such file or directory; write the path of a file that this user can read
          outrigger: \(web):3: tls_server_config.key_file: cannot read \(directory.file("none.key")): \
          No such file or directory; write the path of a file that this user can read

          """)
      #expect(
        try await errors("basic_auth_users: {alice: secret}\nrate_limit: {interval: 1s, bust: 1}\n") == """
          outrigger: \(web):1: basic_auth_users.alice: the value is not a bcrypt hash; \
          write what `htpasswd -nBC 10 NAME` prints after the colon
          outrigger: \(web):2: rate_limit.burst: is missing; write how many requests may come at once
          outrigger: \(web):2: rate_limit.bust: unknown key; did you mean burst?

          """)
      let certificates = try await WebBed.certificates.value
      let mismatch =
        "tls_server_config:\n  cert_file: \(certificates.serverCertificate)\n  key_file: \(certificates.clientKey)\n"
      #expect(
        try await errors(mismatch) == """
          outrigger: \(web):3: tls_server_config.key_file: is not the certificate's key; \
          write the key that the certificate was made for

          """)
    }
  }
}
