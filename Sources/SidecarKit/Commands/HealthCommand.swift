internal import ArgumentParser
internal import EventLoop
internal import HTTPClient

/// `outrigger health`: for HEALTHCHECK in an image without curl.
struct HealthCommand: ParsableCommand, LoopCommand {
  static let configuration = CommandConfiguration(
    commandName: "health", abstract: "Exit 0 if the sidecar is live (or ready), 1 if not.")

  /// How long to wait for the answer: below the probe timeouts orchestrators use.
  private static let timeout = Duration.seconds(5)

  @OptionGroup var options: ClientOptions

  @Flag(name: .long, help: "Ask for readiness.")
  var ready = false

  @Loop func runOnLoop(_ bots: BotCatalog) async throws -> ExitStatus {
    let url = try options.base() + (ready ? "/ready" : "/live")
    let request = ClientRequest(
      "GET", url, headers: try options.headers(), deadline: .now.advanced(by: Self.timeout))
    let response = try await options.client().send(request)
    CommandOutput.text(response.text.hasSuffix("\n") ? response.text : response.text + "\n")
    return response.status == 200 ? .clean : .failure
  }
}
