internal import ArgumentParser
internal import EventLoop
internal import HTTPClient

/// `outrigger logs`: the recent lines, or with `-f` every line as it comes.
struct LogsCommand: ParsableCommand, LoopCommand {
  static let configuration = CommandConfiguration(commandName: "logs", abstract: "Show or follow the sidecar's log.")

  /// Following ends with the command; curl wants a limit all the same.
  private static let longest = Duration.seconds(365 * 86_400)

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

  @Loop func runOnLoop() async throws -> ExitStatus {
    let headers = try options.headers() + [("Accept", json ? "application/x-ndjson" : "text/plain")]
    let request = ClientRequest(
      "GET", try options.base() + "/logs" + query, headers: headers, deadline: .now.advanced(by: Self.longest))
    let response = try await Client().stream(request) { _, chunk in
      CommandOutput.text(String(decoding: chunk, as: UTF8.self))
    }
    return response.status == 200 ? .clean : .failure
  }

  private var query: String {
    let items: [(String, String?)] = [
      ("follow", follow ? "1" : nil), ("level", level), ("correlation_id", correlationID), ("logger", logger),
      ("grep", grep), ("since", since), ("limit", limit.map { "\($0)" }),
    ]
    let text = items.compactMap { name, value in value.map { "\(name)=\(Self.encode($0))" } }.joined(separator: "&")
    return text.isEmpty ? "" : "?\(text)"
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
