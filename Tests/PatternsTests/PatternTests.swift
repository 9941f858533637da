import Testing

@testable import Patterns

struct PatternTests {
  private func found(_ pattern: String, _ text: String) throws -> [String]? {
    let bytes = Array(text.utf8)
    return try Pattern(pattern).ranges(in: bytes)?.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test func everyMatchIsFound() throws {
    #expect(try found("[0-9]{3}", "123 12 456") == ["123", "456"])
    #expect(try found("(?i)ID-\\w+", "id-a, ID-B.") == ["id-a", "ID-B"])
    #expect(try found("x", "") == [])
  }

  @Test func emptyMatchesAreNone() throws {
    #expect(try found("x*", "aüxxa") == ["xx"])
    #expect(try found("(?=ü)", "üü") == [])
  }

  @Test func textThatIsNotUTF8IsSearchedToo() throws {
    #expect(try Pattern("secret").ranges(in: [0xFF, 0xC3] + Array("secret".utf8) + [0x80]) == [2..<8])
  }

  @Test func aSearchThatTakesTooLongIsGivenUp() throws {
    #expect(try found("(a+)+$", String(repeating: "a", count: 40) + "b") == nil)
  }

  @Test func whatIsNoExpressionIsSaidWithItsPlace() {
    #expect(throws: PatternError(description: "at character 4: missing closing parenthesis")) { try Pattern("(abc") }
  }
}
