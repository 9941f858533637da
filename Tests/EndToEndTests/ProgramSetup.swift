import Support

/// A program of a few shell lines, run as the bot.
struct ProgramSetup {
  /// Runs until SIGTERM, and then exits with 0.
  static let untilTerminated = "trap 'exit 0' TERM; while :; do sleep 0.02; done"

  /// A crashed program is back soon, so that no test waits for a timer.
  static func start(
    _ script: String, supervision: String = "", more: String = "", environment: [String: String] = [:],
    shell: [String] = ["sh", "-c"]
  ) throws -> OutriggerBinary {
    let more = more.isEmpty ? "" : "\n" + more
    let policy = supervision.isEmpty ? "" : ", " + supervision
    return try OutriggerBinary.start(
      configuration: "supervision: {backoff: {min: 20ms, max: 50ms}, max_restarts: 1000\(policy)}\(more)",
      environment: environment, arguments: ["--"] + shell + [script])
  }
}

extension OutriggerBinary {
  /// The messages of the lines the program wrote.
  var programLines: [String] {
    logLines.filter { $0["logger"]?.string == "bot" && $0["fields"]?["stream"] != nil }
      .compactMap { $0["message"]?.string }
  }

  /// Waits for a line of the program.
  func waitForProgramLine(_ text: String) async throws {
    try await process.waitForLine(containing: "\"message\":\"\(text)\"")
  }

  func count(_ name: String, _ labels: [String: String]) async throws -> Double {
    try await metrics().value(name, labels) ?? 0
  }
}
