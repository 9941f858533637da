/// An exposition of `io.prometheus.client.MetricFamily` messages, refused when a series is there twice or a histogram does
/// not agree with itself
/// (<https://github.com/prometheus/client_model/blob/master/io/prometheus/client/metrics.proto>).
public struct ProtobufExposition: Sendable {
  public struct Histogram: Sendable {
    public let labels: [String: String]
    public let count: Double
    public let sum: Double
    /// Cumulative.
    public let buckets: [(bound: Double, total: Double, exemplar: ProtobufMessage?)]
    /// Nil without native buckets.
    public let schema: Int?
    public let zeroThreshold: Double
    public let zeroCount: Double
    /// Observations by the index of their bucket.
    public let positive: [Int: Double]
    public let negative: [Int: Double]
  }

  private struct Series: Hashable {
    let name: String
    let labels: [String: String]
  }

  /// The `Metric` messages by the family's name.
  public private(set) var metrics: [String: [ProtobufMessage]] = [:]
  /// The numbers of `io.prometheus.client.MetricType` by the family's name.
  public private(set) var types: [String: UInt64] = [:]
  private var histograms: [String: [Histogram]] = [:]

  public init(parsing bytes: [UInt8]) throws {
    var seen: Set<Series> = []
    for family in try ProtobufMessage.delimited(bytes) {
      let name = family.text(1)
      guard !name.isEmpty else { throw SupportError("A family without name.") }
      types[name] = family.unsigned(3)
      for metric in try family.messages(4) {
        let labels = try Self.labels(metric)
        guard seen.insert(Series(name: name, labels: labels)).inserted else {
          throw SupportError("The series \(name) \(labels) twice.")
        }
        metrics[name, default: []].append(metric)
        for histogram in try metric.messages(7) {
          histograms[name, default: []].append(try Histogram(histogram, labels, of: name))
        }
      }
    }
  }

  public func histograms(_ name: String) -> [Histogram] { histograms[name] ?? [] }

  private static func labels(_ metric: ProtobufMessage) throws -> [String: String] {
    var labels: [String: String] = [:]
    for pair in try metric.messages(1) where labels.updateValue(pair.text(2), forKey: pair.text(1)) != nil {
      throw SupportError("The label \(pair.text(1)) twice.")
    }
    return labels
  }
}

extension ProtobufExposition.Histogram {
  fileprivate init(_ message: ProtobufMessage, _ labels: [String: String], of name: String) throws {
    self.labels = labels
    count = Double(message.unsigned(1))
    sum = message.double(2)
    buckets = try message.messages(3).map {
      (bound: $0.double(2), total: Double($0.unsigned(1)), exemplar: try $0.messages(3).first)
    }
    schema = message.has(5) ? Int(message.signed(5)) : nil
    zeroThreshold = message.double(6)
    zeroCount = Double(message.unsigned(7))
    negative = try Self.side(message, spans: 9, deltas: 10)
    positive = try Self.side(message, spans: 12, deltas: 13)
    try check(name)
  }

  private static func side(_ message: ProtobufMessage, spans: Int, deltas: Int) throws -> [Int: Double] {
    var deltas = try message.signedList(deltas)[...]
    var counts: [Int: Double] = [:]
    var index = 0
    var count: Int64 = 0
    for span in try message.messages(spans) {
      index += Int(span.signed(1))
      for _ in 0..<span.unsigned(2) {
        guard let delta = deltas.popFirst() else { throw SupportError("Fewer native buckets than the spans say.") }
        count += delta
        counts[index] = Double(count)
        index += 1
      }
    }
    guard deltas.isEmpty else { throw SupportError("More native buckets than the spans say.") }
    return counts
  }

  private func check(_ name: String) throws {
    for (lower, upper) in zip(buckets, buckets.dropFirst()) {
      guard lower.bound < upper.bound, lower.total <= upper.total else {
        throw SupportError("The buckets of \(name) do not ascend.")
      }
    }
    if let last = buckets.last, last.bound != .infinity || last.total != count {
      throw SupportError("The last bucket of \(name) has \(last.total) of \(count) observations.")
    }
    guard schema != nil else { return }
    let total = zeroCount + positive.values.reduce(0, +) + negative.values.reduce(0, +)
    guard total == count else { throw SupportError("The native buckets of \(name) have \(total) of \(count).") }
  }
}
