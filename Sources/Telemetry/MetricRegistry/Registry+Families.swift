public import Cells

/// The kinds of families. A name that is registered again gives the family it has.
extension Registry {
  /// A family of counters. `name` ends in `_total`.
  ///
  /// - Parameter idleAfter: takes a series out that was not written into for so long and whose instrument nobody keeps;
  ///   nil to keep all. A series that comes and goes breaks rates, so this is for labels that do.
  public func counter(
    _ name: String, _ help: String, labels: String..., idleAfter: Duration? = nil
  ) -> CounterFamily {
    family(
      FamilyDescriptor(name: name, help: help, type: .counter, labels: .fixed(labels)), NoOptions(),
      idleLimit: idleAfter)
  }

  /// A family of gauges. `idleAfter` as for counters.
  public func gauge(_ name: String, _ help: String, labels: String..., idleAfter: Duration? = nil) -> GaugeFamily {
    family(
      FamilyDescriptor(name: name, help: help, type: .gauge, labels: .fixed(labels)), NoOptions(),
      idleLimit: idleAfter)
  }

  /// A family of histograms. `name` ends in its unit, `_seconds` for the default buckets. `idleAfter` as for counters.
  ///
  /// With `metrics.native_histograms` it keeps native buckets as well.
  public func histogram(
    _ name: String, _ help: String, labels: String..., buckets: Buckets = .durations, idleAfter: Duration? = nil
  ) -> HistogramFamily {
    let options = HistogramOptions(buckets: buckets, native: limits.nativeHistograms ? NativeResolution() : nil)
    return family(
      FamilyDescriptor(name: name, help: help, type: .histogram, labels: .fixed(labels)), options,
      .histogram(buckets), idleLimit: idleAfter)
  }

  /// A family of native histograms: buckets that need no choosing. Where `metrics.native_histograms` is off, and in the
  /// text formats, only the sum and the count can be seen.
  public func nativeHistogram(
    _ name: String, _ help: String, labels: String..., resolution: NativeResolution = NativeResolution(),
    idleAfter: Duration? = nil
  ) -> HistogramFamily {
    family(
      FamilyDescriptor(name: name, help: help, type: .histogram, labels: .fixed(labels)),
      HistogramOptions(buckets: [], native: resolution), .histogram([]), idleLimit: idleAfter)
  }

  /// A family of summaries, for names whose type is given; ours are histograms.
  public func summary(
    _ name: String, _ help: String, labels: String..., quantiles: Quantiles = [], idleAfter: Duration? = nil
  ) -> SummaryFamily {
    family(
      FamilyDescriptor(name: name, help: help, type: .summary, labels: .fixed(labels)), quantiles,
      .summary(quantiles), idleLimit: idleAfter)
  }

  /// A family that says which of a few states hold: a series for each, its label named as the family.
  public func stateSet(_ name: String, _ help: String, labels: String..., states: States) -> StateSetFamily {
    family(
      FamilyDescriptor(name: name, help: help, type: .stateSet, labels: .fixed(labels)), states, .states(states))
  }

  /// A gauge that is always 1 and says something in its labels, such as a version. `name` ends in `_info`.
  public func info(_ name: String, _ help: String, _ labels: LabelSet) {
    let names = labels.labels.map(\.name)
    let family: GaugeFamily = family(
      FamilyDescriptor(name: name, help: help, type: .info, labels: .fixed(names)), NoOptions())
    family.with(values: labels.labels.map(\.value)).set(1)
  }
}
