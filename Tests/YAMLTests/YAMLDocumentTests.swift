import Testing
import YAML

struct YAMLDocumentTests {
  private func parse(_ text: String, limits: YAMLLimits = YAMLLimits()) throws(YAMLError) -> YAMLNode? {
    try YAMLDocument.parse(Array(text.utf8), limits: limits)
  }

  private func error(_ text: String, limits: YAMLLimits = YAMLLimits()) -> String? {
    do throws(YAMLError) {
      _ = try parse(text, limits: limits)
      return nil
    } catch {
      return error.description
    }
  }

  private func entries(_ node: YAMLNode?) -> [YAMLEntry] {
    guard case .mapping(let entries) = node?.content else { return [] }
    return entries
  }

  @Test func mappingKeepsOrderAndMarks() throws {
    let entries = entries(try parse("zebra: 1\napple:\n  - x\n  - \"y\"\n"))
    #expect(entries.map(\.key) == ["zebra", "apple"])
    #expect(entries.map(\.keyMark) == [YAMLMark(line: 1, column: 1), YAMLMark(line: 2, column: 1)])
    #expect(entries[0].value == YAMLNode(.scalar(YAMLScalar("1")), at: YAMLMark(line: 1, column: 8)))
    let items = YAMLNode.Content.sequence([
      YAMLNode(.scalar(YAMLScalar("x")), at: YAMLMark(line: 3, column: 5)),
      YAMLNode(.scalar(YAMLScalar("y", style: .quoted)), at: YAMLMark(line: 4, column: 5)),
    ])
    #expect(entries[1].value.content == items)
  }

  @Test func scalarsKeepTheirTextAndStyle() throws {
    let contents = entries(try parse("a: off\nb: 'off'\nc: |\n  off\nd: \"1\\t2\"\n")).map(\.value.content)
    #expect(contents[0] == .scalar(YAMLScalar("off", style: .plain)))
    #expect(contents[1] == .scalar(YAMLScalar("off", style: .quoted)))
    #expect(contents[2] == .scalar(YAMLScalar("off\n", style: .block)))
    #expect(contents[3] == .scalar(YAMLScalar("1\t2", style: .quoted)))
  }

  @Test func onlyPlainNothingIsNull() throws {
    let contents = entries(try parse("a:\nb: ~\nc: null\nd: ''\ne: 'null'")).map(\.value.content)
    #expect(contents[0...2] == [.null, .null, .null])
    #expect(contents[3] == .scalar(YAMLScalar("", style: .quoted)))
    #expect(contents[4] == .scalar(YAMLScalar("null", style: .quoted)))
  }

  @Test(arguments: ["", "\n\n", "# only a comment\n"]) func textWithoutDocumentIsNil(text: String) throws {
    #expect(try parse(text) == nil)
  }

  @Test func byteOrderMarkIsSkipped() throws {
    #expect(entries(try parse("\u{FEFF}a: 1")).map(\.key) == ["a"])
  }

  @Test func aliasStandsForItsAnchorAtItsOwnPlace() throws {
    let entries = entries(try parse("a: &x {k: v}\nb: *x\n"))
    #expect(entries[1].value.content == entries[0].value.content)
    #expect(entries[1].value.mark == YAMLMark(line: 2, column: 4))
  }

  @Test func duplicateKeyIsAnErrorWithBothLines() {
    #expect(error("a: 1\nb: 2\na: 3\n") == "line 3, column 1: the key \"a\" is there twice, first on line 1; keep one")
  }

  @Test func duplicateKeysCanBeKept() throws {
    let node = try YAMLDocument.parse(Array("a: 1\na: 2".utf8), duplicateKeys: .keep)
    #expect(entries(node).map(\.key) == ["a", "a"])
  }

  @Test func secondDocumentIsAnError() {
    #expect(error("a: 1\n---\nb: 2\n") == "line 2, column 1: a second document starts here; a file may hold one")
  }

  @Test func syntaxErrorSaysWhere() {
    #expect(error("a: 1\nb: c: d\n") == "line 2, column 5: mapping values are not allowed in this context")
    #expect(error("a: [1 ") == "line 2, column 1: did not find expected ',' or ']' (while parsing a flow sequence)")
    #expect(error("a: \"open\n") != nil)
    #expect(error("a:\n\t- b\n")?.hasPrefix("line 2, column 1: found character that cannot start any token") == true)
  }

  @Test func bytesThatAreNotUTF8SayWhere() {
    let bytes = Array("a: 1\nbé: ".utf8) + [0xFF, 0x0A]
    let error = #expect(throws: YAMLError.self) { try YAMLDocument.parse(bytes) }
    #expect(error?.description == "line 2, column 5: invalid leading UTF-8 octet")
  }

  @Test func controlCharactersAreRefused() {
    #expect(error("a: \u{0}\n") == "line 1, column 4: control characters are not allowed")
  }

  @Test(arguments: ["a: !!binary aGk=", "a: !x {}", "a: !x []"]) func tagsAreRefused(text: String) {
    #expect(error(text) == "line 1, column 4: tags (!name) are not supported; leave the tag out")
  }

  @Test(arguments: ["? [a]\n: 1\n", "? {a: b}\n: 1\n", "~: 1\n"]) func keysMustBeScalars(text: String) {
    #expect(error(text)?.hasSuffix("a key must be a single word or a quoted text") == true)
  }

  @Test func unknownAliasAndAliasOfItselfAreErrors() {
    #expect(error("a: *nothing") == "line 1, column 4: the alias *nothing names no anchor above it")
    #expect(error("a: &a [*a]") == "line 1, column 8: the alias *a names no anchor above it")
  }
}
