internal import ArgumentParser
internal import EventLoop
internal import HTTPClient

/// `outrigger logs`: the recent lines, or with `-f` every line as it comes.
struct LogsCommand: ParsableCommand, LoopCommand {
  static let configuration = CommandConfiguration(commandName: "logs", abstract: "Show or follow the sidecar's log.")

  /// How long the recent lines may take.
  private static let timeout = Duration.seconds(60)

  @OptionGroup var options: ClientOptions

  @Flag(name: .shortAndLong, help: "Follow.")
  var follow = false

  @Option(name: .long, help: "This level or a more severe one.")
  var level: String?

  @Option(name: .customLong("correlation-id"), help: "The lines of one update or request.")
  var correlationID: String?

  @Option(name: .long, help: "A logger's name or the first parts of it.")
  var logger: String?

  @Option(name: .long, help: "Lines that hold this text.")
  var grep: String?

  @Option(name: .long, help: "Not before this time, or so long ago: 10m.")
  var since: String?

  @Option(name: .long, help: "At most so many of the newest lines.")
  var limit: Int?

  @Flag(name: .long, help: "The JSON lines themselves.")
  var json = false

  @Loop func runOnLoop(_ bots: BotCatalog) async throws -> ExitStatus {
    let url = try options.base() + "/logs"
    let printer = LinePrinter(isJSON: json)
    if follow {
      let following = LogFollowing(
        url, headers: try options.headers(), first: query(isFirst: true), further: query(isFirst: false),
        printer: printer, client: try options.client())
      return try await following.run()
    }
    let text = query(isFirst: true)
    let request = ClientRequest(
      "GET", text.isEmpty ? url : "\(url)?\(text)", headers: try options.headers(),
      deadline: .now.advanced(by: Self.timeout), maxResponseBytes: .max)
    let response = try await options.client().send(request)
    guard response.status == 200 else {
      CommandOutput.error("\(url) answered \(response.status): \(response.text)")
      return .failure
    }
    for line in response.body.split(separator: UInt8(ascii: "\n")) {
      guard printer.show(Array(line)) else { break }
    }
    return .clean
  }

  /// What asks for lines: at first with what is old, after an interruption from where it was.
  private func query(isFirst: Bool) -> String {
    let items: [(String, String?)] = [
      ("follow", follow ? "1" : nil), ("level", level), ("correlation_id", correlationID), ("logger", logger),
      ("grep", grep), ("since", isFirst ? since : nil), ("limit", isFirst ? limit.map { "\($0)" } : nil),
    ]
    return items.compactMap { name, value in value.map { "\(name)=\(Self.encode($0))" } }.joined(separator: "&")
  }

  /// Everything but RFC 3986's unreserved characters, percent-encoded.
  private static func encode(_ text: String) -> String {
    text.utf8.map { byte in
      let isUnreserved =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || "-._~".utf8.contains(byte)
      if isUnreserved { return String(UnicodeScalar(byte)) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count == 1 ? "0" : "") + digits
    }.joined()
  }
}
