internal import Compression
internal import HTTPClient
internal import LogPipeline
internal import SpoolFiles

/// Loki's push API with JSON (https://grafana.com/docs/loki/latest/reference/loki-http-api/#ingest-logs).
///
/// One stream for a service and an environment: what has many values is structured metadata, never a label. Within a
/// stream the oldest line goes first. A line is the whole JSON line.
struct LokiFormat: SinkFormat {
  let url: String
  let labels: [String: String]
  let tenant: String?

  private struct Entry {
    let timestamp: LogTimestamp
    let json: [UInt8]
  }

  func request(for records: ArraySlice<SpoolRecord>) throws -> SinkRequest {
    var streams: [[String]: [Entry]] = [:]
    for record in records {
      let line = ShippedLine(record.payload)
      streams[[line.service, line.environment], default: []]
        .append(Entry(timestamp: line.timestamp, json: Self.entry(line, record.payload)))
    }
    var body = JSONBody()
    body.object { body in
      body.key("streams")
      body.array { body in
        for (key, entries) in streams.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
          self.stream(key, entries, &body)
        }
      }
    }
    var headers = [(name: "Content-Type", value: "application/json"), (name: "Content-Encoding", value: "gzip")]
    if let tenant { headers.append((name: "X-Scope-OrgID", value: tenant)) }
    return SinkRequest(
      url: url, headers: headers, body: try Gzip.compress(body.bytes, level: 1), plainSize: body.bytes.count)
  }

  func verdict(on response: ClientResponse, records: Int) -> SinkVerdict { StatusRules.loki.verdict(on: response) }

  private func stream(_ key: [String], _ entries: [Entry], _ body: inout JSONBody) {
    var labels = labels
    labels["service_name"] = labels["service_name"] ?? (key[0].isEmpty ? "unknown" : key[0])
    if !key[1].isEmpty { labels["environment"] = labels["environment"] ?? key[1] }
    // Sorting is stable: lines of one moment stay in their order.
    let sorted = entries.sorted { $0.timestamp < $1.timestamp }
    body.object { body in
      body.key("stream")
      body.object { body in
        for (name, value) in labels.sorted(by: { $0.key < $1.key }) { body.member(name, value) }
      }
      body.key("values")
      body.array { body in
        for entry in sorted { body.raw(entry.json) }
      }
    }
  }

  private static func entry(_ line: ShippedLine, _ payload: [UInt8]) -> [UInt8] {
    var body = JSONBody()
    body.array { body in
      body.string(line.unixNanoseconds)
      body.string(String(decoding: payload, as: UTF8.self))
      body.object { body in
        body.member("level", line.level)
        body.member("logger", line.logger)
        body.member("module", line.module)
        body.member("correlation_id", line.correlationID)
        body.member("trace_id", line.traceID)
        body.member("span_id", line.spanID)
      }
    }
    return body.bytes
  }
}
