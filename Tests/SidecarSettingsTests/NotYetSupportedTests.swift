import Testing

@testable import SidecarSettings

struct NotYetSupportedTests {
  @Test func aSectionThatIsNotActedOnIsSaidOnceWithItsLine() {
    let text = "secrets:\n  file: s\n  key_file: k\ncache:\n  default_ttl: 1m\n"
    #expect(
      Configuration(text).notYetSupported == ["bot.yml:1: secrets: is accepted, but this version does not act on it"])
  }

  @Test func keysUnderNamesAndVariablesAreSaidToo() {
    let text = "bot:\n  telegram:\n    token: t\n    leader: off\n"
    #expect(
      Configuration(text, ["OUTRIGGER_SECRETS_FILE": "s"]).notYetSupported == [
        "OUTRIGGER_SECRETS_FILE: secrets.file: is accepted, but this version does not act on it"
      ])
  }

  @Test func defaultsAndEmptySectionsAreNotSaid() {
    #expect(Configuration("log: {sinks: , redact: ~}\ncache:\n").notYetSupported == [])
  }
}
