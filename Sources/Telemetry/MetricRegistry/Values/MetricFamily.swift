/// All series of one name at a scrape, as a plain value: what collectors return and expositions write.
///
///     var sizes = MetricFamily("pg_database_size_bytes", "Disk space used by the database.", .gauge)
///     for row in rows { sizes.add(row.bytes, labels: ["datname": row.name]) }
public struct MetricFamily: Sendable, Equatable {
  /// The full name, a counter's `_total` included.
  public var name: String
  /// One sentence; the first family of a name that has one gives it.
  public var help: String
  public var type: MetricType
  public var samples: [Sample]

  public init(_ name: String, _ help: String, _ type: MetricType, _ samples: [Sample] = []) {
    self.name = name
    self.help = help
    self.type = type
    self.samples = samples
  }

  /// Appends a series with a whole number.
  public mutating func add(_ value: some BinaryInteger, labels: LabelSet = [:]) {
    samples.append(Sample(SampleValue(value), labels: labels))
  }

  /// Appends a series with a number.
  public mutating func add(_ value: Double, labels: LabelSet = [:]) {
    samples.append(Sample(.number(value), labels: labels))
  }

  /// Appends a series of a histogram.
  public mutating func add(_ value: HistogramSnapshot, labels: LabelSet = [:]) {
    samples.append(Sample(.histogram(value), labels: labels))
  }

  /// Appends a series of a summary.
  public mutating func add(_ value: SummarySnapshot, labels: LabelSet = [:]) {
    samples.append(Sample(.summary(value), labels: labels))
  }
}

/// One series at a scrape.
public struct Sample: Sendable, Equatable {
  public var labels: LabelSet
  public var value: SampleValue

  public init(_ value: SampleValue, labels: LabelSet = [:]) {
    self.labels = labels
    self.value = value
  }
}
