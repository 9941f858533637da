public import EventLoop
internal import Logging
internal import MetricRegistry
internal import YAML

/// The user's own queries for one server: the file they come from, read again when it changes, and results that are to
/// be shown for longer than one scrape.
@Loop
public final class CustomQueries {
  /// How often the file is looked at.
  private static let interval: Duration = .seconds(10)
  /// The largest file.
  nonisolated private static let sizeLimit = 1 << 20

  private let path: String
  private let clock: any MonotonicClock
  private let logger = Logger(label: "probes")
  private var bytes: [UInt8]
  private(set) var queries: [CustomQuery]
  /// Why the file as it is now could not be used; the last good queries are then kept.
  private var problem: String?
  private var lookedAt: ContinuousClock.Instant
  private var results: [String: (families: [MetricFamily], at: ContinuousClock.Instant)] = [:]

  /// Reads the file; blocks for as long as that takes.
  ///
  /// - Throws: `CustomQueryFileError`, or the reason why it cannot be read.
  public init(path: String, clock: any MonotonicClock = LoopClock()) throws {
    bytes = try SmallFile.read(path, limit: Self.sizeLimit)
    queries = try CustomQueryFile.queries(in: bytes, file: path)
    self.path = path
    self.clock = clock
    lookedAt = clock.now
  }

  /// Everything that is wrong with the file at `path`, a sentence each; blocks for as long as reading it takes.
  public nonisolated static func problems(in path: String) -> [String] {
    do {
      _ = try CustomQueryFile.queries(in: SmallFile.read(path, limit: sizeLimit), file: path)
      return []
    } catch let error as CustomQueryFileError {
      return error.problems
    } catch {
      return ["\(path): \(error)."]
    }
  }

  var names: [String] { queries.map(\.collectorName) }

  /// Reads the file again on a helper thread, if it was not looked at for a while. A file that cannot be used changes
  /// nothing, and is said in the log once.
  func reload(by deadline: ContinuousClock.Instant) async {
    guard lookedAt.duration(to: clock.now) >= Self.interval else { return }
    lookedAt = clock.now
    let path = path
    do {
      let read = try await withDeadline(deadline, clock: clock) {
        try await BlockingWorkers.shared.run { try SmallFile.read(path, limit: Self.sizeLimit) }
      }
      if read == bytes && problem == nil { return }
      queries = try CustomQueryFile.queries(in: read, file: path)
      (bytes, problem, results) = (read, nil, [:])
      logger.info("queries reloaded", metadata: ["file": "\(path)", "queries": "\(queries.count)"])
    } catch {
      if "\(error)" != problem {
        logger.error("queries not reloaded", metadata: ["file": "\(path)", "error": "\(error)"])
      }
      problem = "\(error)"
    }
  }

  /// The result of before, while it is to be shown.
  func kept(_ query: CustomQuery) -> [MetricFamily]? {
    guard let result = results[query.name], result.at.duration(to: clock.now) <= query.cache else { return nil }
    return result.families
  }

  func keep(_ families: [MetricFamily], of query: CustomQuery) {
    if query.cache > .zero { results[query.name] = (families, clock.now) }
  }

  /// Whether the file can be used, with a hash of what is in use.
  func loadFamilies(_ labels: LabelSet) -> [MetricFamily] {
    let set = LabelSet(labels.labels + [Label("filename", path), Label("hashsum", hash)])
    return [
      MetricFamily(
        "pg_exporter_user_queries_load_error", "1 if the file of queries could not be used.", .gauge,
        [Sample(problem == nil ? 0 : 1, labels: set)])
    ]
  }

  /// FNV-1a: tells one content from another, no more.
  private var hash: String {
    let value = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    return String(value, radix: 16)
  }
}
