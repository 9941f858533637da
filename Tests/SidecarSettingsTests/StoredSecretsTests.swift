import SecretStore
import Support
import Testing

@testable import SidecarSettings

struct StoredSecretsTests {
  private let folder: TemporaryDirectory
  private let key = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
  private let section: String

  init() throws {
    folder = try TemporaryDirectory()
    section = "secrets: {file: \"\(folder.file("secrets"))\"}\n"
    let store = SecretStore(path: folder.file("secrets"), key: try MasterKey(key, from: "test"))
    for (name, value) in [
      ("token", "123:${NOT}expanded"), ("db-url", "postgresql://bot:hunter2@db/bot"), ("size", "7"),
      ("word", "Zanzibar"),
    ] { try store.set(name, to: Array(value.utf8)) }
  }

  @Test func aSecretStandsForAnyValue() throws {
    let text =
      section
        + """
        service: {name: "secret:word"}
        bot: {telegram: {token: "secret:token"}, admins: ["secret:size"]}
        postgres: {main: {url: "secret:db-url", pool: {size: "secret:size"}}}
        """
    let settings = try Configuration(text, ["OUTRIGGER_SECRETS_KEY": key]).settings()
    #expect(try settings.bot.telegram.token?.reveal() == "123:${NOT}expanded")
    #expect(settings.postgres["main"]?.pool.size == 7)
    #expect(settings.bot.admins == [7])
    #expect(settings.service.name == "Zanzibar")
    #expect(settings.revealedSecrets().contains("hunter2"))
    #expect(settings.revealedSecrets().contains("Zanzibar"))
    #expect(!settings.render().contains("Zanzibar") && !settings.render().contains("hunter2"))
    #expect(settings.render().contains("name: \"***\""))
  }

  @Test func variablesMayNameSecretsToo() throws {
    let variables = [
      "ENCRYPTION_KEY": key, "TELEGRAM_BOT_TOKEN": "secret:token", "OUTRIGGER_SERVICE_NAME": "secret:word",
      "WORD": "secret:word",
    ]
    let settings = try Configuration(section + "service: {environment: \"${WORD}\"}", variables).settings()
    #expect(try settings.bot.telegram.token?.reveal() == "123:${NOT}expanded")
    #expect(settings.service.name == "Zanzibar" && settings.service.environment == "Zanzibar")
  }

  @Test func whatIsWrongIsSaidWithItsLineAndWithoutTheSecret() {
    let text = section + "service: {name: \"secret:none\"}\nhttp: {max_body: \"secret:word\"}"
    let errors = Configuration(text, ["OUTRIGGER_SECRETS_KEY": key]).errors
    #expect(
      errors == [
        "bot.yml:2: service.name: names the secret \"none\", which is not in the secrets file; put it there with "
          + "`outrigger secrets set NAME`",
        "bot.yml:3: http.max_body: \"secret:word\" is not a size; write a size such as 512B, 64KiB, 8MiB or 1GiB, from 1KiB "
          + "to 1GiB",
      ])
  }

  @Test func aKeyThatIsNoneOrAnothersIsAnError() {
    let text = section + "service: {name: \"secret:word\"}"
    #expect(Configuration(text).errors.first?.contains("there is no master key") == true)
    #expect(
      Configuration(text, ["ENCRYPTION_KEY": "short"]).errors.first?.contains("is not base64 with its padding") == true)
    let other = "/" + String(key.dropFirst())
    #expect(Configuration(text, ["ENCRYPTION_KEY": other]).errors.first?.contains("does not open") == true)
    #expect(
      Configuration("service: {name: \"secret:word\"}").errors.first?.contains("there is no secrets file") == true)
  }
}
