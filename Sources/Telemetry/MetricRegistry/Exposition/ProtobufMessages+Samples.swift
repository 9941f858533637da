internal import Cells

/// The messages of series that collectors returned.
extension ProtobufMessages {
  func write(_ sample: Sample, of entry: Exposition.Entry) {
    beginMetric()
    scratch.labels.clear()
    scratch.labels.append(labels: sample.labels)
    scratch.inner.append(field: 1, labels: scratch.labels)
    let value = scratch.innermost
    switch sample.value {
    case .count(let number): value.append(field: 1, double: Double(number))
    case .number(let number): value.append(field: 1, double: number)
    case .histogram(let histogram):
      value.append(field: 1, varint: histogram.count)
      value.append(field: 2, double: histogram.sum)
      var total: UInt64 = 0
      for (bucket, count) in histogram.counts.enumerated() {
        total &+= count
        scratch.part.clear()
        scratch.part.append(field: 1, varint: total)
        let bound = bucket < histogram.bounds.count ? histogram.bounds[bucket] : .infinity
        scratch.part.append(field: 2, double: bound)
        value.append(field: 3, message: scratch.part)
      }
    case .summary(let summary):
      value.append(field: 1, varint: summary.count)
      value.append(field: 2, double: summary.sum)
      for quantile in summary.quantiles { appendQuantile(quantile.quantile, quantile.value) }
    }
    endMetric(field: entry.type.protobufField)
  }

  func appendQuantile(_ quantile: Double, _ value: Double) {
    scratch.part.clear()
    scratch.part.append(field: 1, double: quantile)
    scratch.part.append(field: 2, double: value)
    scratch.innermost.append(field: 3, message: scratch.part)
  }
}
