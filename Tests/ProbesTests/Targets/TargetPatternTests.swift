import Testing

@testable import Probes

struct TargetPatternTests {
  @Test(arguments: [
    ("10.0.*:5432", "10.0.3.4:5432", true), ("10.0.*:5432", "10.0.3.4:5433", false),
    ("10.0.*:5432", "10.1.3.4:5432", false), ("10.0.*:5432", "10.0.example.org:5432", false),
    ("10.0.*:5432", "10.0.3.4.example.org:5432", false), ("10.0.*:*", "10.0.3.4:1", true),
    ("*.db.internal:5432", "a.db.internal:5432", true), ("*.db.internal:5432", "db.internal:5432", false),
    ("*.DB.internal:5432", "A.db.INTERNAL:5432", true), ("*.db.internal:5432", "a.db.internal.evil.org:5432", false),
    ("db-*-a*:5432", "db-1-ab:5432", true), ("db-*-a*:5432", "db-1-b:5432", false), ("*:*", "anything:1", true),
    ("[fd00::1]:6379", "[fd00::1]:6379", true), ("[fd00::1]:6379", "[fd00::2]:6379", false),
    ("0x7f.*:5432", "0x7f.1:5432", true),
  ])
  func matchesWhatItSays(pattern: String, target: String, matches: Bool) throws {
    let address = try #require(ProbeAddress(target, schemes: ["redis"], defaultPort: 5432))
    #expect(try #require(TargetPattern(pattern)).matches(address) == matches)
  }

  @Test(arguments: ["", "host", ":5432", "host:", "host:0", "host:65536", "host:x"])
  func whatIsNoHostAndPortIsNone(text: String) { #expect(TargetPattern(text) == nil) }
}
