internal import ArgumentParser
internal import SidecarSettings

/// Where a client command finds the sidecar, and the token it may need.
struct ClientOptions: ParsableArguments {
  @OptionGroup var configuration: ConfigurationOptions

  @Option(name: .long, help: "The sidecar's URL; without it, where the configuration listens.")
  var url: String?

  @Option(name: .customLong("token-file"), help: "The file with the bearer token of the guarded routes.")
  var tokenFile: String?

  /// The base URL, without a closing slash.
  func base() throws -> String {
    if let url { return url.hasSuffix("/") ? String(url.dropLast()) : url }
    let listen = try configuration.load().settings.http.listen
    let isEveryAddress = ["0.0.0.0", "::", ""].contains(listen.host)
    return "http://\(ListenAddress(host: isEveryAddress ? "127.0.0.1" : listen.host, port: listen.port))"
  }

  /// The headers of a guarded request.
  func headers() throws -> [(name: String, value: String)] {
    guard let token = try token() else { return [] }
    return [("Authorization", "Bearer \(token)")]
  }

  private func token() throws -> String? {
    if let tokenFile { return try Secret(file: tokenFile).reveal() }
    if url != nil && configuration.config == nil { return nil }
    return try configuration.load().settings.http.token?.reveal()
  }
}
