internal import Endpoints
internal import EventLoop
internal import LogPipeline
internal import Logging
internal import Pooling
internal import Probes

/// The parts of the page's document as of loading, as HTML, by the names of the document's holes: what is seen before the
/// first event comes, and without JavaScript.
@Loop
struct PageCards {
  private let state: PageState
  private let process: ProcessFigures?
  private let identity: PageIdentity
  /// Whether errors' texts and warnings may be told.
  private let tellsAll: Bool
  private let wallClock = LogTimestamp.now().seconds

  init(_ state: PageState, _ process: ProcessFigures?, _ identity: PageIdentity, tellsAll: Bool) {
    self.state = state
    self.process = process
    self.identity = identity
    self.tellsAll = tellsAll
  }

  var texts: [String: String] {
    [
      "modules": state.modules.map(rows).joined(), "checks": state.health.checks.map(rows).joined(),
      "no-checks": state.health.checks.isEmpty ? "" : "hidden",
      "no-checks-table": state.health.checks.isEmpty ? "hidden" : "", "bot": state.bot.map(bot) ?? "",
      "no-bot": state.bot == nil ? "hidden" : "", "process": process.map(figures) ?? "",
      "pools": state.pools.map { row($0.name, $0.statistics) }.joined(), "log": log,
      "no-sinks": state.log.sinks.isEmpty ? "hidden" : "", "sinks": state.log.sinks.map(rows).joined(), "build": build,
      "configuration": configuration, "warnings": warnings,
    ]
  }

  private func rows(_ module: PageState.Module) -> String {
    let isWell = module.isReady && module.isAlive
    let restarts = module.restarts.values.reduce(0, +)
    return row(
      module.name, cell(module.state, isWell ? "good" : "bad"), number("\(restarts)"),
      number(module.heartbeatAge.map { ago($0.components.seconds) } ?? "–"))
      + error(isWell && restarts == 0 ? nil : module.lastError, columns: 4)
  }

  private func rows(_ check: CheckStatus) -> String {
    let now = state.health.now
    return row(
      check.name + (check.isCritical ? " (critical)" : ""),
      cell(check.word(at: now), check.passes(at: now) ? "good" : "bad"),
      "<td class=\"history-column\">\(HistoryChart.svg(check))</td>",
      cell(check.lastDuration.map { "\($0.milliseconds) ms" } ?? "–", "number took"),
      number(check.lastResult.map { ago((now - $0).components.seconds) } ?? "–"))
      + error(check.passes(at: now) ? nil : check.lastFailure?.text, columns: 5)
  }

  private func row(_ name: String, _ pool: PoolStatistics) -> String {
    row(name, cell("\(pool.inUse) of \(pool.max)"), number("\(pool.idle)"), number("\(pool.waiters)"))
  }

  private func rows(_ sink: LogStoreStatistics.Sink) -> String {
    let status = state.sinks.first { $0.name == sink.name }
    let fails = status?.isFailing == true
    let lag = status?.oldestPending.map { ago(Int64(max(0, wallClock - $0.seconds))) }
    return row(
      sink.name, cell(fails ? "fails" : "takes lines", fails ? "bad" : "good"), number("\(sink.buffered)"),
      number(lag ?? "none")) + error(fails ? status?.lastError : nil, columns: 4)
  }

  private func bot(_ bot: BotFigures) -> String {
    // Every replica takes webhooks; the lead is over what they share.
    let leads = bot.isLeader ? ", leads" : bot.mode == "webhook" ? "" : ", stands by"
    let lag = bot.lagCount > 0 ? Self.seconds(bot.lagSum / Double(bot.lagCount)) : "–"
    return definitions([
      ("Telegram", bot.mode == "off" ? "off: use the chat" : bot.mode + leads), ("Updates handled", "\(bot.updates)"),
      ("In flight", "\(bot.inFlight)"), ("Waiting at Telegram", bot.mode == "off" ? nil : "\(bot.pending)"),
      ("Replies to send", "\(bot.queued.reduce(0) { $0 + $1.count })"), ("Mean lag", lag),
      ("Told to slow down (429)", bot.mode == "off" ? nil : "\(bot.floods)"),
      ("Failed handlers", "\(bot.handlerErrors)"),
    ])
  }

  private func figures(_ process: ProcessFigures) -> String {
    definitions([
      ("CPU", "\(Self.seconds(process.cpuSeconds)) since the start"), ("Memory", Self.bytes(process.residentBytes)),
      ("Open files", "\(process.openDescriptors)"),
    ])
  }

  private var log: String {
    func count(_ level: String) -> Int { state.log.records.first { $0.level.rawValue == level }?.count ?? 0 }
    let store = state.log.store
    return definitions([
      (
        "Spool",
        store.info == nil
          ? "off" : "\(Self.bytes(UInt64(clamping: store.bytes))) in \(Self.plural(store.segments, "segment"))"
      ),
      ("Warnings", "\(count("warning"))"), ("Errors", "\(count("error") + count("critical"))"),
      ("Followers", "\(state.log.followers)"),
    ])
  }

  private var build: String {
    definitions([
      ("Version", identity.version), ("Commit", String(identity.commit.prefix(12))), ("Swift", identity.swift),
      ("Environment", identity.environment), ("Started", ago(Int64(max(0, wallClock - identity.started)))),
    ])
  }

  private var configuration: String {
    let count = state.configuration.warnings.count
    let warnings = count == 0 ? "no warnings" : Self.plural(count, "warning")
    return definitions([("Configuration", (state.configuration.problems.isEmpty ? "" : "not reloaded, ") + warnings)])
  }

  private var warnings: String {
    guard tellsAll else { return "" }
    let configuration = state.configuration
    return (configuration.problems + configuration.warnings).map { "<li>\($0.htmlEscaped)</li>" }.joined()
  }
}

// MARK: - Markup

extension PageCards {
  private func row(_ name: String, _ cells: String...) -> String {
    "<tr><th scope=\"row\">\(name.htmlEscaped)</th>\(cells.joined())</tr>"
  }

  private func cell(_ text: String, _ style: String = "") -> String {
    "<td class=\"\(style)\">\(text.htmlEscaped)</td>"
  }

  private func number(_ text: String) -> String { cell(text, "number") }

  private func error(_ text: String?, columns: Int) -> String {
    guard tellsAll, let text else { return "" }
    return "<tr class=\"error\"><td colspan=\"\(columns)\">\(text.htmlEscaped)</td></tr>"
  }

  private func definitions(_ rows: [(name: String, value: String?)]) -> String {
    rows.map { row in row.value.map { "<dt>\(row.name)</dt><dd>\($0.htmlEscaped)</dd>" } ?? "" }.joined()
  }

  private func ago(_ seconds: Int64) -> String { seconds < 1 ? "0 s ago" : "\(Self.seconds(Double(seconds))) ago" }

  private static func plural(_ count: Int, _ word: String) -> String { "\(count) \(word)\(count == 1 ? "" : "s")" }

  private static func seconds(_ seconds: Double) -> String {
    switch seconds {
    case ..<1: "\(Int(seconds * 1000)) ms"
    case ..<60: "\(Int(seconds)) s"
    case ..<3600: "\(Int(seconds / 60)) min"
    default: "\(Int(seconds / 3600)) h"
    }
  }

  private static func bytes(_ bytes: UInt64) -> String {
    switch bytes {
    case ..<(1 << 10): "\(bytes) B"
    case ..<(1 << 20): "\(bytes >> 10) KiB"
    case ..<(1 << 30): "\(bytes >> 20) MiB"
    default: "\(bytes >> 30) GiB"
    }
  }
}
