import Cells
import EventLoop
import MetricRegistry
import Support

/// Scrapes in all three formats in turn, and what each must hold by itself and after the one before.
struct Scrapes {
  private let registry: Registry
  private let scratch = ExpositionScratch()
  private let buffer = TextBuffer()
  private(set) var count = 0
  private var before: [String: Double] = [:]

  init(_ instruments: Instruments) {
    registry = instruments.registry
  }

  mutating func next() async throws {
    defer { count += 1 }
    switch count % 3 {
    case 0: try await check(StrictExposition(parsing: body(.text)))
    case 1: _ = try await body(.openMetrics(version: "1.0.0"))
    default: try await check(ProtobufExposition(parsing: bytes(.protobuf)))
    }
  }

  /// After the last write nothing is missing.
  mutating func last(rounds: Int) async throws {
    let text = try await StrictExposition(parsing: body(.text))
    try check(text)
    let expected: [(String, Double)] = [
      ("hammer_total", 2), ("hammer_fractions_total", 0.5), ("hammer_level", 1), ("hammer_classic_count", 5),
      ("hammer_labelled_count", 4), ("hammer_native_count", 4),
    ]
    for (name, each) in expected {
      let found = text.sum(name) ?? .nan
      guard found == each * Double(rounds) else {
        throw SupportError("\(name) is \(found) after \(rounds) rounds of \(each).")
      }
    }
  }

  /// Buckets that add up were checked at parsing; here the sum belongs to just these buckets.
  private mutating func check(_ text: StrictExposition) throws {
    for name in ["hammer_classic", "hammer_labelled"] {
      for sample in text.family(name)?.samples ?? [] where sample.series.name == "\(name)_sum" {
        let labels = sample.series.labels
        let bounds = ["1.0", "2.0", "3.0", "+Inf"]
        let totals = bounds.map { text.value("\(name)_bucket", labels.merging(["le": $0]) { $1 }) ?? .nan }
        try check(name, sum: sample.value, totals)
      }
    }
    for name in ["hammer_total", "hammer_fractions_total", "hammer_classic_count"] {
      let now = text.value(name) ?? .nan
      guard now >= before[name, default: 0] else { throw SupportError("\(name) went down to \(now).") }
      before[name] = now
    }
  }

  private func check(_ text: ProtobufExposition) throws {
    for name in ["hammer_classic", "hammer_labelled"] {
      for histogram in text.histograms(name) { try check(name, sum: histogram.sum, histogram.buckets.map(\.total)) }
    }
    guard let native = text.histograms("hammer_native").first else { throw SupportError("No native histogram.") }
    // 1, 2, 3 and 5 at schema 3.
    let sum = [0: 1.0, 8: 2, 13: 3, 19: 5].reduce(0) { $0 + $1.value * (native.positive[$1.key] ?? 0) }
    guard native.sum == sum else { throw SupportError("The native sum is \(native.sum), its buckets say \(sum).") }
  }

  /// - Parameter totals: cumulative.
  private func check(_ name: String, sum: Double, _ totals: [Double]) throws {
    var expected = 0.0
    for (index, value) in Instruments.values.enumerated() where index < totals.count {
      expected += value * (totals[index] - (index == 0 ? 0 : totals[index - 1]))
    }
    guard sum == expected else {
      throw SupportError("The sum of \(name) is \(sum), its buckets \(totals) say \(expected).")
    }
  }

  private func body(_ format: ExpositionFormat) async throws -> String {
    String(decoding: try await bytes(format), as: UTF8.self)
  }

  private func bytes(_ format: ExpositionFormat) async throws -> [UInt8] {
    let exposition = await registry.scrape(by: .now + .seconds(60))
    buffer.clear()
    let writer = ExpositionWriter(exposition, format: format, scratch: scratch)
    while writer.write(into: buffer, upTo: buffer.count + 4096) {}
    return buffer.bytes
  }
}
