/// What `registryOfEveryKind()` is in the text formats.
enum GoldenTexts {
  static let text = #"""
    # HELP age_seconds Ages.
    # TYPE age_seconds summary
    age_seconds{quantile="0.5"} 0
    age_seconds_sum 0
    age_seconds_count 3
    # HELP build_info Build.
    # TYPE build_info gauge
    build_info{commit="abc",version="1.0"} 1
    # HELP levels With negative bounds.
    # TYPE levels histogram
    levels_bucket{le="-1.0"} 1
    levels_bucket{le="0.0"} 1
    levels_bucket{le="+Inf"} 2
    levels_sum 2
    levels_count 2
    # HELP mode Mode.
    # TYPE mode gauge
    mode{unit="a",mode="off"} 0
    mode{unit="a",mode="on"} 1
    # HELP oddly_named A counter without its ending.
    # TYPE oddly_named counter
    oddly_named 1
    # HELP read Read at the scrape.
    # TYPE read gauge
    read{x="1"} 7
    # HELP requests_total Requests \\ "asked"\nfor.
    # TYPE requests_total counter
    requests_total{code="200",path="/a\"b\\c\nd"} 9007199254740993
    requests_total{code="404",path="/"} 0.5
    # HELP size_bytes Sizes.
    # TYPE size_bytes histogram
    size_bytes_bucket{le="+Inf"} 7
    size_bytes_sum 1026
    size_bytes_count 7
    # HELP temperature_celsius Degrees.
    # TYPE temperature_celsius gauge
    temperature_celsius -4.25
    # HELP wait_seconds Waits.
    # TYPE wait_seconds histogram
    wait_seconds_bucket{pool="main",le="0.5"} 1
    wait_seconds_bucket{pool="main",le="1.0"} 2
    wait_seconds_bucket{pool="main",le="+Inf"} 3
    wait_seconds_sum{pool="main"} 4
    wait_seconds_count{pool="main"} 3

    """#

  static let openMetrics = #"""
    # TYPE age_seconds summary
    # UNIT age_seconds seconds
    # HELP age_seconds Ages.
    age_seconds{quantile="0.5"} 0
    age_seconds_sum 0
    age_seconds_count 3
    # TYPE build info
    # HELP build Build.
    build_info{commit="abc",version="1.0"} 1
    # TYPE levels histogram
    # HELP levels With negative bounds.
    levels_bucket{le="-1.0"} 1
    levels_bucket{le="0.0"} 1
    levels_bucket{le="+Inf"} 2
    # TYPE mode stateset
    # HELP mode Mode.
    mode{unit="a",mode="off"} 0
    mode{unit="a",mode="on"} 1
    # TYPE oddly_named unknown
    # HELP oddly_named A counter without its ending.
    oddly_named 1
    # TYPE read gauge
    # HELP read Read at the scrape.
    read{x="1"} 7
    # TYPE requests counter
    # HELP requests Requests \\ \"asked\"\nfor.
    requests_total{code="200",path="/a\"b\\c\nd"} 9007199254740993
    requests_total{code="404",path="/"} 0.5 # {span_id="1",trace_id="abc"} 0.5 1700000000.123
    # TYPE size_bytes histogram
    # UNIT size_bytes bytes
    # HELP size_bytes Sizes.
    size_bytes_bucket{le="+Inf"} 7
    size_bytes_sum 1026
    size_bytes_count 7
    # TYPE temperature_celsius gauge
    # UNIT temperature_celsius celsius
    # HELP temperature_celsius Degrees.
    temperature_celsius -4.25
    # TYPE wait_seconds histogram
    # UNIT wait_seconds seconds
    # HELP wait_seconds Waits.
    wait_seconds_bucket{pool="main",le="0.5"} 1 # {trace_id="é"} 0.25 1700000000.123
    wait_seconds_bucket{pool="main",le="1.0"} 2
    wait_seconds_bucket{pool="main",le="+Inf"} 3
    wait_seconds_sum{pool="main"} 4
    wait_seconds_count{pool="main"} 3
    # EOF

    """#
}
