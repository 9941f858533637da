import PasswordHash
import Support
import Testing

@testable import SidecarSettings

struct WebConfigTests {
  private static let hash = "$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW"

  private func load(_ text: String) throws(SettingsErrors) -> WebConfig {
    try WebConfig.load(Array(text.utf8), file: "etc/web.yml").config
  }

  /// Every error as its line.
  private func errors(_ text: String) -> [String] {
    do throws(SettingsErrors) {
      _ = try load(text)
      return []
    } catch {
      return error.issues.map(\.description)
    }
  }

  @Test func everyKeyOfTheFormatIsRead() throws {
    let config = try load(
      """
      tls_server_config:
        cert_file: cert.pem
        key_file: /etc/ssl/key.pem
        client_auth_type: RequireAndVerifyClientCert
        client_ca_file: ca.pem
        client_allowed_sans: [scraper.internal]
        min_version: TLS13
        max_version: TLS13
        cipher_suites: [TLS_AES_128_GCM_SHA256]
        prefer_server_cipher_suites: false
        curve_preferences: [X25519]
      http_server_config:
        http2: true
        headers:
          Content-Security-Policy: "default-src ${nothing}"
          X-Frame-Options: sameorigin
          X-Content-Type-Options: nosniff
          X-XSS-Protection: "1"
          Strict-Transport-Security: max-age=31536000
      basic_auth_users:
        "Alice B@example.org": \(Self.hash)
      rate_limit: {interval: 1m0.5s, burst: 3}
      """)
    #expect(config.tls.isEnabled)
    #expect(config.tls.certificateFile == "etc/cert.pem")
    #expect(config.tls.files == ["etc/cert.pem", "/etc/ssl/key.pem", "etc/ca.pem"])
    #expect(config.tls.clientAuthentication == .requireAndVerify)
    #expect(config.tls.clientAllowedNames == ["scraper.internal"])
    #expect(config.tls.minVersion == .tls13)
    #expect(config.tls.prefersServerOrder == false)
    #expect(config.http.headers.fields.map(\.name).count == 5)
    #expect(config.http.headers.fields.last?.value == "default-src ${nothing}")
    #expect(config.users["Alice B@example.org"]?.cost == 5)
    #expect(config.rateLimit.interval == .milliseconds(60_500))
    #expect(config.rateLimit.burst == 3)
  }

  @Test func theExampleIsRightAndItsPasswordIsWhatItSays() throws {
    let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let config = try WebConfig.load(
      try WholeFile.bytes("\(root)/deploy/web-config.example.yml"), file: "web.yml"
    ).config
    #expect(config.tls.isEnabled)
    #expect(config.users["prometheus"]?.matches(Array("change-me".utf8)) == true)
    #expect(config.rateLimit.burst == 100)
  }

  @Test func aFileOfNoSectionsIsAnError() {
    #expect(
      errors("- tls\n") == [
        "etc/web.yml:1: the file does not hold sections; write keys and values, as basic_auth_users: {NAME: HASH}"
      ])
  }

  @Test(arguments: ["", "# nothing\n", "tls_server_config:\nbasic_auth_users:\n", "rate_limit: {interval: 0}"])
  func anEmptyFileLeavesEverythingOpen(_ text: String) throws {
    let config = try load(text)
    #expect(!config.tls.isEnabled)
    #expect(config.users.isEmpty)
  }

  @Test func certificatesMayStandInTheFile() throws {
    let pem = "-----BEGIN THING-----"
    let config = try load("tls_server_config: {cert: \"\(pem)\", key: \"\(pem)\"}")
    #expect(config.tls.isEnabled)
    #expect(config.tls.files == [])
  }

  @Test func everyErrorIsSaidAtOnceWithItsLineAndWhatWouldBeRight() {
    let text = """
      tls_server_config:
        cert_fil: cert.pem
        client_auth_type: Required
        min_version: TLS1.2
        client_ca_file: ca.pem
      http_server_config:
        headers:
          X-Frame-Options: DENY
          Server: mine
      basic_auth_users:
        alice: secret
        bob: $2y$25$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW
        "a:b": \(Self.hash)
      rate_limit: {interval: 1 s}
      basic_auth_user: {}
      """
    let right = "write what `htpasswd -nBC 10 NAME` prints after the colon"
    #expect(
      errors(text) == [
        "etc/web.yml:1: tls_server_config.cert_file: is missing; write it, or cert",
        "etc/web.yml:1: tls_server_config.key_file: is missing; write it, or key",
        "etc/web.yml:2: tls_server_config.cert_fil: unknown key; did you mean cert_file?",
        "etc/web.yml:3: tls_server_config.client_auth_type: \"Required\" is none of its words; write NoClientCert, "
          + "RequestClientCert, RequireAnyClientCert, RequireClientCert, VerifyClientCertIfGiven or "
          + "RequireAndVerifyClientCert",
        "etc/web.yml:4: tls_server_config.min_version: \"TLS1.2\" is none of its words; did you mean TLS12?",
        "etc/web.yml:8: http_server_config.headers.X-Frame-Options: \"DENY\" is none of its words; "
          + "write deny or sameorigin",
        "etc/web.yml:9: http_server_config.headers.Server: unknown key; the keys here are Strict-Transport-Security, "
          + "X-Content-Type-Options, X-Frame-Options, X-XSS-Protection, Content-Security-Policy",
        "etc/web.yml:11: basic_auth_users.alice: the value is not a bcrypt hash; \(right)",
        "etc/web.yml:12: basic_auth_users.bob: the value has the bcrypt cost 25, which is not from 4 to 18; \(right)",
        "etc/web.yml:13: basic_auth_users.a:b: cannot be a name; write a name without a colon, of at most 100 bytes",
        "etc/web.yml:14: rate_limit.interval: \"1 s\" is not a duration; write a duration such as 100ms, 2s or 1m30s",
        "etc/web.yml:15: basic_auth_user: unknown key; did you mean basic_auth_users?",
      ])
  }

  @Test(arguments: [
    (
      "{min_version: TLS12}",
      [
        "cert_file: is missing; write it, or cert", "key_file: is missing; write it, or key",
      ]
    ),
    ("{cert_file: c, cert: \"-----BEGIN X\", key_file: k}", ["cert_file: is set besides cert; keep one of the two"]),
    ("{cert_file: c, key: secret}", ["key: the value is not PEM; write the PEM text after a |"]),
    (
      "{cert_file: c, key_file: k, client_ca_file: a}",
      [
        "client_ca_file: has no effect without client_auth_type; write client_auth_type: RequireAndVerifyClientCert"
      ]
    ),
    (
      "{cert_file: c, key_file: k, client_auth_type: VerifyClientCertIfGiven, client_allowed_sans: [a]}",
      [
        "client_allowed_sans: needs a certificate of every client; write client_auth_type: RequireAndVerifyClientCert"
      ]
    ),
  ])
  func keysThatDoNotGoTogetherAreErrors(_ tls: String, _ problems: [String]) {
    #expect(errors("tls_server_config: \(tls)") == problems.map { "etc/web.yml:1: tls_server_config.\($0)" })
  }

  @Test func aLimitWithoutABurstWouldAllowNothing() {
    #expect(
      errors("rate_limit:\n  interval: 1s\n") == [
        "etc/web.yml:1: rate_limit.burst: is missing; write how many requests may come at once"
      ])
  }

  @Test(arguments: [
    ("300ms", Duration.milliseconds(300)), ("1.5h", .seconds(5400)), ("1h2m3s", .seconds(3723)),
    ("2us", .microseconds(2)),
  ])
  func durationsAreWrittenAsGoDoes(_ text: String, _ duration: Duration) throws {
    #expect(try load("rate_limit: {interval: \(text), burst: 1}").rateLimit.interval == duration)
  }

  @Test(arguments: ["5", "s", "-1s", "1d", "1s1", "1e3s", "99999999h", ""])
  func whatIsNoDurationIsAnError(_ text: String) {
    #expect(errors("rate_limit: {interval: \"\(text)\", burst: 1}").count == 1)
  }
}
