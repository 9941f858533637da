internal import EventLoop
internal import MetricRegistry
internal import Postgres

/// One of the user's own queries: an entry of a file in postgres_exporter's `queries.yaml` format.
struct CustomQuery: Sendable, Equatable {
  /// What its metrics' names begin with.
  let name: String
  var sql = ""
  /// What to make of its columns; a number in a column that is not here is a metric of type untyped.
  var columns: [String: CustomColumn] = [:]
  /// How long its result is shown without asking again; zero: not at all.
  var cache: Duration = .zero
  /// How long the server may take; `nil`: the limit every statement has.
  var timeout: Duration?
  /// The servers it is asked of.
  var versions = VersionRange.all

  /// As the label of the collectors' metrics has it, apart from the names of ours.
  var collectorName: String { "query:\(name)" }

  /// In a transaction that can change nothing, with a limit of its own; both end with the segment.
  func segment(within limit: Duration) -> PostgresSegment {
    let guardrails = PostgresStatement(
      "SELECT set_config('transaction_read_only', 'on', true), set_config('statement_timeout', $1, true)",
      [.text(ScrapeLimits.text(min(timeout ?? limit, limit)))], isPrepared: true)
    return PostgresSegment(PostgresStatement(sql), after: [guardrails])
  }
}

/// What to make of one column of a query.
struct CustomColumn: Sendable, Equatable {
  enum Usage: String, Sendable, CaseIterable {
    case label = "LABEL"
    case counter = "COUNTER"
    case gauge = "GAUGE"
    case histogram = "HISTOGRAM"
    /// A text such as `1m30s`, shown in milliseconds.
    case duration = "DURATION"
    /// A word, shown as the number that `metric_mapping` gives it.
    case mapped = "MAPPEDMETRIC"
    case discard = "DISCARD"
  }

  var usage = Usage.discard
  var help = ""
  var mapping: [String: Double] = [:]
  /// On other servers the column is left out.
  var versions = VersionRange.all
}
