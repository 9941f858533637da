/// Writes the Prometheus text format 0.0.4
/// (<https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format>).
///
/// Families in the order of the exposition, HELP and TYPE before the series, every line ended by LF.
public enum TextExposition {
  /// The Content-Type this text must be sent with; Prometheus 3 refuses a scrape without one.
  public static let contentType = "text/plain; version=0.0.4; charset=utf-8"

  /// Puts the text in the place of what is in `buffer`, whose memory is reused.
  ///
  /// - Parameter names: If not empty, only families of these names are written (`name[]` of the request). The name of a
  ///   sample, such as `x_bucket`, stands for its family.
  public static func write(_ exposition: Exposition, names: Set<String> = [], into buffer: inout [UInt8]) {
    buffer.removeAll(keepingCapacity: true)
    var writer = TextWriter(bytes: buffer)
    buffer = []  // the writer's bytes must have one owner to be written in place
    for family in exposition.families where names.isEmpty || isNamed(family, in: names) {
      write(family, to: &writer)
    }
    buffer = writer.bytes
  }

  /// The text as a string, for tests and for people.
  public static func text(_ exposition: Exposition, names: Set<String> = []) -> String {
    var buffer: [UInt8] = []
    write(exposition, names: names, into: &buffer)
    return String(decoding: buffer, as: UTF8.self)
  }

  private static func isNamed(_ family: MetricFamily, in names: Set<String>) -> Bool {
    names.contains(family.name) || family.type.suffixes.contains { names.contains(family.name + $0) }
  }

  private static func write(_ family: MetricFamily, to writer: inout TextWriter) {
    if !family.help.isEmpty {
      writer.write("# HELP ")
      writer.write(family.name)
      writer.writeByte(" ")
      writer.writeHelp(family.help)
      writer.writeByte("\n")
    }
    writer.write("# TYPE ")
    writer.write(family.name)
    writer.writeByte(" ")
    writer.write(family.type.rawValue)
    writer.writeByte("\n")
    for sample in family.samples {
      switch sample.value {
      case .count(let value): writer.writeLine(family.name, "", sample.labels, value)
      case .number(let value): writer.writeLine(family.name, "", sample.labels, value)
      case .histogram(let value): write(value, family.name, sample.labels, to: &writer)
      case .summary(let value): write(value, family.name, sample.labels, to: &writer)
      }
    }
  }

  private static func write(
    _ histogram: HistogramSnapshot, _ name: String, _ labels: LabelSet, to writer: inout TextWriter
  ) {
    var total: UInt64 = 0
    for (bound, count) in zip(histogram.bounds + [.infinity], histogram.counts) {
      total &+= count
      writer.writeLine(name, "_bucket", labels, total, extra: ("le", .canonical(bound)))
    }
    writer.writeLine(name, "_sum", labels, histogram.sum)
    writer.writeLine(name, "_count", labels, total)
  }

  private static func write(
    _ summary: SummarySnapshot, _ name: String, _ labels: LabelSet, to writer: inout TextWriter
  ) {
    for quantile in summary.quantiles {
      writer.writeLine(name, "", labels, quantile.value, extra: ("quantile", .shortest(quantile.quantile)))
    }
    writer.writeLine(name, "_sum", labels, summary.sum)
    writer.writeLine(name, "_count", labels, summary.count)
  }
}
