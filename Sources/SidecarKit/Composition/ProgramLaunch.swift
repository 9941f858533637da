internal import BotKit
internal import EventLoop
internal import HTTPClient
internal import LogPipeline
internal import Logging
internal import MetricRegistry
internal import Processes
internal import SidecarSettings
internal import Supervision

/// `run -- CMD`: the program that is the bot, and what it is told and asked.
@Loop
final class ProgramLaunch {
  /// Its name among the modules.
  nonisolated static let name = "program"
  /// Bytes of its metrics at one scrape.
  private static let maxMetrics = 16 << 20
  /// What tells us where our service manager is, and our own settings: none of the program's business.
  private static let ours: Set = [
    "NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID", "LISTEN_PID", "LISTEN_FDS", "LISTEN_FDNAMES",
  ]

  let control = ProgramControl()
  /// Where we answer; set once the server listens.
  var url = ""
  private let program: Program
  private let hub: LogHub
  private let descriptorLimit: UInt?

  /// - Parameter descriptorLimit: the soft limit of open files that we were started with.
  init(_ words: [String], hub: LogHub, descriptorLimit: UInt?) {
    let environment = Settings.processEnvironment().filter { name, _ in
      !Self.ours.contains(name) && !name.hasPrefix("OUTRIGGER_")
    }
    program = Program(words.first ?? "", Array(words.dropFirst()), environment: environment)
    self.hub = hub
    self.descriptorLimit = descriptorLimit
  }

  func module(_ parts: SidecarParts) throws -> [ModuleSpecification] {
    do { _ = try program.path() } catch { throw ConfigurationError(key: "run -- CMD", problem: "\(error)") }
    let exits = parts.registry.counter(
      "program_exits_total", "How the supervised program ended: its exit code, or the signal.", labels: "status")
    let log = ProgramLog(hub, module: Self.name)
    var options = ProgramOptions(
      program, url: { [self] in url },
      onLine: { log.take(Self.text($0), isError: $0.stream == .standardError) },
      onEnd: { end in
        exits.with(end.label).increment()
        log.flush()
      })
    // Room for what else is in the line, and for the number of the bytes that were cut.
    options.maxLine = parts.settings.log.maxLine / 4 * 3
    options.descriptorLimit = descriptorLimit
    options.stopTimeout = parts.settings.supervision.stopTimeout
    let client = parts.dependencies.http
    options.isReady = parts.settings.bot.exec.readyURL.map { url in Self.question(url, client) }
    if let url = parts.settings.bot.exec.metricsURL {
      parts.registry.add(ForeignMetrics(name: Self.name) { try await Self.metrics(url, client, by: $0) })
    }
    let policy = Supervision.RestartPolicy(parts.settings.supervision)
    let (ready, control) = (options, control)
    return [
      ModuleSpecification(name: Self.name, policy: policy, canBeKilled: true) {
        ProgramModule(ready, control: control)
      }
    ]
  }

  /// A line as it goes into the log, with what was cut off it named at its end.
  private nonisolated static func text(_ line: ProgramLine) -> [UInt8] {
    line.cutBytes == 0 ? line.bytes : line.bytes + Array(" … (\(line.cutBytes) bytes more)".utf8)
  }

  private static func question(
    _ url: ServiceURL, _ client: Client
  ) -> @Loop @Sendable (ContinuousClock.Instant) async -> Bool {
    { deadline in
      let request = ClientRequest("GET", url.revealed, deadline: deadline, maxResponseBytes: maxMetrics)
      let response = try? await client.send(request)
      return response.map { (200..<300).contains($0.status) } ?? false
    }
  }

  private static func metrics(
    _ url: ServiceURL, _ client: Client, by deadline: ContinuousClock.Instant
  ) async throws -> [UInt8] {
    let request = ClientRequest(
      "GET", url.revealed, headers: [("Accept", "text/plain;version=0.0.4")], deadline: deadline,
      maxResponseBytes: maxMetrics)
    let response = try await client.send(request)
    guard response.status == 200 else { throw MetricsRefused(url: url.masked, status: response.status) }
    return response.body
  }
}

/// The program's metrics were not there.
private struct MetricsRefused: Error, CustomStringConvertible {
  let url: String
  let status: Int

  var description: String { "\(url) answered \(status) and not 200; see bot.exec.metrics_url" }
}
