internal import EventLoop
internal import HTTPClient
internal import LogPipeline
internal import SidecarSettings

/// `outrigger logs -f`: follows the log, and goes on where it was whenever the connection or the sidecar is gone.
@Loop
final class LogFollowing {
  /// Following ends with the command; curl wants a limit all the same.
  private static let longest = Duration.seconds(365 * 86_400)
  private static let pauses: [Duration] = [.milliseconds(250), .milliseconds(500), .seconds(1), .seconds(2)]

  private let url: String
  private let headers: [(name: String, value: String)]
  private let first: String
  private let further: String
  private let printer: LinePrinter
  private let client: Client
  private var events = EventReader()
  private var failures = 0
  private var refusal: [UInt8] = []

  /// - Parameters:
  ///   - first: the query until a line has come.
  ///   - further: the one with a place to go on from.
  init(
    _ url: String, headers: [(name: String, value: String)], first: String, further: String, printer: LinePrinter,
    client: Client
  ) {
    self.url = url
    self.headers = headers
    self.first = first
    self.further = further
    self.printer = printer
    self.client = client
  }

  /// Until nobody reads what it prints, or the sidecar refuses.
  func run() async throws -> ExitStatus {
    while !printer.isClosed {
      events.reset()
      do {
        let response = try await client.stream(request) { [self] response, chunk in take(chunk, of: response) }
        if response.status != 200, response.status != 503 {
          CommandOutput.error("\(url) answered \(response.status): \(String(decoding: refusal, as: UTF8.self))")
          return .failure
        }
      } catch {
        if failures == 0, !printer.isClosed { CommandOutput.error("\(error) Trying again.") }
      }
      if printer.isClosed { break }
      try await LoopClock().sleep(for: Self.pauses[min(failures, Self.pauses.count - 1)])
      failures += 1
    }
    return .clean
  }

  private var request: ClientRequest {
    var headers = headers + [("Accept", "text/event-stream")]
    if let id = events.lastID { headers.append(("Last-Event-ID", id)) }
    return ClientRequest(
      "GET", "\(url)?\(events.lastID == nil ? first : further)", headers: headers,
      deadline: .now.advanced(by: Self.longest))
  }

  private func take(_ chunk: [UInt8], of response: ClientResponse) {
    guard response.status == 200 else {
      if refusal.count < 4096 { refusal += chunk }
      return
    }
    failures = 0
    for event in events.add(chunk) {
      switch event {
      case .line(let line): if !printer.show(line) { client.close() }
      case .dropped(let text): CommandOutput.error("lines were lost, this reader is too slow: \(text)")
      }
    }
  }
}

/// Server-sent events, as `GET /logs` writes them.
struct EventReader {
  enum Event {
    case line([UInt8])
    case dropped(String)
  }

  /// Of the newest line that was read.
  private(set) var lastID: String?
  private var pending: [UInt8] = []
  private var id: String?
  private var name = ""

  /// For a new connection.
  mutating func reset() { (pending, id, name) = ([], nil, "") }

  mutating func add(_ bytes: [UInt8]) -> [Event] {
    pending += bytes
    var events: [Event] = []
    var start = 0
    while let end = pending[start...].firstIndex(of: UInt8(ascii: "\n")) {
      if let event = read(pending[start..<end]) { events.append(event) }
      start = end + 1
    }
    pending.removeFirst(start)
    return events
  }

  private mutating func read(_ line: ArraySlice<UInt8>) -> Event? {
    if line.isEmpty {
      (id, name) = (nil, "")
    } else if line.starts(with: "id: ".utf8) {
      id = String(decoding: line.dropFirst(4), as: UTF8.self)
    } else if line.starts(with: "event: ".utf8) {
      name = String(decoding: line.dropFirst(7), as: UTF8.self)
    } else if line.starts(with: "data: ".utf8) {
      let data = Array(line.dropFirst(6))
      if name == "dropped" { return .dropped(String(decoding: data, as: UTF8.self)) }
      lastID = id ?? lastID
      return .line(data)
    }
    return nil
  }
}

/// Shows lines on standard output: for people, or as they are.
final class LinePrinter {
  private let isJSON: Bool
  private let formatter: ConsoleFormatter
  /// Whether nobody reads it any more.
  private(set) var isClosed = false

  init(isJSON: Bool) {
    self.isJSON = isJSON
    let isTerminal = OutputDescriptor.standardOutput.isTerminal
    formatter = ConsoleFormatter(
      isColoured: ConsoleStyle.isColoured(isTerminal: isTerminal, environment: Settings.processEnvironment()))
  }

  /// - Returns: whether more is wanted.
  func show(_ line: [UInt8]) -> Bool {
    var text: [UInt8] = []
    if isJSON { text = line } else { formatter.append(line, to: &text) }
    text.append(UInt8(ascii: "\n"))
    if (try? OutputDescriptor.standardOutput.write(text)) == nil { isClosed = true }
    return !isClosed
  }
}
