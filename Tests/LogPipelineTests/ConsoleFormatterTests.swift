import Logging
import Testing

@testable import LogPipeline

struct ConsoleFormatterTests {
  private func console(_ record: LogRecord, isColoured: Bool = false) -> String {
    console(LineEncoder.line(record, service: "s", environment: "e"), isColoured: isColoured)
  }

  private func console(_ line: [UInt8], isColoured: Bool = false) -> String {
    var text: [UInt8] = []
    ConsoleFormatter(isColoured: isColoured).append(line, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  @Test func aLineIsAlignedAndReadable() {
    let record = LogRecord.test(
      "update handled", context: LogContext(correlationID: "1f3a9c04-5566", updateID: 7, module: "helpdesk"),
      fields: ["ms": .stringConvertible(1.5), "who": "a b", "list": ["x"], "in": ["a": "1"], "empty": ""])
    #expect(
      console(record) == #"12:03:44.123 INFO  bot       update handled  update_id=7 module=helpdesk empty="" in.a=1 "#
        + #"list=["x"] ms=1.5 who="a b"  #1f3a9c04"#)
  }

  @Test func errorsAndStacksAreShown() {
    let record = LogRecord.test(
      "broke", level: .critical, logger: "outrigger",
      error: LogError(type: "T", message: "It \"failed\".", stack: "one\ntwo"))
    #expect(
      console(record) == #"12:03:44.123 CRIT  outrigger broke  error.type=T error="It \"failed\".""#
        + "\n    one\n    two")
  }

  @Test(arguments: zip(Logger.Level.allCases, ["TRACE", "DEBUG", "INFO ", "NOTE ", "WARN ", "ERROR", "CRIT "]))
  func levelsHaveOneWidth(level: Logger.Level, name: String) {
    #expect(console(.test("m", level: level)) == "12:03:44.123 \(name) bot       m")
  }

  @Test func coloursAreOnlyAroundTheirText() {
    let text = console(.test("m", level: .error, fields: ["a": "b"]), isColoured: true)
    #expect(
      text == "\u{1B}[2m12:03:44.123\u{1B}[0m \u{1B}[31mERROR\u{1B}[0m \u{1B}[36mbot      \u{1B}[0m "
        + "\u{1B}[1mm\u{1B}[0m  \u{1B}[2ma=\u{1B}[0mb")
  }

  @Test func nothingInALineDrivesTheTerminal() {
    let nasty = "\u{1B}[2J\u{9B}1m\u{7}\r\n\u{202E}"
    let text = console(
      .test(
        nasty, logger: nasty, context: LogContext(correlationID: nasty),
        error: LogError(type: nasty, message: nasty, stack: nasty),
        fields: ["\(nasty)": "\(nasty)", "list": ["\(nasty)"]]))
    #expect(
      !text.unicodeScalars.contains { $0 != "\n" && ($0.value < 0x20 || (0x7F...0x9F).contains($0.value)) })
    #expect(!text.unicodeScalars.contains("\u{202E}"))
    #expect(text.contains(#"\u{1b}[2J\u{9b}1m\u{7}\r\n\u{202e}"#))
  }

  @Test(arguments: ["", "text", "{", #"{"a"}"#, #"{"a":"\u12"}"#, #"{"a":[}"#, "\u{1B}[1m", "{}x", #"{"a":"#, "\"a\""])
  func whatIsNoJSONObjectIsShownAsItIs(line: String) {
    let text = console(Array(line.utf8))
    #expect(text == (line == "\u{1B}[1m" ? #"\u{1b}[1m"# : line))
  }

  @Test func escapesAreReadBack() {
    let text = console(Array(#"{"message":"\ud83d\ude00 \ud83d \u00e9 \/ \b"}"#.utf8))
    #expect(text.hasSuffix("😀 \u{FFFD} é / \\u{8}"))
  }

  @Test func coloursNeedATerminalAndNoObjection() {
    #expect(ConsoleStyle.isColoured(isTerminal: true, environment: [:]))
    #expect(ConsoleStyle.isColoured(isTerminal: true, environment: ["NO_COLOR": ""]))
    #expect(!ConsoleStyle.isColoured(isTerminal: true, environment: ["NO_COLOR": "0"]))
    #expect(!ConsoleStyle.isColoured(isTerminal: true, environment: ["TERM": "dumb"]))
    #expect(!ConsoleStyle.isColoured(isTerminal: false, environment: [:]))
    #expect(LogFormat.automatic(isTerminal: true) == .console)
    #expect(LogFormat.automatic(isTerminal: false) == .json)
  }
}
