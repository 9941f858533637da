import Testing

@testable import Telegram

struct JSONTests {
  @Test(
    arguments: [
      ("null", JSON.null), (" true ", .bool(true)), ("false", .bool(false)), ("0", .int(0)), ("-12", .int(-12)),
      ("9223372036854775807", .int(.max)), ("1.5", .double(1.5)), ("-2e3", .double(-2000)),
      ("18446744073709551616", .double(18_446_744_073_709_551_616)), ("\"\"", .string("")),
      (#""a\n\t\"\\\/\u00e9\ud83d\ude00é😀""#, .string("a\n\t\"\\/é😀é😀")), (#""\ud83d""#, .string("\u{FFFD}")),
      ("[]", .array([])), ("[ 1 , [ ] ]", .array([.int(1), .array([])])), ("{}", .object([:])),
      (#"{"a":{"b":[1]},"c":null}"#, .object(["a": .object(["b": .array([.int(1)])]), "c": .null])),
    ] as [(String, JSON)])
  func whatIsJSONIsRead(text: String, value: JSON) throws {
    #expect(try JSON(parsing: Array(text.utf8)) == value)
    #expect(try JSON(parsing: value.bytes) == value)
  }

  @Test(
    arguments: [
      "", " ", "nul", "tru e", "[", "[1", "[1,", "[1,]", "{", #"{"a"}"#, #"{"a":}"#, #"{"a":1,}"#, "{a:1}", "\"",
      "\"\u{1}\"",
      #""\x""#, #""\u12""#, "1 2", "-", "1e999", "--1", "[}", "]",
    ])
  func whatIsNoJSONIsRefused(text: String) {
    #expect(throws: JSONSyntaxError.self) { try JSON(parsing: Array(text.utf8)) }
  }

  @Test func depthHasALimit() throws {
    let depth = JSONParser.maxDepth
    let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    _ = try JSON(parsing: Array(text.utf8))
    #expect(throws: JSONSyntaxError.self) { try JSON(parsing: Array("[\(text)]".utf8)) }
  }

  @Test func bytesThatAreNoTextBecomeMarks() throws {
    #expect(try JSON(parsing: [0x22, 0xFF, 0x41, 0x22]) == .string("\u{FFFD}A"))
  }

  @Test func writtenTextIsCompactAndEscapesWhatItMust() {
    let value = JSON.object(["a": .array([.int(1), .double(0.5), .bool(true), .null]), "b": .string("\"\\\n\u{1}é")])
    #expect(value.text == #"{"a":[1,0.5,true,null],"b":"\"\\\u000a\u0001é"}"#)
  }
}
