internal import ArgumentParser
internal import CoreMetrics
internal import EventLoop
internal import Glibc
internal import LogPipeline
internal import LogShipping
internal import MetricRegistry
internal import Processes
internal import SidecarSettings

/// `outrigger run`: the sidecar itself.
struct RunCommand: ParsableCommand, LoopCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Run the sidecar with the configured bot module (the default).",
    discussion: "With -- CMD… it supervises another program as the bot instead.")

  @OptionGroup var options: ConfigurationOptions

  @Argument(parsing: .postTerminator, help: "After --: the program to run as the bot, with its arguments.")
  var program: [String] = []

  @Loop func runOnLoop(_ bots: BotCatalog) async throws -> ExitStatus {
    let loaded = try options.load(for: bots)
    let descriptorLimit = DescriptorLimit.raise()
    FreedMemory.keep()
    let output = OutputDescriptor.standardOutput
    let spool = try LogSpool.open(loaded.settings)
    let hub = LogHub(LogConfiguration(loaded.settings, isTerminal: output.isTerminal), store: spool)
    PipelineLogHandler.bootstrap(hub)
    Secret.whenRead { hub.learn(secret: $0) }
    hub.start(writingTo: output)
    let watch = hub.watchLoop(limit: loaded.settings.loopWatchLimit)
    spool?.start()
    do {
      let launch = program.isEmpty ? nil : ProgramLaunch(program, hub: hub, descriptorLimit: descriptorLimit)
      if launch != nil { ProcessReaper.adoptOrphans() }
      let file = options.config
      let sidecar = try await Sidecar(
        loaded, hub: hub, spool: spool, loopWatch: watch, source: { try ConfigurationOptions.read(file, for: bots) },
        program: launch, modules: { try await bots.modules($0) })
      // Any library's swift-metrics instruments are exposed with ours.
      MetricsSystem.bootstrap(RegistryMetricsFactory(registry: sidecar.registry))
      await sidecar.run(exit: { Glibc.exit($0.rawValue) })
      return .clean
    } catch {
      _ = await hub.flush(by: .now.advanced(by: .seconds(1)))
      _ = await spool?.close(by: .now.advanced(by: .seconds(1)))
      throw error
    }
  }
}
