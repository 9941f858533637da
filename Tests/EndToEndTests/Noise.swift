import Support

/// Input as no well-meaning program sends it, the same for the same seed.
struct Noise: Sendable {
  private var random: SplitMix

  init(seed: UInt64) { random = SplitMix(seed: seed) }

  /// A small generator that is the same everywhere (https://prng.di.unimi.it/splitmix64.c).
  private struct SplitMix: RandomNumberGenerator, Sendable {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }
  }

  mutating func chance(_ part: Int, of whole: Int) -> Bool { Int.random(in: 0..<whole, using: &random) < part }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &random)]
  }

  private mutating func bytes(_ most: Int) -> [UInt8] {
    (0..<Int.random(in: 0...most, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
  }

  private mutating func text(_ most: Int = 60) -> String {
    switch Int.random(in: 0..<6, using: &random) {
    case 0: String(decoding: bytes(most), as: UTF8.self)
    case 1:
      pick([
        "", " ", "\n", "\u{0}", "\u{202E}", "é\u{301}", "🏳️‍🌈", "\u{FEFF}x", "%", "\\", "'", "\"", "';--", "${X}", "{{",
        "*",
      ])
    case 2: String(repeating: pick(["a", "😀", "[", "\\", "-"]), count: Int.random(in: 0...5000, using: &random))
    case 3: pick(["/start", "/start x y", "/cancel@other_bot", "/", "//", "my requests", "0", "-1", "1e999", "null"])
    case 4: "\(Int64.random(in: .min ... .max, using: &random))"
    default:
      String((0..<Int.random(in: 0...most, using: &random)).map { _ in pick(Array("abc :,{}[]\"'#&*!|>-\n\t/.=")) })
    }
  }

  /// Changes, cuts or doubles some bytes.
  private mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 0...4, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...40, using: &random)))
      case 2: bytes.insert(contentsOf: self.bytes(20), at: place)
      default: bytes.insert(contentsOf: bytes[place...].prefix(60), at: place)
      }
    }
    return bytes
  }

  /// A request, damaged or well formed and absurd. Never one that would end the process, such as a drain.
  mutating func request() -> [UInt8] {
    if chance(1, of: 10) { return bytes(2000) }
    let method = pick(["GET", "HEAD", "POST", "PUT", "OPTIONS", "get", "", "X\u{0}", "GET GET"])
    let path = pick([
      "/", "/live", "/ready?verbose&exclude=", "/ready/", "/health", "/metrics", "/metrics?name[]=", "/logs?limit=",
      "/logs?since=",
      "/logs?grep=%", "/logs?cursor=-1", "/config", "/version", "/probe?target=", "/api/x", "/../../etc/passwd", "*",
      "http://x/",
      "/%00", "/%ff%fe", "//", "",
    ])
    let version = pick(["HTTP/1.1", "HTTP/1.1", "HTTP/1.0", "HTTP/2.0", "HTTP/9.9", "HTP", ""])
    var head = "\(method) \(path)\(chance(1, of: 2) ? text(30).filter { $0 != "\n" } : "") \(version)\r\n"
    for _ in 0..<Int.random(in: 0...6, using: &random) { head += header() + "\r\n" }
    let body = chance(1, of: 3) ? bytes(3000) : []
    return damaged(Array((head + "\r\n").utf8) + body)
  }

  private mutating func header() -> String {
    let name = pick([
      "Host", "Content-Length", "Transfer-Encoding", "Accept", "Accept-Encoding", "Authorization", "X-Correlation-ID",
      "Expect", "Connection", "Range", "Last-Event-ID", "X-Prometheus-Scrape-Timeout-Seconds", "Origin", "Cookie",
      text(10),
    ])
    let value = pick([
      "127.0.0.1", "0", "-1", "99999999999999999999", "chunked", "gzip;q=NaN",
      "application/openmetrics-text;version=1.0.0",
      "100-continue", "close", "keep-alive", "Bearer ", "nan", "inf", "-5", text(),
    ])
    return "\(name): \(value)".filter { !$0.isNewline }
  }

  /// Of `POST /logs`.
  mutating func lines() -> [UInt8] {
    if chance(1, of: 10) { return bytes(3000) }
    var body: [UInt8] = []
    for _ in 0..<Int.random(in: 0...20, using: &random) { body += damaged(Array(json(depth: 0).text.utf8)) + [0x0A] }
    return body
  }

  private mutating func json(depth: Int) -> JSONValue {
    switch Int.random(in: 0..<(depth > 4 ? 5 : 8), using: &random) {
    case 0: return .null
    case 1: return .bool(chance(1, of: 2))
    case 2: return .int(Int64.random(in: .min ... .max, using: &random))
    case 3: return .double(pick([0.1, -0.0, 1e308, .leastNonzeroMagnitude, 1e-9]))
    case 4: return .string(text())
    case 5: return .array((0..<Int.random(in: 0...4, using: &random)).map { _ in json(depth: depth + 1) })
    default:
      var members: [String: JSONValue] = [:]
      for _ in 0..<Int.random(in: 0...6, using: &random) {
        let key = pick(["ts", "level", "message", "logger", "fields", "error", "source", "service", "span_id", text(8)])
        members[key] = json(depth: depth + 1)
      }
      return .object(members)
    }
  }

  /// A damaged copy of a good one, or lines that look like some.
  mutating func configuration(like good: String) -> String {
    if chance(2, of: 3) { return String(decoding: damaged(Array(good.utf8)), as: UTF8.self) }
    let keys = [
      "log", "http", "postgres", "redis", "bot", "supervision", "shutdown", "checks", "probe", "metrics", "<<", "*a",
      "&a x",
    ]
    return (0..<Int.random(in: 0...10, using: &random)).map { _ in
      "\(String(repeating: " ", count: Int.random(in: 0...4, using: &random)))\(pick(keys)): \(text(20))"
    }.joined(separator: "\n")
  }

  /// An update's kind and content: the real thing with parts of it missing, of another type, or absurd.
  mutating func update() -> (String, JSONValue) {
    let kind = pick([
      "message", "message", "edited_message", "callback_query", "callback_query", "inline_query", "poll",
    ])
    let user = Int64.random(in: 1...5, using: &random) + 9000
    let from: JSONValue = ["id": .int(user), "is_bot": false, "first_name": .string(text(20))]
    let chat: JSONValue = [
      "id": .int(chance(1, of: 5) ? -user : user), "type": .string(pick(["private", "supergroup", text(5)])),
    ]
    let message: JSONValue = [
      "message_id": .int(Int64.random(in: 1...1_000_000, using: &random)), "from": from, "chat": chat,
      "date": .int(1_700_000_000),
      "text": .string(text(200)),
    ]
    let content: JSONValue =
      kind == "callback_query"
      ? [
        "id": .string(text(20)), "from": from, "message": message, "chat_instance": "1", "data": .string(payload()),
      ] : message
    return (kind, damaged(content))
  }

  /// What a button may say that no bot of ours has made.
  private mutating func payload() -> String {
    pick([
      "create", "create:", "category:it", "priority:", "confirm", "cancel", "page:-1", "page:99999999999999999999",
      "a:b:c:d", text(64),
    ])
  }

  private mutating func damaged(_ value: JSONValue) -> JSONValue {
    guard case .object(var members) = value else { return value }
    for key in members.keys.sorted() {
      switch Int.random(in: 0..<30, using: &random) {
      case 0: members[key] = nil
      case 1: members[key] = json(depth: 3)
      case 2...4: members[key] = members[key].map { damaged($0) }
      default: break
      }
    }
    return .object(members)
  }
}
