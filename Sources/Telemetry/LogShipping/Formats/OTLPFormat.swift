internal import FoundationEssentials
internal import HTTPClient
internal import LogPipeline
internal import SpoolFiles

/// OTLP/HTTP logs in JSON (https://opentelemetry.io/docs/specs/otlp/#otlphttp).
struct OTLPFormat: SinkFormat {
  /// `…/v1/logs`.
  let url: String
  let labels: [String: String]

  func request(for records: ArraySlice<SpoolRecord>) throws -> SinkRequest {
    var resources: [[String]: [ShippedLine]] = [:]
    for record in records {
      let line = ShippedLine(record.payload)
      resources[[line.service, line.environment], default: []].append(line)
    }
    var body = JSONBody()
    body.object { body in
      body.key("resourceLogs")
      body.array { body in
        for (key, lines) in resources.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
          self.resource(key, lines, &body)
        }
      }
    }
    return SinkRequest(
      url: url, headers: [(name: "Content-Type", value: "application/json")], body: body.bytes,
      plainSize: body.bytes.count)
  }

  func verdict(on response: ClientResponse, records: Int) -> SinkVerdict {
    let verdict = StatusRules.otlp.verdict(on: response)
    guard verdict == .delivered, let answer = try? JSONDecoder().decode(Answer.self, from: Data(response.body)),
      let partial = answer.partialSuccess, let rejected = partial.rejectedLogRecords?.value, rejected > 0
    else { return verdict }
    return .partial(rejected: min(rejected, records), why: partial.errorMessage ?? "")
  }

  private func resource(_ key: [String], _ lines: [ShippedLine], _ body: inout JSONBody) {
    body.object { body in
      body.key("resource")
      body.object { body in
        body.key("attributes")
        body.array { body in
          Self.attribute("service.name", .text(key[0].isEmpty ? "unknown_service" : key[0]), &body)
          if !key[1].isEmpty { Self.attribute("deployment.environment.name", .text(key[1]), &body) }
          for (name, value) in labels.sorted(by: { $0.key < $1.key }) { Self.attribute(name, .text(value), &body) }
        }
      }
      body.key("scopeLogs")
      body.array { body in
        for (logger, lines) in Dictionary(grouping: lines, by: \.logger).sorted(by: { $0.key < $1.key }) {
          body.object { body in
            body.key("scope")
            body.object { $0.member("name", logger) }
            body.key("logRecords")
            body.array { body in
              for line in lines { Self.record(line, &body) }
            }
          }
        }
      }
    }
  }

  private static func record(_ line: ShippedLine, _ body: inout JSONBody) {
    body.object { body in
      body.member("timeUnixNano", line.unixNanoseconds)
      body.member("observedTimeUnixNano", line.unixNanoseconds)
      body.key("severityNumber")
      body.raw("\(severity[line.level] ?? 9)")
      body.member("severityText", line.level.uppercased())
      body.key("body")
      body.object { body in
        body.key("stringValue")
        body.string(line.message)
      }
      body.key("attributes")
      body.array { body in attributes(line, &body) }
      if let trace = line.traceID, isIdentifier(trace, digits: 32) {
        body.member("traceId", trace)
        if let span = line.spanID, isIdentifier(span, digits: 16) { body.member("spanId", span) }
      }
    }
  }

  /// Ours first; a field of the same name gives way.
  private static func attributes(_ line: ShippedLine, _ body: inout JSONBody) {
    let own: [(String, String?)] = [
      ("correlation_id", line.correlationID), ("module", line.module), ("exception.type", line.error.type),
      ("exception.message", line.error.message), ("exception.stacktrace", line.error.stack),
      ("code.file.path", line.source.file), ("code.function.name", line.source.function),
    ]
    var names: Set<String> = []
    for case (let name, let value?) in own {
      attribute(name, .text(value), &body)
      names.insert(name)
    }
    for case (let name, let value?) in [("update_id", line.updateID), ("code.line.number", line.source.line)] {
      attribute(name, FlatValue(literal: value), &body)
      names.insert(name)
    }
    for (name, value) in line.flatFields where !names.contains(name) { attribute(name, value, &body) }
  }

  private static func attribute(_ key: String, _ value: FlatValue, _ body: inout JSONBody) {
    body.object { body in
      body.key("key")
      body.string(key)
      body.key("value")
      body.object { body in
        switch value {
        case .text(let text):
          body.key("stringValue")
          body.string(text)
        // 64-bit numbers are decimal strings in protobuf's JSON.
        case .integer(let text):
          body.key("intValue")
          body.string(text)
        case .number(let text):
          body.key("doubleValue")
          body.raw(text)
        case .truth(let isTrue):
          body.key("boolValue")
          body.raw(isTrue ? "true" : "false")
        }
      }
    }
  }

  /// Hexadecimal and not all zeros.
  private static func isIdentifier(_ text: String, digits: Int) -> Bool {
    text.utf8.count == digits && text.utf8.contains { $0 != UInt8(ascii: "0") }
      && text.utf8.allSatisfy { "0123456789abcdefABCDEF".utf8.contains($0) }
  }

  /// The smallest number of each range of the log data model.
  private static let severity = [
    "trace": 1, "debug": 5, "info": 9, "notice": 10, "warning": 13, "error": 17, "critical": 21,
  ]

  private struct Answer: Decodable {
    struct Partial: Decodable {
      var rejectedLogRecords: Count?
      var errorMessage: String?
    }
    var partialSuccess: Partial?
  }

  /// A number, or its decimal string.
  private struct Count: Decodable {
    let value: Int

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Int.self) {
        value = number
      } else {
        value = Int(try container.decode(String.self)) ?? 0
      }
    }
  }
}
