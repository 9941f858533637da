import Testing

@testable import HelpDesk

struct CSVTextTests {
  @Test(
    arguments: [
      ("", ""), ("plain text", "plain text"), ("a;b", "\"a;b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""),
      ("two\nlines", "\"two\nlines\""), ("a\r\nb", "\"a\r\nb\""), ("a,b", "a,b"), ("=1+1", "'=1+1"), ("+7", "'+7"),
      ("-2", "'-2"), ("@SUM(A1)", "'@SUM(A1)"), ("\tx", "'\tx"), ("=\"x\";y", "\"'=\"\"x\"\";y\""),
      ("＝1", "'＝1"), ("a=b", "a=b"), ("😀", "😀"), ("\r=1", "\"'\r=1\""),
      // With a mark that combines, a quotation mark is another character, but still ends a cell.
      ("x\"\u{301};=1+1", "\"x\"\"\u{301};=1+1\""), ("\"\u{FE0F}", "\"\"\"\u{FE0F}\""),
    ])
  func aCellIsQuotedWhereItHasToBeAndNeverAFormula(text: String, cell: String) {
    #expect(Array(CSVText.cell(text).utf8) == Array(cell.utf8))
  }

  @Test func aRowEndsAsTheStandardSays() {
    var csv = CSVText()
    csv.append(["1", "a;b"])
    csv.append(["2", ""])
    #expect(String(decoding: csv.bytes, as: UTF8.self) == "1;\"a;b\"\r\n2;\r\n")
  }
}
