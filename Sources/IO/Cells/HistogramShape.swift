/// What all histograms of a family have in common.
@safe
public final class HistogramShape: Sendable {
  /// The buckets' upper bounds, ascending.
  public let bounds: [Double]
  /// How finely native buckets are kept; nil to keep none.
  public let native: NativeResolution?

  /// The bounds, filled up with infinities to a multiple of four. Allocated here; never freed, for the histograms point
  /// to it and live as long as the process.
  nonisolated(unsafe) let padded: UnsafePointer<SIMD4<Double>>
  let groups: Int

  public init(bounds: [Double], native: NativeResolution? = nil) {
    self.bounds = bounds
    self.native = native
    groups = (bounds.count + 3) / 4
    let memory = UnsafeMutablePointer<SIMD4<Double>>.allocate(capacity: max(groups, 1))
    for group in 0..<groups {
      var four = SIMD4<Double>(repeating: .infinity)
      for lane in 0..<4 where group * 4 + lane < bounds.count { four[lane] = bounds[group * 4 + lane] }
      unsafe (memory + group).initialize(to: four)
    }
    unsafe padded = unsafe UnsafePointer(memory)
  }
}

/// How finely, and at most how many, native buckets a histogram keeps.
public struct NativeResolution: Sendable, Equatable {
  /// The schema it begins with, -4…8: a bucket's bounds differ by the factor 2^(2^-schema). It gets smaller when the
  /// observations need more buckets than there may be.
  public var schema: Int
  /// Buckets on each side of zero, 160 at least: so many span every `Double` at schema -4.
  public var maxBuckets: Int
  /// Observations this close to zero count in the zero bucket. Above 0.
  public var zeroThreshold: Double

  /// - Parameters:
  ///   - schema: taken to the nearest of -4…8.
  ///   - maxBuckets: taken to the nearest of 160…2,000.
  ///   - zeroThreshold: 2^-128 instead of what is not above 0 and finite.
  public init(schema: Int = 3, maxBuckets: Int = 160, zeroThreshold: Double = 0x1p-128) {
    self.schema = min(max(schema, -4), 8)
    self.maxBuckets = min(max(maxBuckets, 160), 2_000)
    self.zeroThreshold = zeroThreshold > 0 && zeroThreshold.isFinite ? zeroThreshold : 0x1p-128
  }
}
