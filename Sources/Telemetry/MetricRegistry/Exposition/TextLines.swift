internal import Cells

/// The lines of a family in the text format 0.0.4
/// (<https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format>) and in OpenMetrics 1.0.0
/// (<https://prometheus.io/docs/specs/om/open_metrics_spec/>), which differ in what stands before them, in exemplars and
/// in what OpenMetrics does not allow.
struct TextLines {
  let buffer: TextBuffer
  let scratch: ExpositionScratch
  let isOpenMetrics: Bool

  init(_ buffer: TextBuffer, _ scratch: ExpositionScratch, isOpenMetrics: Bool) {
    self.buffer = buffer
    self.scratch = scratch
    self.isOpenMetrics = isOpenMetrics
  }

  /// Writes the next part of a family until the buffer has `size` bytes, and says where to go on.
  func write(_ entry: Exposition.Entry, _ step: ExpositionWriter.Step, _ size: Int) -> ExpositionWriter.Step {
    switch step {
    case .begin:
      if entry.set == nil && entry.samples.isEmpty || entry.seriesCount == 0 { return .end }
      if isOpenMetrics && isForeignSummary(entry) {
        writeForeignSummary(entry)
        return .end
      }
      writeHeader(entry)
      return .own(from: 0, below: entry.set?.table.count ?? 0)
    case .own(let from, let end):
      guard let set = entry.set else { return writeCollected(entry, 0, size) }
      let next = writeSeries(of: set, from, end, size)
      return next < end ? .own(from: next, below: end) : .collected(from: 0)
    case .collected(let from): return writeCollected(entry, from, size)
    case .end: return .end
    }
  }

  /// Writes a family of few prepared lines, as most are, without taking its entry out of the array. `false` when it is not
  /// one.
  func writeWhole(_ entries: [Exposition.Entry], _ place: Int) -> Bool {
    let count = entries[place].samples.count
    guard count > 0, count < 64, let lines = entries[place].lines, entries[place].head.set == nil else { return false }
    buffer.append(isOpenMetrics ? entries[place].head.openMetricsHeader : entries[place].head.textHeader)
    for sample in 0..<count {
      buffer.append(lines, part: sample)
      write(plain: entries[place].samples[sample].value)
    }
    return true
  }

  private func writeCollected(_ entry: Exposition.Entry, _ from: Int, _ size: Int) -> ExpositionWriter.Step {
    var next = from
    let count = entry.samples.count
    if let lines = entry.lines {
      while next < count, buffer.count < size {
        buffer.append(lines, part: next)
        write(plain: entry.samples[next].value)
        next += 1
      }
    } else {
      while next < count, buffer.count < size {
        write(entry.samples[next], of: entry)
        next += 1
      }
    }
    return next < count ? .collected(from: next) : .end
  }

  private func writeHeader(_ entry: Exposition.Entry) {
    buffer.append(isOpenMetrics ? entry.head.openMetricsHeader : entry.head.textHeader)
  }
}
