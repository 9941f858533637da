import Testing

@testable import Probes

struct VersionRangeTests {
  @Test(arguments: [
    (">=10.0.0", 150_018, true), (">=16", 150_018, false), ("<16", 150_018, true), ("15", 150_018, true),
    ("15.18.0", 150_018, true), ("!15.x", 150_018, false), (">=9.6.0 <15.0.0 || >=17", 170_004, true),
    (">=9.6.0 <15.0.0 || >=17", 160_002, false), ("<=15.18", 150_018, true), (">15.18", 150_018, false),
  ])
  func aVersionIsInARangeOrNot(range: String, version: Int, isIn: Bool) throws {
    #expect(try #require(VersionRange(range)).contains(version) == isIn)
  }

  @Test(arguments: ["", "new", ">=", "=>1", "1.2.3.4", "1 ||", "-1"]) func whatIsNoRangeIsRefused(text: String) {
    #expect(VersionRange(text) == nil)
  }
}
