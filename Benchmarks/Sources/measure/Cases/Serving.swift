import Endpoints
import EventLoop
import HTTPServer
import LogPipeline
import MetricRegistry

/// The real server with the real endpoints.
enum Serving {
  static func make(_ kind: String, series: Int) -> Worker.Case? {
    switch kind {
    case "serve":
      var port: UInt16?
      return {
        if port == nil { port = await start(series) }
        return Double(port ?? 0)
      }
    case "scrape-adds":
      return { await peakAdded(series) }
    default: return nil
    }
  }

  /// What the peak of this process' memory grows by when it is scraped, in megabytes.
  private static func peakAdded(_ series: Int) async -> Double {
    guard let port = await start(series) else { return .nan }
    var buffer = [UInt8](repeating: 1, count: 256 << 10)
    let before = statusBytes("VmHWM")
    guard Scraper(port: port).scrape(&buffer) != nil else { return .nan }
    return (statusBytes("VmHWM") - before) / 1e6
  }

  @Loop
  private static func start(_ series: Int) async -> UInt16? {
    let registry = Registry(limits: RegistryLimits(maxSeriesPerFamily: series))
    SeriesNames.fill(registry, series: series)
    let sources = EndpointSources(
      health: { HealthReport(modules: [], checks: [], isDraining: false, now: .now) }, isDraining: { false },
      isLive: { true }, configuration: { "" }, drain: {})
    let endpoints = Endpoints(
      EndpointOptions(), sources: sources, access: Guard(), registry: registry,
      hub: LogHub(LogConfiguration(format: .none)))
    let server = Server(
      ServerConfiguration(host: "127.0.0.1", port: 0), router: endpoints.router, hooks: endpoints.hooks)
    guard (try? await server.start()) != nil else { return nil }
    // Served until the process ends.
    Task {
      await withTaskExecutorPreference(LoopTaskExecutor.shared) {
        await withTaskGroup(of: Void.self) { group in
          let serve: @Loop @Sendable () async -> Void = { await server.run() }
          let collect: @Loop @Sendable () async -> Void = { await registry.run() }
          group.addTask(operation: serve)
          group.addTask(operation: collect)
        }
      }
    }
    return server.port
  }
}
