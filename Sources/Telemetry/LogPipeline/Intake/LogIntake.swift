internal import EventLoop
public import Logging

/// Makes lines of what other programs log: `POST /logs` and followed files.
///
/// On a thread of its own, so that a large body does not keep a probe waiting. Lines of one call are settled in batches,
/// the next when the one before is on the disk, so that one sender cannot fill the queue.
public actor LogIntake {
  /// Lines are handed over in batches of about this many bytes.
  private static let batch = 1 << 20

  private nonisolated let executor = ThreadExecutor(name: "log-intake")
  public nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  private let hub: LogHub
  private var maker: ForeignLineMaker

  public init(_ hub: LogHub) {
    self.hub = hub
    maker = ForeignLineMaker()
  }

  /// What became of a body.
  public struct Result: Sendable, Hashable {
    /// Lines that are on the disk, or in memory without a spool; always the first ones.
    public var accepted = 0
    /// Lines over `log.rate_limit`, dropped and counted.
    public var rateLimited = 0
    /// Why the rest was not taken.
    public var failure: Failure?

    public enum Failure: Sendable, Hashable {
      /// The spool is full and `when_full` is `block`, or the queue to it is full.
      case full
      /// The disk did not keep them.
      case notKept(String)
    }
  }

  /// Takes lines separated by line breaks, JSON objects or text, and waits until they are safe.
  public func take(_ body: [UInt8], from inlet: LogInlet, defaults: Defaults) async -> Result {
    var result = Result()
    var start = 0
    while start < body.count, result.failure == nil {
      let batch = makeBatch(body, &start, inlet, defaults, &result)
      if batch.lines.isEmpty { continue }
      result.failure = await settle(batch, from: inlet)
      if result.failure == nil { result.accepted += batch.lines.count }
    }
    return result
  }

  /// What lines have that do not say otherwise.
  public struct Defaults: Sendable {
    public var logger: String
    public var level: Logger.Level
    public var module: String?

    public init(logger: String, level: Logger.Level = .info, module: String? = nil) {
      self.logger = logger
      self.level = level
      self.module = module
    }
  }

  private struct Batch {
    var lines: [LogLine] = []
    var redactions = RedactionCounts()
    var bytes = 0
  }

  private func makeBatch(
    _ body: [UInt8], _ start: inout Int, _ inlet: LogInlet, _ defaults: Defaults, _ result: inout Result
  ) -> Batch {
    var batch = Batch()
    let style = hub.style
    while start < body.count, batch.bytes < Self.batch {
      let end = body[start...].firstIndex(of: UInt8(ascii: "\n")) ?? body.count
      let text = body.trim(start..<end)
      start = end + 1
      if text.isEmpty { continue }
      if inlet.admit(1) == 0 {
        hub.refuse(1, from: inlet)
        result.rateLimited += 1
        continue
      }
      let line = maker.make(body.span.extracting(text), defaults, at: hub.now(), style)
      batch.redactions.add(maker.redactions)
      batch.bytes += line.cost
      batch.lines.append(line)
    }
    return batch
  }

  private func settle(_ batch: Batch, from inlet: LogInlet) async -> Result.Failure? {
    await withCheckedContinuation { continuation in
      let outcome = hub.submit(batch.lines, batch.redactions, from: inlet) { error in
        continuation.resume(returning: error.map { .notKept($0.description) })
      }
      if outcome == .refused { continuation.resume(returning: .full) }
    }
  }
}

extension [UInt8] {
  /// The range without the space around its bytes.
  func trim(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, self[start].isSpace { start += 1 }
    while end > start, self[end - 1].isSpace { end -= 1 }
    return start..<end
  }
}

extension UInt8 {
  fileprivate var isSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0D || self == 0x0A }
}
