import MetricRegistry
import Support
import Testing

/// Any bytes a program may take for a label value come back from the text as they went in.
struct EscapingTests {
  /// Strings of random bytes, many of them those that mean something in the format; what is not UTF-8 is U+FFFD.
  private static func strings(_ count: Int) -> Set<String> {
    var generator = SystemRandomNumberGenerator()
    let special = Array("\\\"\n{}=,# \r\t\u{0}n".utf8)
    return Set(
      (0..<count).map { _ in
        let bytes = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
          Bool.random(using: &generator)
            ? special[Int.random(in: 0..<special.count, using: &generator)] : .random(in: 0...255, using: &generator)
        }
        return String(decoding: bytes, as: UTF8.self)
      })
  }

  @Test func labelValuesOfAnyBytesReadBackAsTheSameSeries() async throws {
    let values = Self.strings(2000)
    let registry = quietRegistry()
    let own = registry.counter("own_total", "Own.", labels: "a", "b")
    for value in values { own.with(value, "x").increment() }
    // Found again, escapes or not.
    for value in values { own.with(value, "x").increment() }
    registry.gauge("collected", "Collected.") { values.map { Sample(1, labels: ["a": $0]) } }
    let text = try StrictExposition(parsing: await registry.text("own_total", "collected"))
    for value in values {
      #expect(text.value("own_total", ["a": value, "b": "x"]) == 2)
      #expect(text.value("collected", ["a": value]) == 1)
    }
    #expect(text.family("own_total")?.samples.count == values.count)
  }

  @Test func valuesThatLookAlikeAreDifferentSeries() {
    let family = quietRegistry().counter("a_total", "A.", labels: "a", "b")
    let pairs = [
      ("\\n", ""), ("\n", ""), ("", "\n"), ("a\",b=\"", ""), ("a", "b"), ("ab", ""), ("", "ab"), ("\"", "\\"),
    ]
    for (a, b) in pairs { family.with(a, b).increment() }
    for (a, b) in pairs { #expect(family.with(a, b).reading == .count(1), "\(a) \(b)") }
  }

  @Test func helpOfAnyBytesStaysOnItsLine() async throws {
    for help in Self.strings(200) {
      let family = MetricFamily("a", help, .gauge, [Sample(1)])
      let text = try StrictExposition(parsing: TextExposition.text(Exposition([family])))
      var escaped = ""
      for scalar in help.unicodeScalars {
        escaped += scalar == "\\" ? "\\\\" : scalar == "\n" ? "\\n" : String(scalar)
      }
      #expect(text.family("a")?.help == (help.isEmpty ? nil : escaped))
    }
  }

  @Test(.enabled(if: OpenMetricsParser.isWanted)) func strictParserReadsAnyLabelValue() async throws {
    let registry = quietRegistry()
    let values = Self.strings(1000)
    let family = registry.gauge("own", "Own.", labels: "a")
    for value in values { family.with(value).set(1) }
    let exposition = await registry.scrape(by: .now + .seconds(10))
    let text = TextExposition.text(exposition, format: .openMetrics(version: "1.0.0"), names: ["own"])
    #expect(try await OpenMetricsParser.check(text) == values.count)
  }
}
