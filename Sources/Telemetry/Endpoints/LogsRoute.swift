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
      let search = try number("search", request).map { Int(clamping: $0) } ?? .max
      if ["1", "true", "yes"].contains(request.query("follow")) {
        // Without a number, what `since` asks for, else nothing old.
        let backlog = limit ?? (filter.since == nil ? 0 : Self.most)
        return await follow(filter, format, cursor: cursor, backlog: backlog, search)
      }
      let page =
        if let cursor {
          await hub.lines(after: cursor, matching: filter, limit: limit ?? Self.usual)
        } else {
          await hub.latest(matching: filter, limit: limit ?? Self.usual, searching: search)
        }
      var body: [UInt8] = []
      format.append(page, to: &body)
      var response = ServerResponse(headers: headers(format, page), body: .bytes(body))
      response.headers.add("X-Next-Cursor", "\(page.cursor)")
      return response
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

  private func follow(
    _ filter: LogFilter, _ format: LogFormatting, cursor: UInt64?, backlog: Int, _ search: Int
  ) async -> ServerResponse {
    let start =
      cursor == nil && backlog > 0 ? await hub.latest(matching: filter, limit: backlog, searching: search) : nil
    let from = cursor ?? start?.cursor ?? hub.recent.newest
    guard let follower = hub.follow(after: from, matching: filter) else {
      var refusal = ServerResponse.error(
        503, code: "too_many_followers", message: "log.max_followers follow the log already.")
      refusal.headers.add("Retry-After", "10")
      return refusal
    }
    var opening: [UInt8] = []
    if let start { format.append(start, to: &opening) }
    let stream = streams.open(follower, format, opening: opening)
    return ServerResponse(headers: headers(format, start), body: .stream(stream))
  }

  private func headers(_ format: LogFormatting, _ page: TailPage?) -> Headers {
    var headers: Headers = [
      "Content-Type": format.contentType, "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff",
    ]
    // What is older was not searched.
    if let from = page?.searchedFrom { headers.add("X-Searched-From", "\(from)") }
    return headers
  }
}
