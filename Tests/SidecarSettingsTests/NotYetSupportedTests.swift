import Testing

@testable import SidecarSettings

struct NotYetSupportedTests {
  @Test func aSectionThatIsNotActedOnIsSaidOnceWithItsLine() {
    let text = "rate_limits:\n  default: 60/1m\ncache:\n  default_ttl: 1m\n  ttl: {a: 1m}\n"
    #expect(
      Configuration(text).notYetSupported == [
        "bot.yml:1: rate_limits: is accepted, but this version does not act on it",
        "bot.yml:3: cache: is accepted, but this version does not act on it",
      ])
  }

  @Test func keysUnderNamesAndVariablesAreSaidToo() {
    let text = "bot:\n  telegram:\n    token: t\n    leader: off\n"
    #expect(
      Configuration(text, ["OUTRIGGER_CACHE_DEFAULT_TTL": "1m"]).notYetSupported == [
        "OUTRIGGER_CACHE_DEFAULT_TTL: cache.default_ttl: is accepted, but this version does not act on it"
      ])
  }

  @Test func defaultsAndEmptySectionsAreNotSaid() {
    #expect(Configuration("log: {sinks: , redact: ~}\ncache:\n").notYetSupported == [])
  }
}
