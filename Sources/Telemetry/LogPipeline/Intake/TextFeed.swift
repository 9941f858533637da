internal import EventLoop
internal import Logging
internal import Synchronization

/// The lines of one text stream on their way to be records: JSON lines are merged into the record, text is wrapped, stack
/// traces are put together. For one thread at a time.
public struct TextFeed: Sendable {
  /// Lines made so far, to be taken.
  private(set) var lines: [LogLine] = []
  private(set) var redactions = RedactionCounts()
  private var maker = ForeignLineMaker()
  private var joiner = TraceJoiner()
  private let hub: LogHub
  private let inlet: LogInlet
  private let defaults: LogIntake.Defaults
  private let readsJSON: Bool

  /// - Parameter readsJSON: whether a line that is a JSON object is one, and not text.
  public init(_ hub: LogHub, from inlet: LogInlet, defaults: LogIntake.Defaults, readsJSON: Bool = true) {
    self.hub = hub
    self.inlet = inlet
    self.defaults = defaults
    self.readsJSON = readsJSON
  }

  /// Bytes of lines that may be the beginning of a trace.
  public var heldBytes: Int { joiner.heldBytes }

  /// - Parameter line: without its line break.
  public mutating func add(_ line: [UInt8]) {
    let line = line.last == 0x0D ? line.dropLast() : line[...]
    let style = hub.style
    if readsJSON, line.first == UInt8(ascii: "{") {
      let bytes = Array(line)
      if let made = maker.makeOfJSON(bytes.span, defaults, at: hub.now(), style) {
        flush()
        return keep(made)
      }
    }
    if line.isEmpty, joiner.heldBytes == 0 { return }
    for record in joiner.add(Array(line)) { make(record, style) }
  }

  /// Nothing more is coming for now: what was held back is a record as it is.
  public mutating func flush() {
    if let record = joiner.flush() { make(record, hub.style) }
  }

  /// All lines made so far.
  mutating func take() -> (lines: [LogLine], redactions: RedactionCounts) {
    defer {
      lines = []
      redactions.reset()
    }
    return (lines, redactions)
  }

  private mutating func make(_ record: TextRecord, _ style: LineEncoder.Style) {
    guard let error = record.error else {
      return keep(maker.make(record.head.span, defaults, at: hub.now(), style))
    }
    let level = record.isCrash ? .critical : Logger.Level(mentionedIn: record.head.span) ?? .error
    keep(
      maker.make(
        String(decoding: record.head, as: UTF8.self), stack: error, max(level, .error), defaults, at: hub.now(), style))
  }

  private mutating func keep(_ line: LogLine) {
    if inlet.admit(1) == 0 { return hub.refuse(1, line.level, from: inlet) }
    lines.append(line)
    redactions.add(maker.redactions)
  }
}

extension TextFeed {
  /// Hands over all lines made so far and waits, blocking the thread, until they are safe.
  ///
  /// - Returns: whether they are; if not, none was taken, and they are to be made again.
  public mutating func submit(from inlet: LogInlet) -> Bool {
    let (lines, redactions) = take()
    if lines.isEmpty { return true }
    let outcome = SettledBatch()
    guard hub.submit(lines, redactions, from: inlet, whenSettled: { outcome.settle($0) }) == .accepted else {
      return false
    }
    return outcome.wait()
  }
}

/// What became of a batch, for a thread that waits for it.
private final class SettledBatch: Sendable {
  private let signal = ThreadSignal()
  private let isKept = Atomic(false)

  func settle(_ error: LogStoreError?) {
    isKept.store(error?.isPolicy ?? true, ordering: .releasing)
    signal.signal()
  }

  func wait() -> Bool {
    signal.wait()
    return isKept.load(ordering: .acquiring)
  }
}
