/// The limits of a registry, so that no label value and no library can fill the memory.
public struct RegistryLimits: Sendable, Equatable {
  /// Series of one family, `metrics.max_series_per_family`. More are dropped and counted.
  public var maxSeriesPerFamily: Int

  /// Families of the whole registry. More are refused.
  public var maxFamilies: Int

  /// Whether histograms are kept and exposed as native ones too, `metrics.native_histograms`. They appear in the
  /// protobuf format; a Prometheus that scrapes them stores nothing else of the family.
  public var nativeHistograms: Bool

  public init(maxSeriesPerFamily: Int = 10_000, maxFamilies: Int = 5_000, nativeHistograms: Bool = false) {
    self.maxSeriesPerFamily = maxSeriesPerFamily
    self.maxFamilies = maxFamilies
    self.nativeHistograms = nativeHistograms
  }
}
