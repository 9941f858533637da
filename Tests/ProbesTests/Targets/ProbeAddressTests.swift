import Testing

@testable import Probes

struct ProbeAddressTests {
  @Test(arguments: [
    ("db", "db:6379"), ("DB.internal:1", "db.internal:1"), ("redis://db", "db:6379"), ("redis://db:7/", "db:7"),
    ("[fd00::1]", "[fd00::1]:6379"), ("[::ffff:10.0.0.1]:9", "[::ffff:10.0.0.1]:9"),
    ("10.0.0.1:65535", "10.0.0.1:65535"),
  ])
  func aHostWithOrWithoutAPortIsRead(text: String, shown: String) {
    #expect(ProbeAddress(text, schemes: ["redis"], defaultPort: 6379)?.description == shown)
  }

  @Test(arguments: [
    "", ":1", "db:", "db:0", "db:65536", "db:-1", "db:1:2", "user@db", "user:secret@db:1", "db/0", "db?x=1", "db#x",
    "db 1",
    "/var/run/postgresql", "http://db", "redis://", "redis://user@db", "fd00::1", "[fd00::1", "[db]:1", "[fd00::1]1",
    "db\n",
    "db,other:1", "d\u{e9}:1", "%64b:1",
  ])
  func nothingElseMayBeInIt(text: String) {
    #expect(ProbeAddress(text, schemes: ["redis"], defaultPort: 6379) == nil)
  }

  @Test func aHostIsNoLongerThanNamesCanBe() {
    let long = String(repeating: "a", count: 253)
    #expect(ProbeAddress(long, schemes: [], defaultPort: 1) != nil)
    #expect(ProbeAddress(long + "a", schemes: [], defaultPort: 1) == nil)
  }
}
