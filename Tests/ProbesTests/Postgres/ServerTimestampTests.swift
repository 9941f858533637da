import Testing

@testable import Probes

struct ServerTimestampTests {
  @Test(arguments: [
    ("1970-01-01 00:00:00+00", 0), ("2026-11-21 08:24:56.789+00", 1_795_249_496), ("2026-11-21", 1_795_219_200),
    ("2024-02-29 23:59:59", 1_709_251_199), ("2026-11-21 13:54:56+05:30", 1_795_249_496),
    ("2026-11-20 22:24:56-10", 1_795_249_496), ("2000-03-01 00:00:00+00", 951_868_800),
  ])
  func aTimestampIsUnixSeconds(text: String, seconds: Int64) {
    #expect(ServerTimestamp.unixSeconds(text) == seconds)
  }

  @Test(arguments: ["infinity", "", "now", "2026-13-01", "0044-03-15 BC", "2026-11-21 noon"])
  func whatIsNoneIsNil(text: String) {
    #expect(ServerTimestamp.unixSeconds(text) == nil)
  }
}
