internal import LogPipeline
internal import SpoolFiles

/// `log.dead_letter`: lines a sink refused for good, one JSON object each, with who refused them and why:
///
///     {"ts":"…","sink":"loki","reason":"status 400: …","line":{…}}
final class DeadLetters: Sendable {
  private static let maximumSize = 100 << 20
  private static let keep = 1

  private let writer: FileWriter

  init(path: String) {
    writer = FileWriter(RotatingFile(path: path, maximumSize: Self.maximumSize, keep: Self.keep), name: "dead-letter")
  }

  func append(_ records: [(record: SpoolRecord, reason: String)], of sink: String) async throws(SpoolError) {
    let now = LogTimestamp.now().description
    var body = JSONBody()
    for (record, reason) in records {
      body.object { body in
        body.member("ts", now)
        body.member("sink", sink)
        body.member("reason", reason)
        body.key("line")
        body.raw(record.payload)
      }
      body.endLine()
    }
    try await writer.append(text: body.bytes)
  }
}
