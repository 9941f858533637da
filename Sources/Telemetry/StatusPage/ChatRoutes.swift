internal import Endpoints
internal import EventLoop
internal import HTTPServer

/// `/page/chat/…`: the chat with the bot, guarded. A chat's events are streamed; what a person does is posted.
@Loop
final class ChatRoutes {
  private static let silence = Duration.seconds(15)

  private let source: ChatSource?
  private let clock: any MonotonicClock
  private let limits: @Loop @Sendable () -> PageLimits
  private let onLimit: @Sendable (String) -> Void
  private var streams: [UInt64: BodyStream] = [:]
  private var lastStream: UInt64 = 0
  private var timer: LoopTimer?
  private var isEnding = false

  init(_ source: ChatSource?, clock: any MonotonicClock, _ sources: PageSources) {
    self.source = source
    self.clock = clock
    limits = sources.limits
    onLimit = sources.onLimit
    source?.watch { [weak self] in Loop.submit { self?.wake() } }
  }

  var routes: [MountedRoute] {
    let people = MountedRoute(.get, "/page/chat/people", isGuarded: true) { [source] _ in
      Self.people(source?.people ?? [])
    }
    guard let source else { return [people] }
    return [
      people,
      MountedRoute(.get, "/page/chat/events", isGuarded: true) { [self] in events($0, source) },
      MountedRoute(.post, "/page/chat/text", isGuarded: true) { [self] request in
        take(.text(String(decoding: request.body, as: UTF8.self)), request, source)
      },
      MountedRoute(.post, "/page/chat/press", isGuarded: true) { [self] request in
        guard let message = request.query("message").flatMap({ Int64($0) }) else { return Self.refusal(.unknown) }
        return take(.press(message: message, data: String(decoding: request.body, as: UTF8.self)), request, source)
      },
      MountedRoute(.post, "/page/chat/photo", isGuarded: true) { [self] request in
        let size = ["width", "height"].map { request.query($0).flatMap { Int64($0) } ?? 0 }
        return take(
          .photo(request.body, caption: request.query("caption") ?? "", width: size[0], height: size[1]), request,
          source)
      },
      MountedRoute(.get, "/page/chat/photo/:name", isGuarded: true) { request in
        Self.photo(source.photo(request.parameters["name"] ?? ""))
      },
    ]
  }

  func end() {
    isEnding = true
    for stream in streams.values { stream.end() }
  }

  private func take(_ input: ChatInput, _ request: ServerRequest, _ source: ChatSource) -> ServerResponse {
    guard let person = request.query("as").flatMap({ Int64($0) }) else { return Self.refusal(.unknown) }
    if case .photo(let bytes, _, _, _) = input, ImageKind(bytes) == nil { return Self.refusal(.unusable) }
    let answer = source.take(input, person)
    if answer == .full { onLimit("page.chat.max_waiting") }
    return answer == .taken ? ServerResponse(status: 202, headers: ["Cache-Control": "no-store"]) : Self.refusal(answer)
  }

  private func events(_ request: ServerRequest, _ source: ChatSource) -> ServerResponse {
    guard let person = request.query("as").flatMap({ Int64($0) }), source.people.contains(where: { $0.id == person })
    else { return Self.refusal(.unknown) }
    guard streams.count < limits().maxChatFollowers else {
      onLimit("page.chat.max_followers")
      return .later("too_many_followers", "page.chat.max_followers follow the chat already.")
    }
    lastStream += 1
    let number = lastStream
    var version: UInt64 = 0
    var lastSent = clock.now
    let stream = BodyStream(
      onClose: { [weak self] in self?.streams[number] = nil },
      read: { [clock, weak self] _ in
        let news = source.news(person, version)
        version = news.version
        guard !news.events.isEmpty || clock.now - lastSent >= Self.silence else { return .wait }
        lastSent = clock.now
        let text = news.events.map { self?.frame($0) ?? "" }.joined()
        return .bytes(Array((text.isEmpty ? ": ping\n\n" : text).utf8))
      })
    streams[number] = stream
    if isEnding { stream.end() }
    schedule()
    var headers = Headers.events
    headers.add("X-Max-Messages", "\(limits().maxChatMessages)")
    return ServerResponse(headers: headers, body: .stream(stream))
  }

  /// An event of the stream.
  private func frame(_ event: String) -> String {
    let most = limits().maxFrame
    guard event.utf8.count + StatusFrames.envelope > most else { return "data: \(event)\n\n" }
    onLimit("page.max_frame")
    return "data: {\"note\":\"A message is larger than page.max_frame and not shown.\"}\n\n"
  }

  private func wake() { for stream in streams.values { stream.resume() } }

  /// Keeps idle streams alive, as long as there are any.
  private func schedule() {
    guard timer == nil else { return }
    timer = LoopTimer(at: clock.now.advanced(by: Self.silence)) { [weak self] in
      guard let self else { return }
      timer = nil
      wake()
      if !streams.isEmpty { schedule() }
    }
  }

  private static func people(_ people: [ChatPerson]) -> ServerResponse {
    var json = JSONText()
    json.array { json in
      for person in people {
        json.object {
          $0.member("id", "\(person.id)")
          $0.member("name", person.name)
        }
      }
    }
    return ServerResponse(
      headers: ["Content-Type": "application/json", "Cache-Control": "no-store"], body: .bytes(Array(json.text.utf8)))
  }

  private static func refusal(_ answer: ChatAnswer) -> ServerResponse {
    switch answer {
    case .full: .later("too_much_waits", "The bot has not handled what it was sent before.")
    case .unusable: .error(400, code: "unusable", message: "Send 1 to 4096 characters, or a PNG, JPEG, GIF or WebP.")
    case .unknown, .taken: .error(404, code: "unknown", message: "There is no such person, message or button.")
    }
  }

  /// A picture whose kind is known; a browser is not to find anything else in it.
  private static func photo(_ bytes: [UInt8]?) -> ServerResponse {
    guard let bytes, let kind = ImageKind(bytes) else {
      return .error(404, code: "unknown_photo", message: "There is no such picture any more.")
    }
    return ServerResponse(
      headers: [
        "Content-Type": kind.rawValue, "Cache-Control": "no-store",
        "Content-Security-Policy": "default-src 'none'; sandbox",
      ], body: .bytes(bytes))
  }
}

/// The kinds of pictures that are shown, by their first bytes.
enum ImageKind: String {
  case png = "image/png"
  case jpeg = "image/jpeg"
  case gif = "image/gif"
  case webp = "image/webp"

  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if bytes.starts(with: "GIF8".utf8) {
      self = .gif
    } else if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
      self = .webp
    } else {
      return nil
    }
  }
}
