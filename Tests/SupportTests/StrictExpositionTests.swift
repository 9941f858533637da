import Support
import Testing

struct StrictExpositionTests {
  static let good = """
    # HELP a_total All of them.
    # TYPE a_total counter
    a_total{x="1"} 2
    a_total{x="q\\"\\\\\\n"} 3.5e+06
    # TYPE h histogram
    h_bucket{le="0.5"} 1
    h_bucket{le="+Inf"} 2
    h_sum 3
    h_count 2
    # TYPE g gauge
    g NaN

    """

  @Test func valuesAreFoundByNameAndLabels() throws {
    let exposition = try StrictExposition(parsing: Self.good)
    #expect(exposition.value("a_total", ["x": "1"]) == 2)
    #expect(exposition.value("a_total", ["x": "q\"\\\n"]) == 3_500_000)
    #expect(exposition.sum("a_total") == 3_500_002)
    #expect(exposition.family("a_total")?.help == "All of them.")
    #expect(exposition.value("h_bucket", ["le": "+Inf"]) == 2)
    #expect(exposition.value("missing") == nil)
  }

  @Test(arguments: [
    ("# TYPE a gauge\na 1\na 2\n", "duplicate"),
    ("# TYPE a gauge\na{x=\"1\"} 1\n# TYPE b gauge\nb 1\na{x=\"2\"} 1\n", "outside its family"),
    ("a 1\n", "without TYPE"),
    ("# TYPE a gauge\n# TYPE a gauge\n", "second TYPE"),
    ("# TYPE a counter\na -1\n", "negative"),
    ("# TYPE a gauge\na inf\n", "Not a value"),
    ("# TYPE a gauge\na 1", "no line feed"),
    ("# TYPE a gauge\n\na 1\n", "empty line"),
    ("# TYPE a gauge\na{x=\"\\D\"} 1\n", "unknown escape"),
    ("# TYPE a gauge\na{x=\"1\",x=\"2\"} 1\n", "twice"),
    ("# TYPE h histogram\nh_bucket{le=\"1\"} 3\nh_bucket{le=\"+Inf\"} 2\nh_sum 1\nh_count 2\n", "not cumulative"),
    ("# TYPE h histogram\nh_bucket{le=\"+Inf\"} 2\nh_sum 1\nh_count 3\n", "_count is"),
    ("# TYPE h histogram\nh_bucket{le=\"1\"} 2\nh_sum 1\nh_count 2\n", "+Inf"),
  ])
  func whatPrometheusLetsPassIsRefused(text: String, complaint: String) throws {
    let error = #expect(throws: SupportError.self) { try StrictExposition(parsing: text) }
    #expect(error?.description.contains(complaint) == true)
  }

  @Test func promtoolJudges() async throws {
    #expect(try await Promtool.check("# HELP a A.\n# TYPE a gauge\na 1\n").isValid)
    let verdict = try await Promtool.check("a{x=\"\n")
    #expect(!verdict.isValid)
    #expect(verdict.findings.contains("error"))
  }
}
