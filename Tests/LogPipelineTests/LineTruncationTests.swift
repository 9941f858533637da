import Logging
import Testing

@testable import LogPipeline

struct LineTruncationTests {
  private let limit = 8192

  private func check(_ record: LogRecord) -> String {
    let line = LineEncoder.line(record, service: "service", environment: "environment", maximumLine: limit)
    #expect(line.count <= limit)
    #expect(JSONCheck.problem(in: line) == nil)
    return String(decoding: line, as: UTF8.self)
  }

  @Test func aLineThatFitsExactlyIsNotCut() {
    let empty = LineEncoder.line(.test("x"), maximumLine: limit).count - 1
    let fitting = LineEncoder.line(.test(String(repeating: "a", count: limit - empty)), maximumLine: limit)
    #expect(fitting.count == limit)
    #expect(!String(decoding: fitting, as: UTF8.self).contains("truncated"))
    let tooLong = LineEncoder.line(.test(String(repeating: "a", count: limit - empty + 1)), maximumLine: limit)
    #expect(String(decoding: tooLong, as: UTF8.self).hasSuffix(#"","fields":{"truncated":true}}"#))
  }

  @Test func aLongMessageIsCutBetweenCharactersAndTheRestKept() {
    let line = check(
      .test(String(repeating: "😀", count: 10_000), context: LogContext(correlationID: "abc"), fields: ["a": "1"]))
    #expect(line.contains(#"😀","service":"service""#))
    #expect(line.hasSuffix(#""correlation_id":"abc","fields":{"a":"1","truncated":true}}"#))
  }

  @Test func escapesAreNotCutInTwo() {
    for length in 4090...4110 {
      _ = check(.test(String(repeating: "x", count: length) + String(repeating: "\u{1}", count: 5000)))
    }
  }

  @Test func fieldsAreKeptAsLongAsTheyFit() {
    var fields: Logger.Metadata = [:]
    for index in 0..<10_000 { fields["key\(index)"] = "value" }
    let line = check(.test(fields: fields))
    #expect(line.contains(#""key0":"value","key1":"value""#))
    #expect(line.hasSuffix(#","truncated":true}}"#))
  }

  @Test func oneLongFieldIsCutAndLaterOnesGoIfNothingIsLeft() {
    let line = check(.test(fields: ["a": "1", "b": "\(String(repeating: "\"", count: 1 << 20))", "truncated": "mine"]))
    #expect(line.contains(#""fields":{"a":"1","b":"\"\""#))
    #expect(line.hasSuffix(#"\"","truncated":true}}"#))
  }

  @Test func everyPartTooLongStillLeavesALine() {
    let long = String(repeating: "é\n", count: 1 << 12)
    let record = LogRecord(
      timestamp: .noon, level: .critical, logger: long, message: long,
      context: LogContext(correlationID: long, traceID: long, spanID: long, updateID: .min, module: long),
      error: LogError(type: long, message: long, stack: long),
      source: LogCallSite(file: long, line: .max, function: long),
      metadata: LogMetadata(call: ["\(long)": "\(long)", "nested": ["a": "\(long)", "b": ["\(long)"]]]))
    let line = LineEncoder.line(record, service: long, environment: long, maximumLine: 1)
    #expect(line.count <= LineEncoder.Style.minimumLine)
    #expect(JSONCheck.problem(in: line) == nil)
    #expect(String(decoding: line, as: UTF8.self).hasSuffix(#""truncated":true}}"#))
  }

  @Test func aSecretAtTheCutDoesNotShowItsBeginning() {
    let secret = "correct-horse-battery"
    for length in stride(from: 4060, through: 4100, by: 1) {
      let record = LogRecord.test(String(repeating: "x", count: length) + secret + String(repeating: "y", count: 9000))
      let line = LineEncoder.line(record, maximumLine: limit, secrets: [secret])
      #expect(!String(decoding: line, as: UTF8.self).contains("corr"))
    }
  }
}
