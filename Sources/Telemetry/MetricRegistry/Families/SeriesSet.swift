internal import Cells

/// A family's own series and everything of their lines that never changes, rendered once.
final class SeriesSet: Sendable {
  /// What a line of the family needs besides the labels and the value.
  enum Detail: Sendable {
    case number
    case histogram(Buckets)
    case summary(Quantiles)
    case states(States)
  }

  let descriptor: FamilyDescriptor
  let table: SeriesTable
  let detail: Detail
  let lines: LineTexts
  /// Whether native buckets are written; otherwise a native histogram has its sum and count only.
  let exposesNative: Bool
  /// How long a series may stay unwritten; nil for ever.
  let idleLimit: Duration?

  init(
    _ descriptor: FamilyDescriptor, _ kind: SeriesKind, _ detail: Detail, limits: RegistryLimits, idleLimit: Duration?,
    wallClock: @escaping @Sendable () -> UInt64
  ) {
    self.descriptor = descriptor
    self.detail = detail
    self.idleLimit = idleLimit
    exposesNative = limits.nativeHistograms
    var names: [String] = []
    if case .fixed(let fixed) = descriptor.labels { names = fixed }
    table = SeriesTable(
      labels: names, limit: limits.maxSeriesPerFamily, kind: kind, isExpiring: idleLimit != nil, now: wallClock)
    lines = LineTexts(descriptor.name, detail)
  }

  /// Takes idle series out, in a family whose series expire; says how many.
  @discardableResult
  func expire() -> Int {
    guard let idleLimit else { return 0 }
    return table.expire(idleFor: UInt64(max(0, idleLimit.inSeconds) * 1000))
  }

  /// Whether it has a series with these labels.
  func contains(_ labels: LabelSet) -> Bool {
    switch descriptor.labels {
    case .fixed(let names):
      guard labels.labels.count == names.count else { return false }
      let values = names.compactMap { labels[$0] }
      return values.count == names.count && table.find(values) != nil
    case .open:
      let text = TextBuffer()
      text.append(labels: labels)
      return table.find(text: text) != nil
    }
  }

  /// The series of now as plain values.
  var samples: [Sample] {
    var samples: [Sample] = []
    let reading = HistogramReading()
    _ = table.read(from: 0, below: table.count) { series in
      let labels = LabelSet(rendered: series.labelText)
      samples.append(contentsOf: values(of: series, reading).map { Sample($0.value, labels: labels.adding($0.state)) })
      return true
    }
    return samples
  }

  private func values(
    of series: CellHandle, _ reading: HistogramReading
  ) -> [(value: SampleValue, state: Label?)] {
    switch detail {
    case .number where descriptor.type == .counter: return [(Counter(series).reading, nil)]
    case .number: return [(.number(series.value), nil)]
    case .histogram(let buckets):
      reading.read(series)
      return [(.histogram(.init(bounds: buckets.bounds, counts: reading.counts, sum: reading.sum)), nil)]
    case .summary(let quantiles):
      reading.read(series)
      return [(.summary(reading.summary(quantiles)), nil)]
    case .states(let states):
      let bits = series.bits
      return states.names.enumerated().map {
        (.count(bits >> UInt64($0.offset) & 1), Label(descriptor.name, $0.element))
      }
    }
  }
}

extension LabelSet {
  fileprivate func adding(_ label: Label?) -> LabelSet {
    label.map { adding($0.name, $0.value) } ?? self
  }
}

/// The parts of a family's lines that all its series share.
struct LineTexts: Sendable {
  /// `name{`, and `name ` for the series without labels.
  let open: RenderedText
  let bare: RenderedText
  let bucketOpen: RenderedText
  let sumOpen: RenderedText
  let sumBare: RenderedText
  let countOpen: RenderedText
  let countBare: RenderedText
  /// What each line of a series has last among its labels, with what closes them: `le="0.1"} `, `quantile="0.5"} `,
  /// `name="state"} `.
  let extras: [RenderedText]

  static let close = RenderedText("} ")
  static let comma = RenderedText(",")

  init(_ name: String, _ detail: SeriesSet.Detail) {
    (open, bare) = (RenderedText(name + "{"), RenderedText(name + " "))
    bucketOpen = RenderedText(name + "_bucket{")
    (sumOpen, sumBare) = (RenderedText(name + "_sum{"), RenderedText(name + "_sum "))
    (countOpen, countBare) = (RenderedText(name + "_count{"), RenderedText(name + "_count "))
    extras =
      switch detail {
      case .number: []
      case .histogram(let buckets): (buckets.bounds + [.infinity]).map { Self.extra("le", number: $0) }
      case .summary(let quantiles): quantiles.quantiles.map { Self.extra("quantile", number: $0) }
      case .states(let states): states.names.map { Self.extra(name, state: $0) }
      }
  }

  private static func extra(_ label: String, state: String) -> RenderedText {
    RenderedText {
      $0.append(labels: LabelSet([Label(label, state)]))
      $0.append(close)
    }
  }

  private static func extra(_ label: String, number: Double) -> RenderedText {
    RenderedText {
      $0.append(label + "=\"")
      $0.append(canonical: number)
      $0.append("\"} ")
    }
  }
}
