internal import ArgumentParser
internal import CoreMetrics
internal import EventLoop
internal import Glibc
internal import LogPipeline
internal import LogShipping
internal import MetricRegistry
internal import SidecarSettings

/// `outrigger run`: the sidecar itself.
struct RunCommand: ParsableCommand, LoopCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Run the sidecar with the configured bot module (the default).")

  @OptionGroup var options: ConfigurationOptions

  @Loop func runOnLoop() async throws -> ExitStatus {
    let loaded = try options.load()
    let output = OutputDescriptor.standardOutput
    let spool = try LogSpool.open(loaded.settings)
    let hub = LogHub(LogConfiguration(loaded.settings, isTerminal: output.isTerminal), store: spool)
    PipelineLogHandler.bootstrap(hub)
    hub.start(writingTo: output)
    spool?.start()
    do {
      let sidecar = try await Sidecar(loaded, hub: hub, spool: spool)
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
