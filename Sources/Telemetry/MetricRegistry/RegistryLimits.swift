/// The limits of a registry, so that no label value and no library can fill the memory.
public struct RegistryLimits: Sendable, Equatable {
  /// Series of one family, `metrics.max_series_per_family`. More are dropped and counted.
  public var maxSeriesPerFamily: Int

  /// Families of the whole registry. More are refused.
  public var maxFamilies: Int

  public init(maxSeriesPerFamily: Int = 10_000, maxFamilies: Int = 5_000) {
    self.maxSeriesPerFamily = maxSeriesPerFamily
    self.maxFamilies = maxFamilies
  }
}
