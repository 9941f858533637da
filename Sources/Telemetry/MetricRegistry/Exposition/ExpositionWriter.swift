public import Cells

/// Writes an exposition piece by piece, so that a body of any size needs the memory of one piece.
///
/// Once its buffers have grown to the size of a piece, writing the registry's own families allocates nothing.
/// Not thread-safe.
public final class ExpositionWriter {
  private let exposition: Exposition
  private let format: ExpositionFormat
  private let names: Set<String>
  let scratch: ExpositionScratch
  /// What a writer with the same scratch wrote before.
  private let known: TextBuffer?
  /// The family being written, how far, and its number below which its own series are part of this exposition.
  private var family = 0
  private var step = Step.begin
  /// Where in the buffer each family written so far ends: what is between two of these is often the same in the next
  /// scrape. Of the last piece only, if it was written in several, and until a writer with the same scratch goes on.
  public var ends: [Int] { scratch.ends }

  /// Where in a family the writer is.
  enum Step {
    case begin
    /// The registry's own series, from this number on, below that one.
    case own(from: Int, below: Int)
    /// The series of collectors from this one on.
    case collected(from: Int)
    case end
  }

  /// - Parameters:
  ///   - names: If not empty, only families of these names are written (`name[]` of the request). The name of a
  ///     sample, such as `x_bucket`, stands for its family.
  ///   - scratch: memory to work in, kept for the next writer by whoever has many.
  ///   - known: the whole text that the last writer with this scratch wrote, if it was written in one piece; families that
  ///     have not changed are copied from it.
  public init(
    _ exposition: Exposition, format: ExpositionFormat, names: Set<String> = [],
    scratch: ExpositionScratch = ExpositionScratch(), known: TextBuffer? = nil
  ) {
    self.exposition = exposition
    self.format = format
    self.names = names
    self.scratch = scratch
    self.known = names.isEmpty && scratch.hasWritten(before: exposition, format) ? known : nil
    scratch.written = nil
  }

  /// Appends to `buffer` until it has `size` bytes or somewhat more, or everything is written.
  ///
  /// - Returns: whether there is more to write.
  public func write(into buffer: TextBuffer, upTo size: Int) -> Bool {
    switch format {
    case .text, .openMetrics:
      let lines = TextLines(buffer, scratch, isOpenMetrics: format != .text)
      return write(into: buffer, upTo: size, whole: { lines.writeWhole($0, $1) }) { lines.write($0, $1, size) }
    case .protobuf:
      let messages = ProtobufMessages(buffer, scratch)
      return write(into: buffer, upTo: size, whole: { _, _ in false }) { messages.write($0, $1, size) }
    }
  }

  /// Takes the state out of the object for as long as it writes: each access to a class's is looked after.
  @inline(__always)
  private func write(
    into buffer: TextBuffer, upTo size: Int, whole: ([Exposition.Entry], Int) -> Bool,
    _ part: (Exposition.Entry, Step) -> Step
  ) -> Bool {
    var (family, step) = (family, step)
    var ends: [Int] = []
    // Exchanged, so that there is never a second owner, for whom it would be copied.
    swap(&scratch.ends, &scratch.knownEnds)
    swap(&ends, &scratch.ends)
    let isWhole = family == 0
    ends.removeAll(keepingCapacity: true)
    defer {
      (self.family, self.step) = (family, step)
      swap(&ends, &scratch.ends)
    }
    let entries = exposition.entries
    while family < entries.count {
      if buffer.count >= size { return true }
      if isWhole, case .begin = step, let known, copy(from: &family, of: entries, known, into: buffer, &ends) {
        continue
      }
      if case .begin = step, !names.isEmpty, !isNamed(entries[family]) {
        family += 1
        continue
      }
      if case .begin = step, whole(entries, family) { step = .end } else { step = part(entries[family], step) }
      guard case .end = step else { continue }
      family += 1
      step = .begin
      ends.append(buffer.count)
    }
    if family == entries.count {
      family += 1
      if case .openMetrics = format { buffer.append("# EOF\n") }
      ends.append(buffer.count)
      if isWhole && names.isEmpty, let edition = exposition.edition { scratch.written = (edition, format) }
    }
    return false
  }

  /// Copies the families from this one on that have not changed since the text before, if there are any.
  private func copy(
    from family: inout Int, of entries: [Exposition.Entry], _ known: TextBuffer, into buffer: TextBuffer,
    _ ends: inout [Int]
  ) -> Bool {
    let (first, round) = (family, scratch.knownRound)
    while family < entries.count, entries[family].changed <= round, entries[family].head.set == nil { family += 1 }
    guard family > first else { return false }
    let start = first == 0 ? 0 : scratch.knownEnds[first - 1]
    let shift = buffer.count - start
    buffer.append(known, start..<scratch.knownEnds[family - 1])
    for place in first..<family { ends.append(scratch.knownEnds[place] + shift) }
    return true
  }

  private func isNamed(_ entry: Exposition.Entry) -> Bool {
    names.contains(entry.name) || entry.type.suffixes.contains { names.contains(entry.name + $0) }
  }
}

/// The memory a writer works in.
public final class ExpositionScratch {
  let reading = HistogramReading()
  /// Labels of a collector's series.
  let labels = TextBuffer()
  /// A protobuf message whose length must be known before it is written.
  let message = TextBuffer()
  let inner = TextBuffer()
  let innermost = TextBuffer()
  let part = TextBuffer()
  let exemplar = TextBuffer()
  /// See ``ExpositionWriter/ends``.
  fileprivate(set) var ends: [Int] = []
  /// Those of the text before.
  fileprivate(set) var knownEnds: [Int] = []
  /// Up to which round of the plan the text before knows of changes.
  fileprivate(set) var knownRound: UInt64 = 0
  /// What was written last, if it was written in one piece with every family.
  fileprivate(set) var written: (edition: Exposition.Edition, format: ExpositionFormat)?

  public init() {}

  /// Whether the text before is of an earlier exposition of the same plan in the same format.
  fileprivate func hasWritten(before exposition: Exposition, _ format: ExpositionFormat) -> Bool {
    guard let (edition, known) = written, let new = exposition.edition, known == format, format != .protobuf,
      edition.plan === new.plan, edition.round <= new.round
    else { return false }
    knownRound = edition.round
    return true
  }
}
