internal import HTTPClient
internal import SpoolFiles

/// How a kind of server wants its lines, and what its answers mean.
protocol SinkFormat: Sendable {
  /// The request for these records, without what the connection needs (token, deadline). On the encoder's thread.
  func request(for records: ArraySlice<SpoolRecord>) throws -> SinkRequest

  /// What an answer says about the records of its request. On the encoder's thread.
  func verdict(on response: ClientResponse, records: Int) -> SinkVerdict
}

/// A request before it is sent.
struct SinkRequest {
  var url: String
  var headers: [(name: String, value: String)]
  var body: [UInt8]
  /// Before compression, in bytes: what `batch_max_bytes` limits.
  var plainSize: Int
}

/// What became of records that were sent, by their place among them.
enum SinkVerdict: Equatable {
  /// The sink has all of them.
  case delivered
  /// The sink has all but so many, and does not say which. They must not be sent again.
  case partial(rejected: Int, why: String)
  /// To be sent again, all of them.
  case retry(SinkRetry)
  /// Too many at once.
  case split
  /// Not wanted now nor later, all of them.
  case rejected(String)
  /// Some not wanted, some to be sent again, the others the sink has.
  case mixed(rejected: [Int: String], retry: Set<Int>, SinkRetry)
}

/// Why and when to send again.
struct SinkRetry: Error, Equatable {
  /// The label `reason` of `log_sink_retries_total`: `status_503`, `timeout`, `refused`…
  var reason: String
  /// What the server asked for.
  var after: Duration?
}
