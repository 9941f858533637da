internal import Cells

/// The lines of the registry's own series: everything but the numbers was rendered before.
extension TextLines {
  /// Writes series until the buffer has `size` bytes; the number of the next one.
  func writeSeries(of set: SeriesSet, _ from: Int, _ end: Int, _ size: Int) -> Int {
    let (buffer, lines) = (buffer, set.lines)
    switch set.detail {
    case .number where set.descriptor.type == .counter:
      return set.table.read(from: from, below: end) { series in
        begin(lines.open, lines.bare, series)
        writeCounter(series)
        return buffer.count < size
      }
    case .number:
      return set.table.read(from: from, below: end) { series in
        begin(lines.open, lines.bare, series)
        buffer.append(series.value)
        buffer.append(byte: newline)
        return buffer.count < size
      }
    case .histogram(let buckets):
      let hasSum = !isOpenMetrics || (buckets.bounds.first ?? 0) >= 0
      return set.table.read(from: from, below: end) { series in
        writeHistogram(series, lines, hasSum: hasSum)
        return buffer.count < size
      }
    case .summary(let quantiles):
      return set.table.read(from: from, below: end) { series in
        writeSummary(series, lines, quantiles)
        return buffer.count < size
      }
    case .states:
      return set.table.read(from: from, below: end) { series in
        let bits = series.bits
        for (state, extra) in lines.extras.enumerated() {
          begin(lines.open, series, extra)
          buffer.append(bits >> UInt64(state) & 1)
          buffer.append(byte: newline)
        }
        return buffer.count < size
      }
    }
  }

  private var newline: UInt8 { UInt8(ascii: "\n") }

  private func writeCounter(_ series: CellHandle) {
    let (whole, fraction) = series.total
    if fraction == 0 {
      buffer.append(whole)
    } else {
      buffer.append(Double(whole) + fraction)
    }
    if isOpenMetrics, series.hasExemplar, series.readExemplar(into: scratch.reading) { writeExemplar(0) }
    buffer.append(byte: newline)
  }

  private func writeHistogram(_ series: CellHandle, _ lines: LineTexts, hasSum: Bool) {
    let reading = scratch.reading
    reading.read(series)
    var total: UInt64 = 0
    for (bucket, count) in reading.counts.enumerated() {
      total &+= count
      begin(lines.bucketOpen, series, lines.extras[bucket])
      buffer.append(total)
      if isOpenMetrics, reading.hasExemplar(bucket) { writeExemplar(bucket) }
      buffer.append(byte: newline)
    }
    if hasSum { writeTotals(series, lines, reading) }
  }

  private func writeSummary(_ series: CellHandle, _ lines: LineTexts, _ quantiles: Quantiles) {
    let reading = scratch.reading
    reading.read(series)
    for (quantile, extra) in zip(quantiles.quantiles, lines.extras) {
      begin(lines.open, series, extra)
      buffer.append(reading.quantile(quantile))
      buffer.append(byte: newline)
    }
    writeTotals(series, lines, reading)
  }

  private func writeTotals(_ series: CellHandle, _ lines: LineTexts, _ reading: HistogramReading) {
    begin(lines.sumOpen, lines.sumBare, series)
    buffer.append(reading.sum)
    buffer.append(byte: newline)
    begin(lines.countOpen, lines.countBare, series)
    buffer.append(reading.count)
    buffer.append(byte: newline)
  }

  /// The line up to the value.
  @inline(__always)
  private func begin(_ open: RenderedText, _ bare: RenderedText, _ series: CellHandle) {
    guard series.hasLabels else { return buffer.append(bare) }
    buffer.append(open)
    buffer.append(labelsOf: series)
    buffer.append(LineTexts.close)
  }

  /// The line up to the value, with the label that the format itself adds.
  private func begin(_ open: RenderedText, _ series: CellHandle, _ extra: RenderedText) {
    buffer.append(open)
    if series.hasLabels {
      buffer.append(labelsOf: series)
      buffer.append(LineTexts.comma)
    }
    buffer.append(extra)
  }

  private func writeExemplar(_ bucket: Int) {
    buffer.append(" # {")
    let (value, time) = scratch.reading.writeExemplar(bucket, labelsInto: buffer)
    buffer.append("} ")
    buffer.append(value)
    buffer.append(" ")
    buffer.append(Double(time) / 1000)
  }
}
