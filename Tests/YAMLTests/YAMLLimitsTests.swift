import Testing
import YAML

struct YAMLLimitsTests {
  private func reason(_ text: String, _ limits: YAMLLimits = YAMLLimits()) -> YAMLError.Reason? {
    do throws(YAMLError) {
      _ = try YAMLDocument.parse(Array(text.utf8), limits: limits)
      return nil
    } catch {
      return error.reason
    }
  }

  @Test func documentSizeIsLimited() {
    #expect(reason("a: 12", YAMLLimits(bytes: 5)) == nil)
    #expect(reason("a: 123", YAMLLimits(bytes: 5)) == .tooLarge(limit: 5))
  }

  @Test func nodesAreLimitedKeysIncluded() {
    #expect(reason("a: [1, 2]", YAMLLimits(nodes: 5)) == nil)
    #expect(reason("a: [1, 2, 3]", YAMLLimits(nodes: 5)) == .tooManyNodes(limit: 5))
  }

  @Test func depthIsLimited() {
    #expect(reason("[[1]]", YAMLLimits(depth: 3)) == nil)
    #expect(reason("[[[1]]]", YAMLLimits(depth: 3)) == .tooDeep(limit: 3))
  }

  @Test func deepNestingEndsAtTheLimitNotAtTheStack() {
    #expect(reason(String(repeating: "[", count: 200_000)) == .tooDeep(limit: 32))
    #expect(reason(String(repeating: "{a: ", count: 100_000)) == .tooDeep(limit: 32))
  }

  @Test func aliasesCountInFull() {
    var lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    for level in 1...9 {
      let uses = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      lines.append("a\(level): &a\(level) [\(uses)]")
    }
    #expect(reason(lines.joined(separator: "\n")) == .tooManyNodes(limit: 50_000))
  }

  @Test func depthCountsThroughAliases() {
    let limits = YAMLLimits(depth: 4)
    #expect(reason("a: &a [[x]]\nb: *a", limits) == nil)
    #expect(reason("a: &a [[x]]\nb: [*a]", limits) == .tooDeep(limit: 4))
  }
}
