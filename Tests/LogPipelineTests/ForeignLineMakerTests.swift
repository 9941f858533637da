import Logging
import Testing

@testable import LogPipeline

struct ForeignLineMakerTests {
  private func line(_ text: String) -> LogLine? {
    var maker = ForeignLineMaker()
    return maker.makeOfJSON(
      text.utf8.span, LogIntake.Defaults(logger: "http"), at: LogTimestamp(microseconds: 0),
      LogConfiguration(maximumLine: 8192).style)
  }

  /// They are kept beside the line for as long as it is in memory.
  @Test func whatALineIsFilteredByIsNoLongerThanItHasToBe() throws {
    let long = String(repeating: "n", count: 1 << 20)
    let line = try #require(self.line(#"{"logger":"\#(long)","correlation_id":"\#(long)","module":"\#(long)"}"#))
    #expect(line.bytes.count <= 8192)
    for name in [line.logger, line.correlationID ?? "", line.module ?? ""] {
      #expect(name == String(repeating: "n", count: 512))
    }
  }

  @Test func aNameThatIsCutInTheMiddleOfACharacterIsText() throws {
    let long = String(repeating: "n", count: 511) + "üü"
    #expect(try #require(line(#"{"logger":"\#(long)"}"#)).logger.hasPrefix("nnn"))
    let escape = String(repeating: "n", count: 510) + #"\u00fc"#
    #expect(try #require(line(#"{"logger":"\#(escape)"}"#)).logger.hasPrefix("nnn"))
  }
}
