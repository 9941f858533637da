import Logging
import Testing

@testable import LogPipeline

struct LineEncoderTests {
  @Test func everyKeyIsThereInTheOrderOfTheContract() {
    let record = LogRecord(
      timestamp: .noon, level: .error, logger: "bot", message: "update failed",
      context: LogContext(
        correlationID: "1f3a9c04-77", traceID: "4bf92f3577b34da6a3ce929d0e0e4736", spanID: "00f067aa0ba902b7",
        updateID: 42, module: "helpdesk"),
      error: LogError(type: "Bot.Failure", message: "It failed.", stack: "a\nb"),
      source: LogCallSite(file: "Bot/Handler.swift", line: 7, function: "handle(_:)"),
      metadata: LogMetadata(logger: ["b": "2"], provided: ["c": "3"], call: ["a": "1"]))
    let line = String(
      decoding: LineEncoder.line(record, service: "outrigger", environment: "test"), as: UTF8.self)
    #expect(
      line == """
        {"ts":"2026-11-21T12:03:44.123456Z","level":"error","logger":"bot","message":"update failed",\
        "service":"outrigger","environment":"test","correlation_id":"1f3a9c04-77",\
        "trace_id":"4bf92f3577b34da6a3ce929d0e0e4736","span_id":"00f067aa0ba902b7","update_id":42,\
        "module":"helpdesk","error":{"type":"Bot.Failure","message":"It failed.","stack":"a\\nb"},\
        "source":{"file":"Bot/Handler.swift","line":7,"function":"handle(_:)"},\
        "fields":{"a":"1","b":"2","c":"3"}}
        """)
  }

  @Test func whatIsEmptyIsAbsent() {
    #expect(
      LineEncoder.text(.test("")) == #"{"ts":"2026-11-21T12:03:44.123456Z","level":"info","logger":"bot"}"#)
  }

  @Test func charactersAreEscapedAsJSONWantsIt() {
    let line = LineEncoder.text(.test("\"\\/\u{0}\u{1B}\u{7F}\n\r\t\u{2028}é😀"))
    #expect(line.hasSuffix("\"message\":\"\\\"\\\\/\\u0000\\u001b\\u007f\\n\\r\\t\u{2028}é😀\"}"))
    #expect(JSONCheck.problem(in: Array(line.utf8)) == nil)
  }

  @Test func laterMetadataCountsForAKeyInSeveralPlaces() {
    var record = LogRecord.test()
    record.metadata = LogMetadata(
      logger: ["a": "logger", "b": "logger", "c": "logger"], provided: ["b": "provided", "c": "provided"],
      call: ["c": "call"])
    #expect(LineEncoder.text(record).hasSuffix(#""fields":{"a":"logger","b":"provided","c":"call"}}"#))
  }

  @Test func nestedMetadataIsNestedJSON() {
    let line = LineEncoder.text(
      .test(fields: ["a": ["x", ["y": "z", "b": []], [:]], "n": .dictionary([:])]))
    #expect(line.hasSuffix(#""fields":{"a":["x",{"b":[],"y":"z"},{}],"n":{}}}"#))
  }

  @Test func numbersStayNumbersAndWhatJSONLacksIsText() {
    let line = LineEncoder.text(
      .test(fields: [
        "a": .stringConvertible(-3), "b": .stringConvertible(1.5), "c": .stringConvertible(true),
        "d": .stringConvertible(Double.nan), "e": .stringConvertible(-Double.infinity), "f": "\(7)",
        "g": .stringConvertible(UInt64.max), "h": .stringConvertible(1e300),
      ]))
    #expect(
      line.hasSuffix(
        #""fields":{"a":-3,"b":1.5,"c":true,"d":"nan","e":"-inf","f":"7","g":18446744073709551615,"h":1e+300}}"#))
  }

  @Test func errorKeysMakeTheErrorObject() {
    let line = LineEncoder.text(
      .test(fields: ["error.type": "T", "error.message": "M", "error.stack": "S", "errors": "2"]))
    #expect(line.hasSuffix(#""error":{"type":"T","message":"M","stack":"S"},"fields":{"errors":"2"}}"#))
    #expect(LineEncoder.text(.test(fields: ["error": "broke"])).hasSuffix(#""error":{"message":"broke"}}"#))
    #expect(
      LineEncoder.text(.test(fields: ["error": ["type": "T", "message": "M"]]))
        .hasSuffix(#""error":{"type":"T","message":"M"}}"#))
  }

  @Test func reservedKeysInMetadataAreFields() {
    let line = LineEncoder.text(.test(fields: ["level": "fake", "ts": "1", "service": "x"]))
    #expect(line.hasSuffix(#""message":"hello","fields":{"level":"fake","service":"x","ts":"1"}}"#))
  }

  @Test func nestingHasALimit() {
    var value: Logger.MetadataValue = "deep"
    for _ in 0..<1000 { value = ["k": value] }
    let line = LineEncoder.text(.test(fields: ["a": value]))
    #expect(JSONCheck.problem(in: Array(line.utf8)) == nil)
    #expect(line.contains(#""[nested too deeply]""#))
  }

  @Test func secretsUnderTellingKeysAreMasked() {
    let line = LineEncoder.text(
      .test(fields: [
        "DB_PASSWORD": "x", "api-key": ["a": "b"], "clientSecret": .stringConvertible(5), "empty_token": "",
        "token_file": "/run/token", "nested": ["authorization": "Basic QQ=="],
      ]))
    #expect(
      line.hasSuffix(
        #""fields":{"DB_PASSWORD":"***","api-key":"***","clientSecret":"***","empty_token":"","#
          + #""nested":{"authorization":"***"},"token_file":"/run/token"}}"#))
  }

  @Test func secretsAreMaskedWhereverTheyAre() {
    let secret = "s3cr3t-\"v\\alue"
    let record = LogRecord.test(
      "message \(secret)", logger: "l-\(secret)",
      context: LogContext(correlationID: secret, traceID: secret, spanID: secret, module: secret),
      error: LogError(type: secret, message: "because \(secret)", stack: "at \(secret)"),
      fields: ["k-\(secret)": "v \(secret)", "list": ["\(secret)", ["d": "\(secret)"]]])
    let line = LineEncoder.text(record, secrets: [secret])
    #expect(!line.contains("s3cr3t"))
    #expect(line.contains(#""message":"message ***""#))
    #expect(JSONCheck.problem(in: Array(line.utf8)) == nil)
  }
}
