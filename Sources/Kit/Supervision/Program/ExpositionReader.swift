internal import MetricRegistry

/// Reads the text format 0.0.4 into families
/// (<https://prometheus.io/docs/instrumenting/exposition_formats/>). A line it does not understand is left out.
struct ExpositionReader {
  private var types: [String: MetricType] = [:]
  private var helps: [String: String] = [:]
  private var order: [String] = []
  private var plain: [String: [Sample]] = [:]
  private var composite: [String: [LabelSet: CompositeSample]] = [:]

  /// In the order they came.
  var families: [MetricFamily] {
    order.map { name in
      let type = types[name] ?? .untyped
      let samples = (composite[name] ?? [:]).sorted { $0.key < $1.key }.map { labels, sample in
        Sample(sample.value(as: type), labels: labels)
      }
      return MetricFamily(name, helps[name] ?? "", type, (plain[name] ?? []) + samples)
    }
  }

  mutating func read(_ bytes: [UInt8]) {
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let text = String(decoding: line, as: UTF8.self)
      if text.hasPrefix("#") { readComment(text) } else { readSample(text) }
    }
  }

  private mutating func readComment(_ text: String) {
    let words = text.split(separator: " ", maxSplits: 3)
    guard words.count >= 3, words[0] == "#" else { return }
    let name = String(words[2])
    if words[1] == "TYPE", words.count == 4 { types[name] = MetricType(rawValue: String(words[3])) ?? .untyped }
    if words[1] == "HELP" { helps[name] = words.count == 4 ? Self.unescape(words[3]) : "" }
  }

  private mutating func readSample(_ text: String) {
    var scanner = SampleScanner(text)
    guard let sample = scanner.scan() else { return }
    let (family, part) = owner(of: sample.name)
    if plain[family] == nil, composite[family] == nil { order.append(family) }
    switch types[family] {
    case .histogram, .summary:
      let special = types[family] == .histogram ? "le" : "quantile"
      let labels = LabelSet(sample.labels.filter { $0.name != special })
      let bound = sample.labels.first { $0.name == special }.flatMap { SampleScanner.number($0.value) }
      composite[family, default: [:]][labels, default: CompositeSample()].add(part, bound, sample.value)
    default: plain[family, default: []].append(Sample(.number(sample.value), labels: LabelSet(sample.labels)))
    }
  }

  /// The family of a sample's name, and what comes after it.
  private func owner(of name: String) -> (family: String, part: String) {
    for suffix in ["_bucket", "_sum", "_count"] where name.hasSuffix(suffix) {
      let base = String(name.dropLast(suffix.count))
      let type = types[base]
      if type == .histogram || (type == .summary && suffix != "_bucket") { return (base, suffix) }
    }
    return (name, "")
  }

  private static func unescape(_ text: Substring) -> String {
    var result = ""
    var isEscaped = false
    for character in text {
      if isEscaped {
        result.append(character == "n" ? "\n" : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        result.append(character)
      }
    }
    return result
  }
}

/// The lines of one histogram or summary put together.
private struct CompositeSample {
  private var bounds: [(bound: Double, value: Double)] = []
  private var count = 0.0
  private var sum = 0.0

  mutating func add(_ part: String, _ bound: Double?, _ value: Double) {
    switch part {
    case "_sum": sum = value
    case "_count": count = value
    default: if let bound { bounds.append((bound, value)) }
    }
  }

  func value(as type: MetricType) -> SampleValue {
    let sorted = bounds.sorted { $0.bound < $1.bound }
    if type == .summary {
      let quantiles = sorted.map { SummarySnapshot.Quantile($0.bound, $0.value) }
      return .summary(SummarySnapshot(quantiles: quantiles, count: Self.whole(count), sum: sum))
    }
    let buckets = sorted.map { (bound: $0.bound, count: Self.whole($0.value)) }
    return .histogram(HistogramSnapshot(cumulative: buckets, count: Self.whole(count), sum: sum))
  }

  private static func whole(_ value: Double) -> UInt64 {
    value >= 0 ? UInt64(exactly: value.rounded()) ?? 0 : 0
  }
}
