internal import LogPipeline
internal import SpoolFiles

/// A line as an event of Sentry, in its envelope (https://develop.sentry.dev/sdk/data-model/envelopes/).
enum SentryEvent {
  private static let maximumFrames = 100

  private static let levels = [
    "trace": "debug", "debug": "debug", "info": "info", "notice": "info", "warning": "warning", "error": "error",
    "critical": "fatal",
  ]

  static func envelope(
    _ line: ShippedLine, id: String, breadcrumbs: [[UInt8]], labels: [String: String], release: String?
  ) -> [UInt8] {
    let event = event(line, id: id, breadcrumbs: breadcrumbs, labels: labels, release: release)
    var body = JSONBody()
    body.object { $0.member("event_id", id) }
    body.endLine()
    body.object { body in
      body.member("type", "event")
      body.key("length")
      body.raw("\(event.count)")
    }
    body.endLine()
    return body.bytes + event + [UInt8(ascii: "\n")]
  }

  static func breadcrumb(_ line: ShippedLine) -> [UInt8] {
    var body = JSONBody()
    body.object { body in
      body.member("timestamp", line.timestamp.description)
      body.member("level", levels[line.level])
      body.member("category", line.logger)
      body.member("message", line.message)
      data(line, "data", &body)
    }
    return body.bytes
  }

  /// 32 hexadecimal digits, the same at every try: Sentry keeps one of them.
  static func identifier(of record: SpoolRecord) -> String {
    let text = RecordHash.text(record)
    return String(repeating: "0", count: max(0, 32 - text.utf8.count)) + text
  }

  private static func event(
    _ line: ShippedLine, id: String, breadcrumbs: [[UInt8]], labels: [String: String], release: String?
  ) -> [UInt8] {
    var body = JSONBody()
    body.object { body in
      body.member("event_id", id)
      body.member("timestamp", line.timestamp.description)
      body.member("platform", "other")
      body.member("level", levels[line.level] ?? "error")
      body.member("logger", line.logger)
      body.member("environment", line.environment)
      body.member("release", release)
      body.member("server_name", line.service)
      body.key("message")
      body.object { $0.member("formatted", line.message) }
      tags(line, labels, &body)
      data(line, "extra", &body)
      exception(line, &body)
      trace(line, &body)
      if !breadcrumbs.isEmpty {
        body.key("breadcrumbs")
        body.object { body in
          body.key("values")
          body.array { body in
            for breadcrumb in breadcrumbs { body.raw(breadcrumb) }
          }
        }
      }
    }
    return body.bytes
  }

  private static func tags(_ line: ShippedLine, _ labels: [String: String], _ body: inout JSONBody) {
    var tags = labels
    tags["correlation_id"] = line.correlationID
    tags["module"] = line.module
    if tags.isEmpty { return }
    body.key("tags")
    body.object { body in
      for (key, value) in tags.sorted(by: { $0.key < $1.key }) { body.member(key, value) }
    }
  }

  private static func data(_ line: ShippedLine, _ key: String, _ body: inout JSONBody) {
    let fields = line.flatFields
    if fields.isEmpty { return }
    body.key(key)
    body.object { body in
      for (key, value) in fields { body.member(key, value.text) }
    }
  }

  private static func exception(_ line: ShippedLine, _ body: inout JSONBody) {
    guard line.error.type != nil || line.error.message != nil || line.error.stack != nil else { return }
    body.key("exception")
    body.object { body in
      body.key("values")
      body.array { body in
        body.object { body in
          body.member("type", line.error.type ?? "Error")
          body.member("value", line.error.message ?? line.message)
          if let stack = line.error.stack { self.stack(stack, &body) }
        }
      }
    }
  }

  /// Sentry wants the innermost frame last.
  private static func stack(_ text: String, _ body: inout JSONBody) {
    body.key("stacktrace")
    body.object { body in
      body.key("frames")
      body.array { body in
        for frame in text.split(separator: "\n").prefix(maximumFrames).reversed() {
          body.object { $0.member("function", String(frame)) }
        }
      }
    }
  }

  private static func trace(_ line: ShippedLine, _ body: inout JSONBody) {
    guard let trace = line.traceID, let span = line.spanID else { return }
    body.key("contexts")
    body.object { body in
      body.key("trace")
      body.object { body in
        body.member("trace_id", trace)
        body.member("span_id", span)
      }
    }
  }
}

/// What identifies a record to a server that sees it twice: the sequence and FNV-1a of the text, in hexadecimal.
enum RecordHash {
  static func text(_ record: SpoolRecord) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in record.payload { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return String(record.sequence, radix: 16) + String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
