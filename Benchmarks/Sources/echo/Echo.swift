import BotKit
import EventLoop
import Glibc
import HTTPClient
import LogPipeline
import MetricRegistry
import SQLite
import Storage
import Supervision
import Telegram

/// The echo bot on our kit: `echo URL TOKEN DATABASE`. Logs to standard output as the sidecar does.
@main
enum Echo {
  static func main() async throws {
    let words = CommandLine.arguments
    guard words.count == 4, let token = BotToken(words[2]) else { exit(64) }
    let hub = LogHub(LogConfiguration(service: "echo", format: .json))
    PipelineLogHandler.bootstrap(hub)
    hub.start(writingTo: OutputDescriptor.standardOutput)
    try await withTaskExecutorPreference(LoopTaskExecutor.shared) {
      try await run(url: words[1], token, database: words[3])
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
