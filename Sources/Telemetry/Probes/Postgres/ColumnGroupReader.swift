internal import EventLoop
internal import MetricRegistry
internal import Postgres

/// Makes families of one group's columns, result after result: the columns' places and the rows' labels are nearly always
/// those of the result before, and are then not looked up or made again.
@Loop
final class ColumnGroupReader {
  private let group: PostgresColumnGroup
  /// The last result, and the labels of each of its rows.
  private var last = PostgresResult()
  private var sets: [LabelSet] = []
  /// Where its columns are: those that are metrics, and those that are labels.
  private var found: [(column: PostgresColumn, place: Int)] = []
  private var labelPlaces: [Int?] = []

  init(_ group: PostgresColumnGroup) { self.group = group }

  /// One family for each column the result has. Columns are looked up by name, so one more or less does no harm.
  ///
  /// - Parameter target: the same at every call.
  func families(_ result: PostgresResult, _ target: ProbeTarget) -> [MetricFamily] {
    if result.columns != last.columns { lookUp(result, target) }
    takeLabels(result, target)
    last = result
    return found.map { column, place in
      var samples: [Sample] = []
      samples.reserveCapacity(result.rowCount)
      for row in 0..<result.rowCount {
        guard let value = column.value(result, row, place) else { continue }
        samples.append(Sample(value, labels: sets[row]))
      }
      return MetricFamily(column.metric, column.help, column.type, samples)
    }
  }

  private func lookUp(_ result: PostgresResult, _ target: ProbeTarget) {
    found = group.columns.filter { $0.versions.contains(target.version) }
      .compactMap { column in result.index(of: column.name).map { (column, $0) } }
    labelPlaces = group.labels.map { result.index(of: $0.name) }
    sets = []
  }

  private func takeLabels(_ result: PostgresResult, _ target: ProbeTarget) {
    if sets.count > result.rowCount { sets.removeLast(sets.count - result.rowCount) }
    for row in 0..<result.rowCount {
      let isKnown = row < sets.count
      if isKnown, labelPlaces.allSatisfy({ $0.map { result.hasCell(row, $0, of: last) } ?? true }) { continue }
      let set = labelSet(result, row, target)
      if isKnown { sets[row] = set } else { sets.append(set) }
    }
  }

  private func labelSet(_ result: PostgresResult, _ row: Int, _ target: ProbeTarget) -> LabelSet {
    if group.labels.isEmpty { return target.labels }
    let cells = result.rows[row]
    var labels = target.labels.labels
    for (label, place) in zip(group.labels, labelPlaces) {
      let value = label.isServer ? target.server : place.flatMap { cells[$0].text } ?? label.null
      labels.append(Label(label.name, value))
    }
    return LabelSet(labels)
  }
}

/// Asks one collector's question and reads its answers, scrape after scrape, of one session.
@Loop
final class CollectorReader {
  let collector: PostgresCollector
  let statement: PostgresStatement
  private let groups: [ColumnGroupReader]

  init(_ collector: PostgresCollector, version: Int) {
    self.collector = collector
    statement = collector.statement(version)
    groups = collector.groups.map { ColumnGroupReader($0) }
  }

  func families(_ result: PostgresResult, _ target: ProbeTarget) -> [MetricFamily] {
    var families: [MetricFamily] = []
    for group in groups { families += group.families(result, target) }
    if let more = collector.more { families += more(result, target) }
    return families
  }
}
