import Support
import Testing

@testable import SidecarSettings

/// docs/limits.md says of every number that can be configured what happens at it.
struct LimitsReferenceTests {
  private static let kinds: Set<String> = ["integer", "size", "duration", "rate", "number"]

  @Test func everyNumberIsSaidToBeALimitOrNone() throws {
    let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let text = String(decoding: try WholeFile.bytes("\(root)/docs/limits.md"), as: UTF8.self)
    let rows = SettingsReference.sections.flatMap { SettingsReference.rows(of: $0) }
    let numbers = rows.filter { Self.kinds.contains($0.type) }
    #expect(numbers.count > 40)
    #expect(numbers.map(\.key).filter { !text.contains("`\($0)`") } == [])
    // And no other way round: a key that is gone is not spoken of.
    let keys = Set(rows.map(\.key)).union(["http.web_config.rate_limit"])
    let said = text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    let sections = Set(SettingsReference.sections.map(\.name))
    let unknown = said.filter { word in
      word.contains(".") && sections.contains(String(word.prefix { $0 != "." })) && !keys.contains(word)
    }
    #expect(unknown == [])
  }
}
