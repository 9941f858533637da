internal import BotKit
internal import EventLoop
internal import Glibc
internal import HTTPClient
internal import LogPipeline
internal import MetricRegistry
internal import Processes
internal import SQLite
internal import Storage
internal import Supervision
internal import Telegram

/// The echo bot on our kit, without the sidecar: what the other frameworks' bots of the comparison are too. A library of this
/// package, since what it is put together from is not for other packages.
public enum BareEcho {
  /// Runs until the process is told to end: `URL TOKEN DATABASE`. Logs to standard output as the sidecar does.
  public static func run(_ arguments: [String]) async throws {
    guard arguments.count == 3, let token = BotToken(arguments[1]) else { exit(64) }
    FreedMemory.keep()
    let hub = LogHub(LogConfiguration(service: "echo", format: .json))
    PipelineLogHandler.bootstrap(hub)
    hub.start(writingTo: OutputDescriptor.standardOutput)
    try await withTaskExecutorPreference(LoopTaskExecutor.shared) {
      try await run(url: arguments[0], token, database: arguments[2])
    }
  }

  private static func run(url: String, _ token: BotToken, database: String) async throws {
    let registry = Registry()
    let client = await Client()
    let storage = try await SQLiteStorage.open(SQLiteConfiguration(path: database))
    let transport = BotTransport.telegram {
      BotAPI(token: token, url: url, client: client, registry: registry)
    }
    var router = BotRouter()
    let echo: Handler = { context in context.reply(context.text) }
    router.fallback(echo)
    var limits = BotLimits()
    limits.overallRate = SendRate(1_000_000, per: .seconds(1))
    limits.chatRate = SendRate(1_000_000, per: .seconds(1))
    let definition = BotDefinition(name: "echo", router: router, limits: limits)
    let module = ModuleSpecification(name: "echo", policy: RestartPolicy()) {
      Bot(definition, storage: storage, storageName: "sqlite", transport: transport, registry: registry)
    }
    _ = await Supervisor([module], wallClock: { 0 }).run()
  }
}
