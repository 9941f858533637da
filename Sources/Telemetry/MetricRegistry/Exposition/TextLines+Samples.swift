internal import Cells

/// The lines of series that collectors returned.
extension TextLines {
  func write(_ sample: Sample, of entry: Exposition.Entry) {
    scratch.labels.clear()
    scratch.labels.append(labels: sample.labels)
    switch sample.value {
    case .count(let value): line(entry.name, "", extra: nil) { $0.append(value) }
    case .number(let value): line(entry.name, "", extra: nil) { $0.append(value) }
    case .histogram(let value): write(value, entry.name)
    case .summary(let value):
      writeQuantiles(value, entry.name)
      writeTotals(entry.name, value.sum, value.count)
    }
  }

  /// The rest of a line, from the value on.
  func write(plain value: SampleValue) {
    switch value {
    case .count(let value): buffer.append(value)
    case .number(let value): buffer.append(value)
    case .histogram, .summary: break
    }
    buffer.append(byte: UInt8(ascii: "\n"))
  }

  private func write(_ histogram: HistogramSnapshot, _ name: String) {
    var total: UInt64 = 0
    for (bucket, count) in histogram.counts.enumerated() {
      total &+= count
      let bound = bucket < histogram.bounds.count ? histogram.bounds[bucket] : .infinity
      line(name, "_bucket", extra: ("le", bound)) { $0.append(total) }
    }
    if !isOpenMetrics || (histogram.bounds.first ?? 0) >= 0 { writeTotals(name, histogram.sum, total) }
  }

  /// As the exporters whose summaries we imitate write them: a whole quantile has no point.
  private func writeQuantiles(_ summary: SummarySnapshot, _ name: String) {
    for quantile in summary.quantiles {
      line(name, "", extra: ("quantile", quantile.quantile)) { $0.append(quantile.value) }
    }
  }

  private func writeTotals(_ name: String, _ sum: Double, _ count: UInt64) {
    line(name, "_sum", extra: nil) { $0.append(sum) }
    line(name, "_count", extra: nil) { $0.append(count) }
  }

  /// A line with the labels in the scratch buffer, and last among them the one the format itself adds.
  private func line(
    _ name: String, _ suffix: String, extra: (name: String, number: Double)?, _ value: (TextBuffer) -> Void
  ) {
    buffer.append(name)
    buffer.append(suffix)
    if !scratch.labels.isEmpty || extra != nil {
      buffer.append("{")
      buffer.append(scratch.labels)
      if let extra { writeExtra(extra.name, extra.number) }
      buffer.append("}")
    }
    buffer.append(" ")
    value(buffer)
    buffer.append("\n")
  }

  private func writeExtra(_ name: String, _ number: Double) {
    if !scratch.labels.isEmpty { buffer.append(",") }
    buffer.append(name)
    buffer.append("=\"")
    if name == "le" || isOpenMetrics { buffer.append(canonical: number) } else { buffer.append(number) }
    buffer.append("\"")
  }

  /// Whether a summary has quantiles outside 0…1, as redis_exporter's percentiles are: not one for OpenMetrics.
  func isForeignSummary(_ entry: Exposition.Entry) -> Bool {
    entry.type == .summary
      && entry.samples.contains { sample in
        guard case .summary(let summary) = sample.value else { return false }
        return summary.quantiles.contains { !(0...1).contains($0.quantile) }
      }
  }

  /// Such a summary as three families of unknown type.
  func writeForeignSummary(_ entry: Exposition.Entry) {
    for suffix in ["", "_sum", "_count"] {
      buffer.append(metadata: "# TYPE ", entry.name + suffix, "unknown")
      for sample in entry.samples {
        guard case .summary(let summary) = sample.value else { continue }
        scratch.labels.clear()
        scratch.labels.append(labels: sample.labels)
        switch suffix {
        case "_sum": line(entry.name, suffix, extra: nil) { $0.append(summary.sum) }
        case "_count": line(entry.name, suffix, extra: nil) { $0.append(summary.count) }
        default: writePlainQuantiles(summary, entry.name)
        }
      }
    }
  }

  private func writePlainQuantiles(_ summary: SummarySnapshot, _ name: String) {
    for quantile in summary.quantiles {
      let before = scratch.labels.count
      if before > 0 { scratch.labels.append(",") }
      scratch.labels.append("quantile=\"")
      scratch.labels.append(quantile.quantile)
      scratch.labels.append("\"")
      line(name, "", extra: nil) { $0.append(quantile.value) }
      scratch.labels.truncate(to: before)
    }
  }
}
