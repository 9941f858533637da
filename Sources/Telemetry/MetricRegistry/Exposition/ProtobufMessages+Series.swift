internal import Cells

/// The messages of the registry's own series.
extension ProtobufMessages {
  /// Writes series into the message; the number of the next one.
  func writeSeries(of set: SeriesSet, _ from: Int, _ end: Int) -> Int {
    set.table.read(from: from, below: end) { series in
      if case .states(let states) = set.detail {
        writeStates(series, states, set)
      } else {
        beginMetric()
        scratch.inner.append(field: 1, labelsOf: series)
        writeValue(of: series, set)
        endMetric(field: set.descriptor.type.protobufField)
      }
      return true
    }
  }

  private func writeValue(of series: CellHandle, _ set: SeriesSet) {
    let value = scratch.innermost
    switch set.detail {
    case .number where set.descriptor.type == .counter:
      let (whole, fraction) = series.total
      value.append(field: 1, double: Double(whole) + fraction)
      if series.hasExemplar, series.readExemplar(into: scratch.reading) { appendExemplar(0, field: 2, to: value) }
      appendCreated(series, field: 3)
    case .number, .states: value.append(field: 1, double: series.value)
    case .histogram(let buckets): writeHistogram(series, buckets, isNative: set.exposesNative)
    case .summary(let quantiles):
      scratch.reading.read(series)
      value.append(field: 1, varint: scratch.reading.count)
      value.append(field: 2, double: scratch.reading.sum)
      for quantile in quantiles.quantiles { appendQuantile(quantile, scratch.reading.quantile(quantile)) }
      appendCreated(series, field: 4)
    }
  }

  private func writeStates(_ series: CellHandle, _ states: States, _ set: SeriesSet) {
    let bits = series.bits
    for (state, name) in states.names.enumerated() {
      beginMetric()
      scratch.inner.append(field: 1, labelsOf: series)
      scratch.labels.clear()
      scratch.labels.append(labels: LabelSet([Label(set.descriptor.name, name)]))
      scratch.inner.append(field: 1, labels: scratch.labels)
      scratch.innermost.append(field: 1, double: Double(bits >> UInt64(state) & 1))
      endMetric(field: set.descriptor.type.protobufField)
    }
  }

  private func writeHistogram(_ series: CellHandle, _ buckets: Buckets, isNative: Bool) {
    let (value, reading) = (scratch.innermost, scratch.reading)
    reading.read(series)
    value.append(field: 1, varint: reading.count)
    value.append(field: 2, double: reading.sum)
    let native = isNative ? reading.native : nil
    var total: UInt64 = 0
    for (bucket, count) in reading.counts.enumerated() {
      total &+= count
      // Beside native buckets, a lone +Inf bucket is there for its exemplar only.
      if native != nil && buckets.bounds.isEmpty && !reading.hasExemplar(bucket) { continue }
      scratch.part.clear()
      scratch.part.append(field: 1, varint: total)
      scratch.part.append(field: 2, double: bucket < buckets.bounds.count ? buckets.bounds[bucket] : .infinity)
      if reading.hasExemplar(bucket) { appendExemplar(bucket, field: 3, to: scratch.part) }
      value.append(field: 3, message: scratch.part)
    }
    if let native { append(native) }
    appendCreated(series, field: 15)
  }

  private func appendCreated(_ series: CellHandle, field: Int) {
    scratch.part.clear()
    Self.append(milliseconds: series.createdAt, to: scratch.part)
    scratch.innermost.append(field: field, message: scratch.part)
  }

  /// A `google.protobuf.Timestamp`.
  private static func append(milliseconds: UInt64, to buffer: TextBuffer) {
    buffer.append(field: 1, varint: milliseconds / 1000)
    buffer.append(field: 2, varint: milliseconds % 1000 * 1_000_000)
  }

  private func appendExemplar(_ bucket: Int, field: Int, to message: TextBuffer) {
    scratch.labels.clear()
    let (value, time) = scratch.reading.writeExemplar(bucket, labelsInto: scratch.labels)
    scratch.exemplar.clear()
    scratch.exemplar.append(field: 1, labels: scratch.labels)
    scratch.exemplar.append(field: 2, double: value)
    scratch.labels.clear()
    Self.append(milliseconds: time, to: scratch.labels)
    scratch.exemplar.append(field: 3, message: scratch.labels)
    message.append(field: field, message: scratch.exemplar)
  }
}

/// Native buckets: spans of neighbours, and each count as its difference to the one before.
extension ProtobufMessages {
  /// So many empty buckets are written as such; more of them end a span.
  private static let bridged = 2

  private func append(_ native: NativeReading) {
    let value = scratch.innermost
    value.append(varint: 5 << 3)
    value.append(signedVarint: Int64(native.schema))
    value.append(field: 6, double: native.zeroThreshold)
    value.append(field: 7, varint: native.zeroCount)
    appendSide(native.negative, native.negativeBase, spans: 9, deltas: 10)
    appendSide(native.positive, native.positiveBase, spans: 12, deltas: 13)
  }

  private func appendSide(_ counts: [UInt64], _ base: Int, spans: Int, deltas: Int) {
    scratch.part.clear()
    var previous: Int64 = 0
    var at = 0
    var spanEnd = 0  // as an index of a bucket; the first span's offset counts from 0
    while let start = counts[at...].firstIndex(where: { $0 > 0 }) {
      let end = Self.spanEnd(counts, from: start)
      scratch.exemplar.clear()
      scratch.exemplar.append(varint: 1 << 3)
      scratch.exemplar.append(signedVarint: Int64(base + start - spanEnd))
      scratch.exemplar.append(field: 2, varint: UInt64(end - start))
      scratch.innermost.append(field: spans, message: scratch.exemplar)
      for count in counts[start..<end] {
        scratch.part.append(signedVarint: Int64(bitPattern: count) &- previous)
        previous = Int64(bitPattern: count)
      }
      spanEnd = base + end
      at = end
    }
    if !scratch.part.isEmpty { scratch.innermost.append(field: deltas, message: scratch.part) }
  }

  private static func spanEnd(_ counts: [UInt64], from start: Int) -> Int {
    var end = start
    var empty = 0
    for at in start..<counts.count {
      empty = counts[at] == 0 ? empty + 1 : 0
      if empty > bridged { break }
      if empty == 0 { end = at + 1 }
    }
    return end
  }
}
