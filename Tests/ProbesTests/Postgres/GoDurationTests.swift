import Testing

@testable import Probes

struct GoDurationTests {
  @Test(arguments: [
    ("1m30s", 90_000), ("1.5h", 5_400_000), ("-5ms", -5), ("2us", 0), ("1h2m3s4ms", 3_723_004), ("0", 0),
  ])
  func aDurationIsMilliseconds(text: String, milliseconds: Double) {
    #expect(GoDuration.milliseconds(text) == milliseconds)
  }

  @Test(arguments: ["", "-1", "5", "5 s", "s", "1x", "-", "1s2"]) func whatIsNoneIsNil(text: String) {
    #expect(GoDuration.milliseconds(text) == nil)
  }
}
