internal import EventLoop
internal import HTTPServer
internal import LogPipeline

/// `GET /logs`: recent lines, or with `follow=1` every line as it comes.
@Loop
final class LogsRoute {
  /// Lines in one answer unless asked otherwise, and at most.
  private static let usual = 1000
  private static let most = 100_000

  private let hub: LogHub
  private let streams: LogStreams

  init(hub: LogHub, streams: LogStreams) {
    self.hub = hub
    self.streams = streams
  }

  func answer(_ request: ServerRequest) async -> ServerResponse {
    do throws(LogFilterError) {
      let filter = try LogFilter(now: .now(), parameter: { request.query($0) })
      let format = LogFormatting(accept: request.header("Accept"))
      let cursor = try number("cursor", request) ?? request.header("Last-Event-ID").flatMap { UInt64($0) }
      let limit = try number("limit", request).map { Int(min($0, UInt64(Self.most))) }
      if ["1", "true", "yes"].contains(request.query("follow")) {
        return follow(filter, format, cursor: cursor, backlog: limit ?? 0)
      }
      return await recent(filter, format, cursor: cursor, limit: limit ?? Self.usual)
    } catch {
      return .error(400, code: "bad_parameter", message: error.description)
    }
  }

  private func number(_ name: String, _ request: ServerRequest) throws(LogFilterError) -> UInt64? {
    guard let value = request.query(name), !value.isEmpty else { return nil }
    guard let number = UInt64(value) else {
      throw LogFilterError(parameter: name, value: value, expected: "a whole number")
    }
    return number
  }

  private func recent(
    _ filter: LogFilter, _ format: LogFormatting, cursor: UInt64?, limit: Int
  ) async -> ServerResponse {
    var body: [UInt8] = []
    let next: UInt64
    if cursor == nil && filter.substring == nil {
      let page = hub.recent.latest(matching: filter, limit: limit)
      format.append(page, to: &body)
      next = page.cursor
    } else {
      next = await search(filter, format, from: cursor, limit: limit, into: &body)
    }
    var response = ServerResponse(headers: headers(format), body: .bytes(body))
    response.headers.add("X-Next-Cursor", "\(next)")
    return response
  }

  /// Reads the tail stretch by stretch, so that searching all of it does not keep a probe waiting. From a cursor the first
  /// lines count, without one the last.
  private func search(
    _ filter: LogFilter, _ format: LogFormatting, from cursor: UInt64?, limit: Int, into body: inout [UInt8]
  ) async -> UInt64 {
    var found: [TailPage] = []
    var count = 0
    var place = cursor ?? 0
    while true {
      let page = hub.recent.read(after: place, matching: filter, limit: cursor == nil ? Self.most : limit - count)
      place = page.cursor
      count += page.lines.count
      if cursor != nil || !page.lines.isEmpty { found.append(page) }
      if page.isAtEnd || (cursor != nil && count >= limit) { break }
      await Task.yield()
    }
    var skipped = cursor == nil ? max(0, count - limit) : 0
    for page in found {
      let lines = page.lines.dropFirst(skipped)
      skipped -= page.lines.count - lines.count
      format.append(lines, dropped: cursor == nil ? 0 : page.dropped, to: &body)
    }
    return place
  }

  private func follow(
    _ filter: LogFilter, _ format: LogFormatting, cursor: UInt64?, backlog: Int
  ) -> ServerResponse {
    let start: TailPage? = cursor == nil ? hub.recent.latest(matching: filter, limit: backlog) : nil
    let from = cursor ?? (backlog > 0 ? start?.cursor : nil) ?? hub.recent.newest
    guard let follower = hub.follow(after: from, matching: filter) else {
      var refusal = ServerResponse.error(
        503, code: "too_many_followers", message: "log.max_followers follow the log already.")
      refusal.headers.add("Retry-After", "10")
      return refusal
    }
    var opening: [UInt8] = []
    if backlog > 0, let start { format.append(start, to: &opening) }
    let stream = streams.open(follower, format, opening: opening)
    return ServerResponse(headers: headers(format), body: .stream(stream))
  }

  private func headers(_ format: LogFormatting) -> Headers {
    ["Content-Type": format.contentType, "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"]
  }
}
