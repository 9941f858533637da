import Support

/// Another exporter, as Debian packages it, on a free port of the loopback interface.
struct ExporterProcess {
  private static let folder = "/usr/bin/"
  static let names = ["prometheus-postgres-exporter", "prometheus-redis-exporter", "prometheus-process-exporter"]

  /// Whether the comparison is to be made: always in CI, where one that is skipped would go unnoticed.
  static var isWanted: Bool { Machine.isCI || names.allSatisfy { Machine.canRun(folder + $0) } }

  let port: UInt16
  private let process: ChildProcess

  /// - Parameter arguments: made with the address to listen on.
  static func start(
    _ name: String, environment: [String: String] = [:], _ arguments: (_ address: String) -> [String]
  ) async throws -> ExporterProcess {
    let port = try FreePort.next()
    let process = try ChildProcess.start(
      Launch(
        folder + name, arguments("127.0.0.1:\(port)"),
        environment: Launch.plainEnvironment.merging(environment) { $1 }))
    let exporter = ExporterProcess(port: port, process: process)
    do {
      try await eventually("an answer of \(name)", timeout: .seconds(30)) {
        (try? await HTTPProbe(port: port).get("/metrics"))?.status == 200
      }
    } catch {
      throw SupportError("\(error)\n\(process.tail)")
    }
    return exporter
  }

  /// Name, type and label names of every family that has samples, by name. What is not known they write as NaN, also in
  /// counters, which is no valid exposition.
  func families() async throws -> [String: ExposedFamily] {
    let text = try await HTTPProbe(port: port).get("/metrics").text
    let known = text.split(separator: "\n").filter { !$0.hasSuffix(" NaN") }
    return ExposedFamily.all(of: try StrictExposition(parsing: known.joined(separator: "\n") + "\n"))
  }

  func stop() async throws { _ = try await process.terminate() }
}

/// What makes two families the same to a dashboard.
struct ExposedFamily: Equatable, CustomStringConvertible {
  let type: String
  let labels: Set<String>

  static func all(of exposition: StrictExposition) -> [String: ExposedFamily] {
    var all: [String: ExposedFamily] = [:]
    for family in exposition.families where !family.samples.isEmpty {
      let labels = Set(family.samples.flatMap { $0.series.labels.keys })
      all[family.name] = ExposedFamily(type: family.type, labels: labels)
    }
    return all
  }

  var description: String { "\(type) {\(labels.sorted().joined(separator: ","))}" }
}
