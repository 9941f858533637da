import Testing

@testable import BotKit

struct HTMLTextTests {
  @Test func whatIsInterpolatedIsTextAndWhatIsWrittenIsMarkup() {
    let name = "<b>Tom & \"Jerry\"</b>\0"
    let text: HTMLText = "<i>\(name)</i> \(17)"
    #expect(text.html == "<i>&lt;b&gt;Tom &amp; &quot;Jerry&quot;&lt;/b&gt;</i> 17")
    #expect(HTMLText(text: name).plainText == "<b>Tom & \"Jerry\"</b>")
  }

  @Test func aTextOfTheTypeKeepsItsMarkup() {
    let inner: HTMLText = "<b>\("a<b")</b>"
    let outer: HTMLText = "(\(inner))"
    #expect(outer.html == "(<b>a&lt;b</b>)")
    #expect((inner + " " + HTMLText(text: "&")).html == "<b>a&lt;b</b> &amp;")
    #expect([inner, HTMLText(text: "x")].joined(separator: "<br>").html == "<b>a&lt;b</b><br>x")
  }

  @Test(arguments: [
    ("", 0), ("abc", 3), ("<b>abc</b>", 3), ("&lt;&amp;", 2), ("😀", 2), ("&#128512;", 2), ("&#x1F600;", 2),
    ("a & b", 5),
    ("<a href=\"https://x.org/?a=1&amp;b=2\">x</a>", 1), ("1 < 2", 5),
  ])
  func onlyWhatIsSeenCounts(markup: String, units: Int) { #expect(HTMLText(markup: markup).units == units) }

  @Test(arguments: [
    ("<b>abcdef</b>", 3, "<b>abc</b>"), ("<b><i>abcdef</i></b>", 2, "<b><i>ab</i></b>"),
    ("a&lt;b", 1, "a"), ("a&lt;b", 2, "a&lt;"), ("a😀b", 2, "a"), ("a😀b", 3, "a😀"), ("ae\u{301}", 2, "a"),
    ("<b>a</b><i>b</i>", 1, "<b>a</b><i></i>"), ("abc", 3, "abc"), ("<u>abc</u>", 0, "<u></u>"),
    ("<a href=\"u\">long</a>", 2, "<a href=\"u\">lo</a>"), ("&#128512;&#128512;", 3, "&#128512;"),
  ])
  func aCutGoesThroughNoTagEntityOrCharacter(markup: String, limit: Int, expected: String) {
    let cut = HTMLText(markup: markup).prefix(utf16Units: limit)
    #expect(cut.html == expected)
    #expect(cut.units <= limit)
  }

  @Test func aLongTextKeepsItsTagsClosed() {
    let text: HTMLText = "<b>\(String(repeating: "<&>", count: 3000))</b>"
    let cut = text.prefix(utf16Units: 4096)
    #expect(cut.units == 4096)
    #expect(cut.html.hasSuffix("</b>"))
    #expect(cut.plainText == String(repeating: "<&>", count: 3000).prefix(4096))
  }

  @Test func whatIsShortenedEndsInAnEllipsis() {
    #expect("abcdef".shortened(utf16Units: 4) == "abc…")
    #expect("abcd".shortened(utf16Units: 4) == "abcd")
    #expect("ab😀😀".shortened(utf16Units: 4) == "ab…")
  }
}
