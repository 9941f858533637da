import Cells
import EventLoop
import MetricRegistry
import Support
import Testing

/// One registry in each format, as a whole.
struct ExpositionFormatTests {
  private func bytes(
    _ registry: Registry, _ format: ExpositionFormat, names: Set<String> = everyKind, piece: Int = .max
  ) async -> [UInt8] {
    let exposition = await registry.scrape(by: .now + .seconds(10))
    let writer = ExpositionWriter(exposition, format: format, names: names)
    let buffer = TextBuffer()
    var all: [UInt8] = []
    var hasMore = true
    while hasMore {
      buffer.clear()
      hasMore = writer.write(into: buffer, upTo: piece)
      buffer.copy(into: &all)
    }
    return all
  }

  private func text(_ format: ExpositionFormat, piece: Int = .max) async -> String {
    String(decoding: await bytes(registryOfEveryKind(), format, piece: piece), as: UTF8.self)
  }

  @Test func textFormatAsAWhole() async throws {
    let text = await text(.text)
    #expect(text == GoldenTexts.text)
    _ = try StrictExposition(parsing: text)
    let verdict = try await Promtool.check(text)
    #expect(verdict.isValid, "\(verdict.findings)")
  }

  @Test func openMetricsAsAWhole() async throws {
    let text = await text(.openMetrics(version: "1.0.0"))
    #expect(text == GoldenTexts.openMetrics)
  }

  @Test(.enabled(if: OpenMetricsParser.isWanted)) func strictParserAcceptsOpenMetrics() async throws {
    #expect(try await OpenMetricsParser.check(GoldenTexts.openMetrics) == 22)
  }

  @Test(arguments: [
    "# TYPE a counter\na 1\n# EOF\n", "# TYPE a gauge\na 1\n", "# TYPE a gauge\na{x=\"\n\"} 1\n# EOF\n",
  ])
  func strictParserRefusesWhatIsWrong(text: String) async throws {
    guard OpenMetricsParser.isWanted else { return }
    await #expect(throws: SupportError.self) { try await OpenMetricsParser.check(text) }
  }

  @Test(arguments: [1, 7, 100, 4096])
  func piecesMakeTheSameText(size: Int) async throws {
    #expect(await text(.text, piece: size) == GoldenTexts.text)
    #expect(await text(.openMetrics(version: "1.0.0"), piece: size) == GoldenTexts.openMetrics)
    let whole = await bytes(registryOfEveryKind(nativeHistograms: true), .protobuf)
    #expect(await bytes(registryOfEveryKind(nativeHistograms: true), .protobuf, piece: size) == whole)
  }

  @Test func protobufHasEveryKind() async throws {
    let exposition = try ProtobufExposition(
      parsing: await bytes(registryOfEveryKind(nativeHistograms: true), .protobuf))
    #expect(Set(exposition.metrics.keys) == everyKind)
    #expect(
      exposition.types == [
        "requests_total": 0, "oddly_named": 0, "temperature_celsius": 1, "wait_seconds": 4, "levels": 4,
        "size_bytes": 4, "age_seconds": 2, "mode": 1, "build_info": 1, "read": 1,
      ])
    let counters = try (exposition.metrics["requests_total"] ?? []).flatMap { try $0.messages(3) }
    #expect(counters.map { $0.double(1) } == [9_007_199_254_740_992, 0.5])
    let exemplar = try #require(try counters.last?.messages(2).first)
    #expect(try exemplar.messages(1).map { $0.text(1) + "=" + $0.text(2) } == ["span_id=1", "trace_id=abc"])
    #expect(exemplar.double(2) == 0.5)
    let time = try #require(try exemplar.messages(3).first)
    #expect([time.unsigned(1), time.unsigned(2)] == [1_700_000_000, 123_000_000])
    // The time of creation is a field of its own here, where in the text formats it would be a second series.
    #expect(try counters.last?.messages(3).first?.unsigned(1) == 1_700_000_000)
    let path = try exposition.metrics["requests_total"]?.first?.messages(1).map { $0.text(2) }
    #expect(path == ["200", "/a\"b\\c\nd"])
  }

  @Test func protobufHasNativeBucketsOnlyWhenTheyAreAskedFor() async throws {
    let native = try ProtobufExposition(parsing: await bytes(registryOfEveryKind(nativeHistograms: true), .protobuf))
    let sizes = try #require(native.histograms("size_bytes").first)
    #expect(sizes.schema == 3)
    #expect(sizes.zeroThreshold == 0x1p-128)
    #expect(sizes.zeroCount == 1)
    #expect(sizes.negative.filter { $0.value > 0 } == [24: 1])
    #expect(sizes.positive.filter { $0.value > 0 } == [0: 1, 8: 1, 13: 1, 16: 1, 80: 1])
    #expect(native.histograms("wait_seconds").first?.schema == 3)
    #expect(native.histograms("wait_seconds").first?.buckets.map(\.total) == [1, 2, 3])

    let classic = try ProtobufExposition(parsing: await bytes(registryOfEveryKind(), .protobuf))
    #expect(classic.histograms("size_bytes").first?.schema == nil)
    #expect(classic.histograms("size_bytes").first?.count == 7)
    #expect(classic.histograms("wait_seconds").first?.schema == nil)
  }

  @Test func manySeriesOfOneFamilyAreSeveralMessagesOfItsName() async throws {
    let registry = quietRegistry()
    let family = registry.gauge("many", "Many.", labels: "number")
    for number in 0..<9000 { family.with("\(number)").set(number) }
    let body = await bytes(registry, .protobuf, names: ["many"])
    #expect(try ProtobufMessage.delimited(body).count == 3)
    #expect(try ProtobufExposition(parsing: body).metrics["many"]?.count == 9000)
  }
}
