internal import LogPipeline

/// How lines are written into an answer: by `Accept`, newline-delimited JSON unless another is asked for.
enum LogFormatting: Sendable {
  case ndjson
  case events
  case plain

  init(accept: String?) {
    let accept = accept?.lowercased() ?? ""
    if accept.contains("text/event-stream") {
      self = .events
    } else if accept.contains("text/plain") {
      self = .plain
    } else {
      self = .ndjson
    }
  }

  var contentType: String {
    switch self {
    case .ndjson: "application/x-ndjson"
    case .events: "text/event-stream"
    case .plain: "text/plain; charset=utf-8"
    }
  }

  /// What is sent to a follower when nothing else is, so that both ends notice the other's leaving.
  var keepAlive: [UInt8] {
    switch self {
    case .ndjson, .plain: [UInt8(ascii: "\n")]
    case .events: Array(": ping\n\n".utf8)
    }
  }

  func append(_ page: TailPage, to body: inout [UInt8]) {
    append(page.lines[...], dropped: page.dropped, to: &body)
  }

  func append(_ lines: ArraySlice<LogLine>, dropped: Int, to body: inout [UInt8]) {
    if dropped > 0 { append(dropped: dropped, to: &body) }
    for line in lines { append(line, to: &body) }
  }

  /// In place of lines that a slow reader lost.
  private func append(dropped: Int, to body: inout [UInt8]) {
    let text = "{\"dropped\":\(dropped)}"
    body += (self == .events ? "event: dropped\ndata: \(text)\n\n" : "\(text)\n").utf8
  }

  private func append(_ line: LogLine, to body: inout [UInt8]) {
    switch self {
    case .ndjson:
      body += line.bytes
      body.append(UInt8(ascii: "\n"))
    case .events:
      body += "id: \(line.sequence)\ndata: ".utf8
      body += line.bytes
      body += "\n\n".utf8
    case .plain:
      ConsoleFormatter(isColoured: false).append(line.bytes, to: &body)
      body.append(UInt8(ascii: "\n"))
    }
  }
}
