import MetricRegistry
import Testing

@testable import Supervision

struct ExpositionReaderTests {
  private func families(_ text: String) -> [MetricFamily] {
    var reader = ExpositionReader()
    reader.read(Array(text.utf8))
    return reader.families
  }

  @Test func familiesComeInTheirOrderWithTypeHelpAndLabels() {
    let read = families(
      """
      # HELP b_total Counts \\\\ and\\nlines.
      # TYPE b_total counter
      b_total{path="/\\"x\\"",method="GET"} 3
      b_total{path="a\\\\b\\n"} 4
      # TYPE a gauge
      a -1.5e3

      """)
    #expect(read.map(\.name) == ["b_total", "a"])
    #expect(read.map(\.type) == [.counter, .gauge])
    #expect(read[0].help == "Counts \\ and\nlines.")
    #expect(read[0].samples.map(\.labels) == [["path": "/\"x\"", "method": "GET"], ["path": "a\\b\n"]])
    #expect(read[1].samples.map(\.value) == [.number(-1500)])
  }

  @Test func specialNumbersAndTimestampsAreRead() {
    let read = families("x +Inf\ny -Inf 1700000000000\nz NaN\n")
    #expect(read.count == 3)
    #expect(read[0].samples.first?.value == .number(.infinity))
    #expect(read[1].samples.first?.value == .number(-.infinity))
    if case .number(let value)? = read[2].samples.first?.value { #expect(value.isNaN) } else { Issue.record("no z") }
    #expect(read.map(\.type) == [.untyped, .untyped, .untyped])
  }

  @Test func aHistogramIsPutTogetherForEachSetOfLabels() {
    let read = families(
      """
      # TYPE h histogram
      h_bucket{le="+Inf",p="a"} 5
      h_bucket{p="a",le="0.5"} 2
      h_count{p="a"} 5
      h_sum{p="a"} 7.5
      h_bucket{p="b",le="+Inf"} 1
      h_sum{p="b"} 1
      h_count{p="b"} 1
      """)
    #expect(read.map(\.name) == ["h"])
    #expect(read[0].samples.map(\.labels) == [["p": "a"], ["p": "b"]])
    guard case .histogram(let first)? = read[0].samples.first?.value else {
      Issue.record("no histogram")
      return
    }
    #expect(first == HistogramSnapshot(cumulative: [(0.5, 2), (.infinity, 5)], count: 5, sum: 7.5))
  }

  @Test func aSummaryHasItsQuantiles() {
    let read = families(
      "# TYPE s summary\ns{quantile=\"0.5\"} 1\ns{quantile=\"0.99\"} 2\ns_sum 30\ns_count 20\ns_count_other 1\n")
    #expect(read.map(\.name) == ["s", "s_count_other"])
    guard case .summary(let summary)? = read[0].samples.first?.value else {
      Issue.record("no summary")
      return
    }
    #expect(summary.quantiles.count == 2)
    #expect(summary.count == 20)
    #expect(summary.sum == 30)
  }

  @Test(
    arguments: [
      "", "\n\n", "#", "# TYPE", "# HELP x", "{} 1", "x", "x{ 1", "x{a} 1", "x{a=b} 1", "x{a=\"b} 1", "x{a=\"b\\",
      "x y",
      "x{a=\"b\"}", "\u{0} 1 2 3 {", "1x 1", "x-y 1", "é 1", "x{1a=\"b\"} 1", "x{a-b=\"c\"} 1", "# TYPE x nonsense",
    ])
  func whatIsNoSampleIsLeftOut(line: String) {
    let read = families("good 1\n\(line)\ngood_too 2\n")
    #expect(read.map(\.name).filter { $0.hasPrefix("good") } == ["good", "good_too"])
    #expect(read.flatMap(\.samples).count == 2)
  }

  /// Whatever comes, it ends, and keeps what it understands.
  @Test func noiseBreaksNothing() {
    var generator = SystemRandomNumberGenerator()
    let alphabet = Array("x{}=\"\\,# \n\t1e+-.NaInf_bucket le\u{7f}é".unicodeScalars)
    for _ in 0..<2000 {
      var text = "# TYPE kept counter\nkept 1\n"
      for _ in 0..<Int.random(in: 0..<80, using: &generator) {
        text.unicodeScalars.append(alphabet.randomElement(using: &generator) ?? "x")
      }
      #expect(families(text).contains { $0.name == "kept" }, "\(text.debugDescription)")
    }
  }

  @Test func aCountThatIsNoneIsNought() {
    let read = families("# TYPE h histogram\nh_bucket{le=\"+Inf\"} -3\nh_count NaN\nh_sum 1\n")
    guard case .histogram(let histogram)? = read.first?.samples.first?.value else {
      Issue.record("no histogram")
      return
    }
    #expect(histogram.count == 0)
  }
}
