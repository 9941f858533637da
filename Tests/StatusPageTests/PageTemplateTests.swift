import Testing

@testable import StatusPage

struct PageTemplateTests {
  @Test func holesAreFilledAndConstantsAreWrittenOnce() {
    let template = PageTemplate("<a>{{name}} {{state}}</a> {{none}}}", constants: ["name": "x {{state}}"])
    #expect(template.text(["state": "ready"]) == "<a>x {{state}} ready</a> }")
  }

  @Test func textIsNeverMarkup() {
    #expect(
      "<img src=x onerror='a(\"1\")'>&".htmlEscaped == "&lt;img src=x onerror=&#39;a(&quot;1&quot;)&#39;&gt;&amp;")
  }
}
