internal import Cells

/// A family as `io.prometheus.client.MetricFamily`
/// (<https://github.com/prometheus/client_model/blob/master/io/prometheus/client/metrics.proto>), after its length.
///
/// The length comes first, so a message is put together before it is written. To bound that, a family of more than
/// `batch` series is written as several messages of its name, which readers take one after the other.
struct ProtobufMessages {
  let buffer: TextBuffer
  let scratch: ExpositionScratch

  static let batch = 4096

  init(_ buffer: TextBuffer, _ scratch: ExpositionScratch) {
    self.buffer = buffer
    self.scratch = scratch
  }

  /// Writes the next message of a family and says where to go on.
  func write(_ entry: Exposition.Entry, _ step: ExpositionWriter.Step, _ size: Int) -> ExpositionWriter.Step {
    switch step {
    case .begin:
      guard entry.seriesCount > 0 else { return .end }
      return .own(from: 0, below: entry.set?.table.count ?? 0)
    case .own(let from, let end):
      beginMessage(entry)
      var next = from
      if let set = entry.set { next = writeSeries(of: set, from, min(end, from + Self.batch)) }
      if next < end {
        endMessage()
        return .own(from: next, below: end)
      }
      return writeSamples(of: entry, from: 0, after: next - from)
    case .collected(let from):
      beginMessage(entry)
      return writeSamples(of: entry, from: from, after: 0)
    case .end: return .end
    }
  }

  private func beginMessage(_ entry: Exposition.Entry) {
    scratch.message.clear()
    scratch.message.append(field: 1, text: entry.name)
    if !entry.help.isEmpty { scratch.message.append(field: 2, text: entry.help) }
    scratch.message.append(field: 3, varint: entry.type.protobufNumber)
  }

  private func endMessage() {
    buffer.append(varint: UInt64(scratch.message.count))
    buffer.append(scratch.message)
  }

  private func writeSamples(of entry: Exposition.Entry, from: Int, after: Int) -> ExpositionWriter.Step {
    let end = min(entry.samples.count, from + max(0, Self.batch - after))
    for sample in entry.samples[from..<end] { write(sample, of: entry) }
    endMessage()
    return end < entry.samples.count ? .collected(from: end) : .end
  }

  /// A series: its labels are in `inner` already, its value is the message in `innermost`.
  func endMetric(field: Int) {
    scratch.inner.append(field: field, message: scratch.innermost)
    scratch.message.append(field: 4, message: scratch.inner)
  }

  func beginMetric() {
    scratch.inner.clear()
    scratch.innermost.clear()
  }
}

extension MetricType {
  /// `io.prometheus.client.MetricType`.
  fileprivate var protobufNumber: UInt64 {
    switch self {
    case .counter: 0
    case .gauge, .info, .stateSet: 1
    case .summary: 2
    case .untyped: 3
    case .histogram: 4
    }
  }

  /// The field of `Metric` that has a value of this type.
  var protobufField: Int {
    switch self {
    case .gauge, .info, .stateSet: 2
    case .counter: 3
    case .summary: 4
    case .untyped: 5
    case .histogram: 7
    }
  }
}
