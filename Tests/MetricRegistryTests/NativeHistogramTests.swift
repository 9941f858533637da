import Cells
import Glibc
import MetricRegistry
import Testing

struct NativeHistogramTests {
  private func read(_ values: [Double], _ resolution: NativeResolution = NativeResolution()) -> HistogramReading {
    let histogram = quietRegistry().nativeHistogram("a", "A.", resolution: resolution).with()
    for value in values { histogram.observe(value) }
    let reading = HistogramReading()
    reading.read(histogram.series)
    return reading
  }

  @Test(arguments: -4...8) func valuesLieBetweenTheBoundsOfTheirBucket(schema: Int) {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<2000 {
      let value = exp2(Double.random(in: -300...300, using: &generator))
      let index = NativeScale.index(of: value, schema: schema)
      // The bounds are computed in another way here, so one of them may be off by its last bit.
      #expect(NativeScale.bound(index - 1, schema: schema) < value.nextUp)
      #expect(value <= NativeScale.bound(index, schema: schema).nextUp)
    }
    for power in -60...60 {
      let index = NativeScale.index(of: exp2(Double(power)), schema: schema)
      #expect(index == Int((Double(power) * exp2(Double(schema))).rounded(.up)))
    }
  }

  @Test func resolutionIsHalvedUntilTheBucketsSuffice() throws {
    // Sixty powers of two are 480 buckets at schema 3; 160 are to suffice.
    let values = (0..<60).map { exp2(Double($0)) }
    let native = try #require(read(values).native)
    #expect(native.schema == 1)
    #expect(native.positive.count <= 160)
    #expect(native.positive.reduce(0, +) == 60)
    for value in values {
      #expect(native.positive[NativeScale.index(of: value, schema: 1) - native.positiveBase] == 1)
    }
  }

  @Test func everyNumberFitsInto160Buckets() throws {
    let values = [
      .leastNonzeroMagnitude, .leastNormalMagnitude, 1, .greatestFiniteMagnitude, .infinity, -.infinity,
      -.greatestFiniteMagnitude, -.leastNonzeroMagnitude, 0, -0.0,
    ]
    let native = try #require(read(values, NativeResolution(zeroThreshold: .leastNonzeroMagnitude)).native)
    #expect(native.schema >= -4)
    #expect(native.zeroCount == 4)
    #expect(native.positive.count <= 160 && native.negative.count <= 160)
    #expect(native.positive.reduce(0, +) == 4)
    #expect(native.negative.reduce(0, +) == 2)
  }

  @Test func zeroBucketReachesToItsThresholdInclusive() throws {
    let reading = read([0, 0.001, -0.001, 0.0011, -1], NativeResolution(zeroThreshold: 0.001))
    let native = try #require(reading.native)
    #expect(native.zeroThreshold == 0.001)
    #expect(native.zeroCount == 3)
    #expect(reading.count == 5)
  }

  @Test func resolutionsOutOfRangeAreTakenToTheNearest() {
    let resolution = NativeResolution(schema: 20, maxBuckets: 1, zeroThreshold: 0)
    #expect(resolution == NativeResolution(schema: 8, maxBuckets: 160, zeroThreshold: 0x1p-128))
    #expect(NativeResolution(schema: -9, maxBuckets: 1 << 20).schema == -4)
  }

  @Test func notANumberIsNoObservation() {
    #expect(read([.nan, 1]).count == 1)
  }

  @Test func quantilesOfASummaryAreWithinTheirPromise() async throws {
    let registry = quietRegistry()
    let summary = registry.summary("a", "A.", quantiles: [0, 0.5, 0.99, 1]).with()
    for number in 1...10_000 { summary.observe(Double(number)) }
    let lines = await registry.text("a").split(separator: "\n").filter { $0.hasPrefix("a{") }
    for (line, expected) in zip(lines, [1.0, 5000, 9900, 10_000]) {
      let value = try #require(line.split(separator: " ").last.flatMap { Double($0) })
      #expect(abs(value / expected - 1) < 0.011, "\(line)")
    }
    #expect(lines.count == 4)
  }
}
