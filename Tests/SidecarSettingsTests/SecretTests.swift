import Support
import Testing

@testable import SidecarSettings

struct SecretTests {
  @Test func noTextOfASecretShowsIt() {
    let secret = Secret("hush")
    #expect("\(secret)" == "***")
    #expect(String(reflecting: secret) == "***")
    #expect("\([secret])" == "[***]")
    #expect(Mirror(reflecting: secret).children.isEmpty)
    var dumped = ""
    dump(secret, to: &dumped)
    #expect(dumped == "- ***\n")
  }

  @Test func settingsShowNoSecretAnywhere() throws {
    let text = """
      http: {token: hush1}
      postgres: {main: {url: "postgresql://u:hush2@h/d?password=hush3", password: hush4}}
      redis: {main: {url: "redis://:hush5@h", password: hush6}}
      log: {sinks: {s: {type: sentry, url: "https://hush7@s/1", token: hush8}}}
      bot: {telegram: {token: hush9}}
      probe: {auth_modules: {ro: {type: userpass, userpass: {username: u, password: hush10}}}}
      secrets: {key: hush11}
      """
    let loaded = try Configuration(text).load()
    var dumped = ""
    dump(loaded, to: &dumped)
    for shown in [loaded.settings.render(), "\(loaded)", String(reflecting: loaded), dumped] {
      #expect(shown.split(separator: "hush").count == 1)
    }
    let rendered = loaded.settings.render()
    #expect(rendered.contains("    url: \"postgresql://u:***@h/d?password=***\"\n    password: \"***\"\n"))
    #expect(rendered.contains("  token: \"***\"\n"))
  }

  @Test func allSecretsCanBeListedForRedaction() throws {
    let folder = try TemporaryDirectory()
    let file = try folder.write("from-file\n", to: "secret")
    let text = """
      http: {token_file: \(file)}
      postgres: {main: {url: "postgresql://user:p%40ss@h/d?password=query", password_file: /nowhere/at/all}}
      redis: {main: {url: "redis://user@h"}}
      log: {sinks: {s: {type: sentry, url: "https://dsn-key@s/1", token: sink}}}
      probe: {auth_modules: {ro: {type: userpass, userpass: {username: u, password: probe}}}}
      """
    let secrets = try Configuration(text).settings().revealedSecrets()
    #expect(secrets == ["dsn-key", "from-file", "p%40ss", "p@ss", "probe", "query", "sink"])
  }

  @Test func errorsShowNoSecret() {
    let text = """
      postgres: {main: {url: "postgresql://u:hush@h:99999/d"}, other: "postgresql://u:hush@h/d"}
      redis: {main: {url: hush}, other: {url: "redis://u:hu/sh@h"}}
      bot: {storage: "postgresql://u:hush@h/d", cache: "redis://:hush@h", telegram: {token: {hush: 1}},
        admins: ["123456789:hushhushhushhushhushhushhushhushhushhus"]}
      http: {token: [hush], "redis://:hush@h": 1}
      """
    let errors = Configuration(text).errors
    #expect(errors.count == 10)
    #expect(errors.filter { $0.contains("hush@") || $0.contains("hush\"") || $0.contains("hushhush") } == [])
    #expect(
      errors.first
        == "bot.yml:1: postgres.main.url: the value has a port that is not 1 to 65535; write a URL such as postgresql://user@host:5432/database"
    )
  }

  @Test func secretFileIsReadEachTimeItIsUsed() throws {
    let folder = try TemporaryDirectory()
    let file = try folder.write("first\n", to: "secret")
    let secret = try Configuration("http: {token_file: \(file)}").settings().http.token
    #expect(try secret?.reveal() == "first")
    try folder.write("second\r\n\n", to: "secret")
    #expect(try secret?.reveal() == "second")
    #expect(secret?.file == file)
  }

  @Test func unreadableSecretFileIsAWarningAndAnErrorWhenUsed() throws {
    let configuration = Configuration("http:\n  token_file: none\n", file: "/nowhere/bot.yml")
    #expect(
      configuration.warnings == [
        "/nowhere/bot.yml:2: http.token_file: cannot read the secret from /nowhere/none (No such file or directory); "
          + "put the secret there; it is read each time it is used"
      ])
    let secret = try configuration.settings().http.token
    #expect(throws: SecretError(file: "/nowhere/none", problem: "No such file or directory")) { try secret?.reveal() }
  }

  @Test func emptyAndBinarySecretFilesAreErrors() throws {
    let folder = try TemporaryDirectory()
    let empty = try folder.write("\n\n", to: "empty")
    #expect(throws: SecretError(file: empty, problem: "it is empty")) { try Secret(file: empty).reveal() }
    let binary = folder.file("binary")
    try writeFile(binary, [0xFF, 0x61])
    #expect(throws: SecretError(file: binary, problem: "it is not UTF-8 text")) { try Secret(file: binary).reveal() }
  }

  @Test func secretAndItsFileExcludeEachOther() throws {
    #expect(
      Configuration("http:\n  token: a\n  token_file: b\n").errors == [
        "bot.yml:3: http.token_file: is set besides token; keep one of the two"
      ])
    let both = ["OUTRIGGER_HTTP_TOKEN": "a", "OUTRIGGER_HTTP_TOKEN_FILE": "b"]
    #expect(
      Configuration("", both).errors == [
        "OUTRIGGER_HTTP_TOKEN_FILE: http.token_file: is set besides OUTRIGGER_HTTP_TOKEN; keep one of the two"
      ])
  }

  @Test func variableForOneTwinReplacesTheOther() throws {
    let secret = try Configuration("http: {token_file: b}", ["OUTRIGGER_HTTP_TOKEN": "a"]).settings().http.token
    #expect(secret == Secret("a"))
    let file = try Configuration("http: {token: a}", ["OUTRIGGER_HTTP_TOKEN_FILE": "/b"]).settings().http.token
    #expect(file == Secret(file: "/b"))
  }
}
