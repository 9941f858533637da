import Testing

@testable import SidecarSettings

struct ValueTests {
  @Test(arguments: [("500ms", 500), ("2s", 2000), ("5m", 300_000), ("1h", 3_600_000), ("0s", 0)])
  func durationsAreRead(text: String, milliseconds: Int) {
    #expect(Duration(settingText: text) == .milliseconds(milliseconds))
  }

  @Test(arguments: ["", "5", "s", "-1s", "+1s", "1.5s", "1 s", "1d", "1S", "99999999999999999h", "٣s"])
  func otherTextIsNoDuration(text: String) {
    #expect(Duration(settingText: text) == nil)
  }

  @Test func durationsAreWrittenInTheLargestWholeUnit() {
    let texts = [0, 1, 1000, 1500, 60_000, 90_000, 3_600_000].map { Duration.milliseconds($0).settingText }
    #expect(texts == ["0s", "1ms", "1s", "1500ms", "1m", "90s", "1h"])
  }

  @Test func sizesAreReadAndWritten() {
    #expect(ByteSize.parse("64KiB") == 65_536)
    #expect(ByteSize.parse("1GiB") == 1 << 30)
    #expect(["64", "64KB", "KiB", "-1B", "9999999999999GiB"].compactMap(ByteSize.parse) == [])
    #expect([0, 1000, 1024, 3 << 20, 1 << 40].map(ByteSize.text) == ["0B", "1000B", "1KiB", "3MiB", "1024GiB"])
  }

  @Test func ratesAreReadAndWritten() {
    #expect(Rate(parsing: "60/1m") == Rate(60, per: .seconds(60)))
    #expect(Rate(parsing: "20000/s") == Rate(20_000, per: .seconds(1)))
    #expect(["60", "0/1m", "60/", "60/0s", "1/2/3", "-1/s", "a/s"].compactMap(Rate.init(parsing:)) == [])
    #expect(Rate(5, per: .seconds(300)).description == "5/5m")
    #expect(Rate(5, per: .seconds(15)).description == "5/15s")
    #expect(Rate(5, per: .milliseconds(1)).description == "5/1ms")
  }

  @Test func listenAddressesAreReadAndWritten() {
    for text in ["127.0.0.1:8000", "localhost:0", "[::1]:80", "bot-1.example:65535"] {
      #expect(ListenAddress(parsing: text)?.description == text)
    }
    #expect(ListenAddress(parsing: "[::1]:80")?.host == "::1")
  }

  @Test(arguments: [
    ("postgresql://u:p@h:5432/d", "postgresql://u:***@h:5432/d"), ("postgresql://u@h/d", "postgresql://u@h/d"),
    ("postgresql://h/d?user=u&password=p&sslmode=require", "postgresql://h/d?user=u&password=***&sslmode=require"),
    ("postgresql://u:p@ss@h/d", "postgresql://u:***@h/d"), ("postgresql://u:p/ss?x#@h/d", "postgresql://u:***@h/d"),
    ("redis://:p@h", "redis://:***@h"), ("https://key@sentry.example/1", "https://***@sentry.example/1"),
    ("https://h/x?Token=1&a", "https://h/x?Token=***&a"), ("no url at all", "***"),
  ]) func urlsMaskTheirCredentials(text: String, masked: String) {
    #expect("\(ServiceURL(text))" == masked)
  }

  @Test(arguments: [
    "postgresql:///d?host=/run/postgresql", "postgres://u@h1:1,h2:2/d", "postgresql://[::1]:5432/d", "postgresql://",
  ]) func postgresURLsAreLibpqs(text: String) throws {
    #expect(try ServiceURL.parse(text, schemes: ["postgresql", "postgres"], needsHost: false).revealed == text)
  }

  @Test(arguments: [
    ("http://h", "is not a URL that starts with redis:// or rediss://"),
    ("redis:h", "is not a URL that starts with redis:// or rediss://"),
    ("redis://", "names no host"), ("redis://:6379", "names no host"),
    ("redis://h:x", "has a port that is not 1 to 65535"),
    ("redis://h:0", "has a port that is not 1 to 65535"), ("redis://h h", "has a space in it"),
    ("redis://u:a/b@h", "has an @ after its host"),
  ]) func otherURLsSayWhatIsWrong(text: String, problem: String) {
    let error = #expect(throws: ScalarProblem.self) {
      try ServiceURL.parse(text, schemes: ["redis", "rediss"], needsHost: true)
    }
    #expect(error?.what == problem)
  }

  @Test func suggestionsAreAtMostTwoSlipsAway() {
    let words = ["listen", "timeout", "level"]
    #expect(Suggestion.nearest(to: "lisetn", in: words) == "listen")
    #expect(Suggestion.nearest(to: "time_out", in: words) == "timeout")
    #expect(Suggestion.nearest(to: "time", in: words) == "timeout")
    #expect(Suggestion.nearest(to: "l", in: words) == nil)
    #expect(Suggestion.nearest(to: "something", in: words) == nil)
    #expect(Suggestion.nearest(to: String(repeating: "l", count: 100_000), in: words) == nil)
  }
}
