internal import MetricRegistry
internal import Postgres

extension CustomQuery {
  /// The result as families. What cannot be read as a number, and NULL, gives no sample.
  func families(_ result: PostgresResult, _ target: ProbeTarget) -> [MetricFamily] {
    let known = columns.filter { $0.value.versions.contains(target.version) }
    let labels = known.filter { $0.value.usage == .label }.keys.sorted()
    let metrics = result.columns.map(\.name).compactMap { metric($0, known) }
    var families = metrics.map { MetricFamily($0.metric, $0.help, $0.type) }
    for row in result.rows {
      // postgres_exporter has the server's address on the metrics of queries.
      var set = target.labels.labels + labels.map { Label($0, row[$0].text ?? "") }
      if !labels.contains("server") { set.append(Label("server", target.server)) }
      let labelSet = LabelSet(set)
      for (index, metric) in metrics.enumerated() {
        if let value = metric.value(row) { families[index].samples.append(Sample(value, labels: labelSet)) }
      }
    }
    return families
  }

  private func metric(_ column: String, _ known: [String: CustomColumn]) -> CustomMetric? {
    guard let choice = known[column] else {
      // The parts of a histogram are no metrics of their own.
      let parts = known.filter { $0.value.usage == .histogram }.keys
      let isPart = parts.contains { ["\($0)_bucket", "\($0)_sum", "\($0)_count"].contains(column) }
      if isPart || columns[column] != nil { return nil }
      return CustomMetric("\(name)_\(column)", "Column \(column) of the query \(name).", .untyped) {
        number($0[column])
      }
    }
    let metric = "\(name)_\(column)"
    return switch choice.usage {
    case .label, .discard: nil
    case .counter: CustomMetric(metric, choice.help, .counter) { number($0[column]) }
    case .gauge: CustomMetric(metric, choice.help, .gauge) { number($0[column]) }
    case .histogram: CustomMetric(metric, choice.help, .histogram) { histogram($0, column) }
    case .mapped:
      CustomMetric(metric, choice.help, .gauge) { $0[column].text.flatMap { choice.mapping[$0] }.map { .number($0) } }
    case .duration:
      CustomMetric("\(metric)_milliseconds", choice.help, .gauge) {
        $0[column].text.flatMap(GoDuration.milliseconds).map { .number($0) }
      }
    }
  }

  private func number(_ cell: PostgresCell) -> SampleValue? {
    if let count = cell.int64 { return SampleValue(count) }
    if let number = cell.double { return .number(number) }
    // A switch, or a time: `pg_type` has 16 for bool, 1082 for date, 1114 and 1184 for timestamps.
    if cell.type == 16, let flag = cell.bool { return .count(flag ? 1 : 0) }
    guard [1082, 1114, 1184].contains(cell.type) else { return nil }
    return cell.text.flatMap(ServerTimestamp.unixSeconds).map { SampleValue($0) }
  }

  /// From arrays of bounds and of counts up to them, and columns for the sum and the number of all.
  private func histogram(_ row: PostgresRow, _ column: String) -> SampleValue? {
    guard let bounds = array(row[column]), let counts = array(row["\(column)_bucket"]),
      let sum = row["\(column)_sum"].double, let count = row["\(column)_count"].double, count >= 0
    else { return nil }
    let buckets = zip(bounds, counts).map { (bound: $0, count: UInt64(clamping: Int64($1.rounded()))) }
      .sorted { $0.bound < $1.bound }
    return .histogram(HistogramSnapshot(cumulative: buckets, count: UInt64(count.rounded()), sum: sum))
  }

  /// An array of numbers in the server's text form, `{1,2.5}`.
  private func array(_ cell: PostgresCell) -> [Double]? {
    guard let text = cell.text, text.hasPrefix("{"), text.hasSuffix("}") else { return nil }
    let numbers = text.dropFirst().dropLast().split(separator: ",").map { Double($0) }
    guard !numbers.contains(where: { $0.map { !$0.isFinite || abs($0) > 1e18 } ?? true }) else { return nil }
    return numbers.compactMap { $0 }
  }
}

/// A metric of a query and how a row gives its value.
private struct CustomMetric {
  let metric: String
  let help: String
  let type: MetricType
  let value: (PostgresRow) -> SampleValue?

  init(_ metric: String, _ help: String, _ type: MetricType, value: @escaping (PostgresRow) -> SampleValue?) {
    self.metric = metric
    self.help = help
    self.type = type
    self.value = value
  }
}
