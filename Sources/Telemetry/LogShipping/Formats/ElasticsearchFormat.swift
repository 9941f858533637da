internal import FoundationEssentials
internal import HTTPClient
internal import LogPipeline
internal import SpoolFiles

/// Elasticsearch's `_bulk` with fields of ECS
/// (https://www.elastic.co/docs/api/doc/elasticsearch/operation/operation-bulk).
///
/// `create` with an id made of the record, so that what is sent twice is there once; a data stream takes nothing else.
struct ElasticsearchFormat: SinkFormat {
  /// `…/_bulk`.
  let url: String
  /// Nil: `logs-SERVICE-default`.
  let index: String?
  let labels: [String: String]

  private static let version = "8.11.0"

  func request(for records: ArraySlice<SpoolRecord>) throws -> SinkRequest {
    var body = JSONBody()
    for record in records {
      let line = ShippedLine(record.payload)
      body.object { body in
        body.key("create")
        body.object { body in
          body.member("_index", index ?? Self.index(of: line.service))
          body.member("_id", RecordHash.text(record))
        }
      }
      body.endLine()
      document(line, &body)
      body.endLine()
    }
    return SinkRequest(
      url: url, headers: [(name: "Content-Type", value: "application/x-ndjson")], body: body.bytes,
      plainSize: body.bytes.count)
  }

  /// A status of 200 hides the items' own.
  func verdict(on response: ClientResponse, records: Int) -> SinkVerdict {
    let verdict = StatusRules.elasticsearch.verdict(on: response)
    guard verdict == .delivered else { return verdict }
    guard let answer = try? JSONDecoder().decode(Answer.self, from: Data(response.body)) else {
      return .retry(SinkRetry(reason: "protocol", after: nil))
    }
    guard answer.errors else { return .delivered }
    guard answer.items.count == records else { return .retry(SinkRetry(reason: "protocol", after: nil)) }
    var rejected: [Int: String] = [:]
    var retried: Set<Int> = []
    var reason = ""
    for (index, item) in answer.items.enumerated() {
      let status = item.create.status
      switch status {
      // There already: an earlier try has got through.
      case 200...299, 409: continue
      case 429, 500...599:
        retried.insert(index)
        reason = "item_\(status)"
      default: rejected[index] = "status \(status): \(item.create.error?.text.prefix(200) ?? "")"
      }
    }
    if rejected.isEmpty, retried.isEmpty { return .delivered }
    return .mixed(rejected: rejected, retry: retried, SinkRetry(reason: reason, after: nil))
  }

  /// A data stream's name may have no capitals and none of several signs, and the second part no hyphen
  /// (https://www.elastic.co/docs/reference/ecs/ecs-data_stream).
  private static func index(of service: String) -> String {
    let name = service.lowercased().unicodeScalars.map { scalar in
      let isPlain = ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) || scalar == "." || scalar == "_"
      return isPlain ? Character(scalar) : "_"
    }
    return "logs-\(name.isEmpty ? "outrigger" : String(name.prefix(100)))-default"
  }

  private func document(_ line: ShippedLine, _ body: inout JSONBody) {
    body.object { body in
      body.member("@timestamp", line.time.isEmpty ? line.timestamp.description : line.time)
      body.member("log.level", line.level)
      body.key("message")
      body.string(line.message)
      body.member("ecs.version", Self.version)
      body.member("log.logger", line.logger)
      body.member("service.name", line.service)
      body.member("service.environment", line.environment)
      body.member("trace.id", line.traceID)
      body.member("span.id", line.spanID)
      body.member("error.type", line.error.type)
      body.member("error.message", line.error.message)
      body.member("error.stack_trace", line.error.stack)
      body.member("log.origin.file.name", line.source.file)
      if let number = line.source.line {
        body.key("log.origin.file.line")
        body.raw(number)
      }
      body.member("log.origin.function", line.source.function)
      let labels = self.labels(of: line)
      if !labels.isEmpty {
        body.key("labels")
        body.object { body in
          for (key, value) in labels { body.member(key, value) }
        }
      }
    }
  }

  /// Keyword fields without dots, which would make objects of them; each name once.
  private func labels(of line: ShippedLine) -> [(key: String, value: String)] {
    var labels: [String: String] = [:]
    for (key, value) in line.flatFields { labels[Self.labelName(key)] = value.text }
    labels["correlation_id"] = line.correlationID ?? labels["correlation_id"]
    labels["module"] = line.module ?? labels["module"]
    labels["update_id"] = line.updateID ?? labels["update_id"]
    for (key, value) in self.labels { labels[Self.labelName(key)] = value }
    return labels.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private static func labelName(_ key: String) -> String {
    String(key.map { $0 == "." || $0 == "*" || $0 == "\\" ? "_" : $0 })
  }

  private struct Answer: Decodable {
    struct Item: Decodable { var create: Outcome }
    struct Outcome: Decodable {
      var status: Int
      var error: Failure?
    }
    struct Failure: Decodable {
      var type: String?
      var reason: String?
      var text: String { "\(type ?? "") \(reason ?? "")" }
    }
    var errors: Bool
    var items: [Item]
  }
}
