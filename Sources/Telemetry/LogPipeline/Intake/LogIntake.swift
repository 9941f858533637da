internal import EventLoop
public import Logging

/// Takes the bodies of `POST /logs`: one JSON object a line.
///
/// On a thread of its own, so that a large body does not keep a probe waiting. Bodies that are not on the disk yet take half
/// of `log.queue` at most; more wait for them, in their order, so that senders do not push out what this process logs.
public actor LogIntake {
  private nonisolated let executor = ThreadExecutor(name: "log-intake")
  public nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  private let hub: LogHub
  private var maker = ForeignLineMaker()
  /// Bytes of bodies that are handed over and not settled.
  private var unsettled = 0
  private let limit: Int
  private var waiters: [(cost: Int, turn: CheckedContinuation<Void, Never>)] = []

  public init(_ hub: LogHub) {
    self.hub = hub
    limit = hub.configuration.queue / 2
  }

  /// What became of a body.
  public struct Result: Sendable, Hashable {
    /// Lines that are on the disk, or in memory without a spool.
    public var accepted = 0
    /// Lines refused by policy and not wanted again: over `log.rate_limit`, or `when_full` drops them.
    public var rejected = 0
    /// Whether the accepted ones survive a crash of the machine.
    public var isDurable = false
    /// Why nothing was taken.
    public var failure: Failure?

    public enum Failure: Sendable, Hashable {
      /// This line is no JSON object; counted from 1.
      case badLine(Int)
      /// All were over `log.rate_limit`.
      case rateLimited
      /// The spool is full and `when_full` is `block`.
      case full
      /// The disk did not keep them.
      case notKept(String)
    }
  }

  /// Takes the lines of a body, and waits until they are safe.
  public func take(_ body: [UInt8], from inlet: LogInlet, defaults: Defaults) async -> Result {
    // Before any line is made of it: what waits is the body, and no more.
    let cost = Self.likelyCost(body)
    await enter(cost)
    defer { leave(cost) }
    var batch = Batch(room: inlet.burst)
    if let number = make(body, defaults, &batch) { return Result(failure: .badLine(number)) }
    var result = Result(isDurable: hub.isDurable)
    if batch.lines.isEmpty && batch.surplus == 0 { return result }
    let admitted = inlet.admit(batch.lines.count)
    result.rejected = batch.lines.count + batch.surplus - admitted
    if result.rejected > 0 { hub.refuse(result.rejected, from: inlet) }
    if admitted == 0 {
      result.failure = .rateLimited
      return result
    }
    batch.lines.removeLast(batch.lines.count - admitted)
    switch await settle(batch, from: inlet) {
    case nil: result.accepted = admitted
    case .refusedByPolicy: result.rejected += admitted
    case .failed(let failure): result.failure = failure
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
    /// As many lines as may pass at once, whatever else was sent before: more need not be made.
    let room: Int
    /// Lines beyond that.
    var surplus = 0

    init(room: Int) { self.room = room }
  }

  /// Of the body's lines in the queue, in bytes: each grows by its time, service and environment.
  private static func likelyCost(_ body: [UInt8]) -> Int {
    body.count + 352 * body.count { $0 == UInt8(ascii: "\n") } + 352
  }

  private enum Loss {
    case refusedByPolicy
    case failed(Result.Failure)
  }

  /// Waits for its turn; a body larger than the limit goes alone.
  private func enter(_ cost: Int) async {
    if waiters.isEmpty, unsettled == 0 || unsettled + cost <= limit {
      unsettled += cost
      return
    }
    await withCheckedContinuation { waiters.append((cost, $0)) }
  }

  private func leave(_ cost: Int) {
    unsettled -= cost
    while let next = waiters.first, unsettled == 0 || unsettled + next.cost <= limit {
      waiters.removeFirst()
      unsettled += next.cost
      next.turn.resume()
    }
  }

  /// - Returns: the number of the first line that is none.
  private func make(_ body: [UInt8], _ defaults: Defaults, _ batch: inout Batch) -> Int? {
    let style = hub.style
    var start = 0
    var number = 0
    while start < body.count {
      let end = body[start...].firstIndex(of: UInt8(ascii: "\n")) ?? body.count
      let text = body.trim(start..<end)
      start = end + 1
      number += 1
      if text.isEmpty { continue }
      if batch.lines.count >= batch.room {
        guard maker.isJSONObject(body.span.extracting(text)) else { return number }
        batch.surplus += 1
        continue
      }
      guard let line = maker.makeOfJSON(body.span.extracting(text), defaults, at: hub.now(), style) else {
        return number
      }
      batch.redactions.add(maker.redactions)
      batch.lines.append(line)
    }
    return nil
  }

  private func settle(_ batch: Batch, from inlet: LogInlet) async -> Loss? {
    await withCheckedContinuation { continuation in
      let outcome = hub.submit(batch.lines, batch.redactions, from: inlet) { error in
        continuation.resume(returning: error.map { $0.isPolicy ? .refusedByPolicy : .failed(.notKept($0.description)) })
      }
      if outcome == .refused { continuation.resume(returning: .failed(.full)) }
    }
  }
}

extension LogIntake.Result {
  fileprivate init(isDurable: Bool) { self.isDurable = isDurable }

  fileprivate init(failure: Failure) { self.failure = failure }
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
