/// Everything that is measured, in the order of the table.
extension Row {
  static let all = instruments + families + exposition + log

  private static let instruments = [
    Row(
      name: "counter increment", unit: .nanoseconds, method: .least(rounds: 15), goals: [.timesReference(1.1)],
      measured: "counter", reference: "floor"),
    Row(
      name: "counter increment, 4 threads", unit: .nanoseconds, method: .middle(rounds: 9),
      goals: [.fasterThanReference(3)], measured: "counter-4", reference: "shared-atomic-4"),
    Row(
      name: "gauge set", unit: .nanoseconds, method: .least(rounds: 15), goals: [.atMost(3)], measured: "gauge"),
    Row(
      name: "histogram observe, 11 buckets, one value", unit: .nanoseconds, method: .least(rounds: 15),
      goals: [.atMost(15)], measured: "histogram"),
    Row(
      name: "histogram observe, 11 buckets, values of every bucket", unit: .nanoseconds, method: .least(rounds: 15),
      goals: [.atMost(15)], measured: "histogram-spread"),
    Row(
      name: "histogram observe, 11 buckets, 4 threads", unit: .nanoseconds, method: .middle(rounds: 9),
      goals: [.atMost(25)], measured: "histogram-spread-4"),
    Row(
      name: "native histogram observe", unit: .nanoseconds, method: .least(rounds: 15), goals: [.atMost(30)],
      measured: "native-histogram"),
    Row(
      name: "native histogram observe, 4 threads", unit: .nanoseconds, method: .middle(rounds: 9), goals: [],
      measured: "native-histogram-4"),
  ]

  private static let families = [
    Row(
      name: "allocations of 1,000 operations of each kind", unit: .times, method: .fresh(rounds: 1),
      goals: [.atMost(0)], measured: "allocations-hot-path", programs: [.ours]),
    Row(
      name: "lookup of an existing series by 3 labels", unit: .nanoseconds, method: .least(rounds: 15),
      goals: [.atMost(40)], measured: "lookup"),
    Row(
      name: "lookup of an existing series by 3 labels, 4 threads", unit: .nanoseconds, method: .middle(rounds: 9),
      goals: [], measured: "lookup-4"),
    Row(
      name: "new series, 10,000 in a family", unit: .nanoseconds, method: .fresh(rounds: 5), goals: [.atMost(1500)],
      measured: "new-series-10000"),
    Row(
      name: "new series, 1,000,000 in a family", unit: .nanoseconds, method: .fresh(rounds: 3), goals: [.atMost(1500)],
      measured: "new-series-1000000"),
    Row(
      name: "memory of a counter's series, of 1,000,000", unit: .bytes, method: .fresh(rounds: 1),
      goals: [.atMost(200)],
      measured: "series-bytes-1000000"),
    Row(
      name: "resident memory with 1,000,000 series", unit: .megabytes, method: .fresh(rounds: 1), goals: [.atMost(220)],
      measured: "resident-1000000"),
  ]

  private static let exposition = [
    Row(
      name: "render a series, integers, 10,000", unit: .nanoseconds, method: .least(rounds: 15),
      goals: [.atMost(120), .fasterThan(.golang, 15)],
      measured: "render-integers-10000"),
    Row(
      name: "render a series, doubles, 10,000", unit: .nanoseconds, method: .least(rounds: 15),
      goals: [.atMost(160), .fasterThan(.golang, 15)],
      measured: "render-doubles-10000"),
    Row(
      name: "render a series, doubles, 100,000", unit: .nanoseconds, method: .least(rounds: 7),
      goals: [.atMost(160), .fasterThan(.golang, 15)], measured: "render-doubles-100000"),
    Row(
      name: "render a series, integers, 100,000", unit: .nanoseconds, method: .least(rounds: 7),
      goals: [.atMost(120), .fasterThan(.golang, 15)],
      measured: "render-integers-100000"),
    Row(
      name: "allocations of writing 10,000 series, all formats", unit: .times, method: .fresh(rounds: 1),
      goals: [.atMost(0)], measured: "allocations-render-10000", programs: [.ours]),
    Row(
      name: "allocations of collecting 10,000 series", unit: .times, method: .fresh(rounds: 1),
      goals: [.atMost(0)], measured: "allocations-collect-10000", programs: [.ours]),
    Row(
      name: "scrape over HTTP, 10,000 series, p99", unit: .milliseconds, method: .scrapes(rounds: 5, each: 100),
      goals: [.atMost(3)], measured: "serve-10000"),
    Row(
      name: "scrape over HTTP, 100,000 series, p99", unit: .milliseconds, method: .scrapes(rounds: 5, each: 20),
      goals: [.atMost(30)], measured: "serve-100000"),
    Row(
      name: "scrape over HTTP, 1,000,000 series, p99", unit: .milliseconds, method: .scrapes(rounds: 2, each: 5),
      goals: [.atMost(400)], measured: "serve-1000000"),
    Row(
      name: "memory that a scrape of 1,000,000 series adds", unit: .megabytes, method: .fresh(rounds: 1),
      goals: [.atMost(4)], measured: "scrape-adds-1000000", programs: [.ours]),
  ]

  /// A line is encoded in this process; the others are of the program itself.
  private static let log = [
    Row(
      name: "log: encode and mask a line of 10 fields", unit: .nanoseconds, method: .least(rounds: 15),
      goals: [.atMost(1500)], measured: "log-encode", programs: [.ours]),
    Row(
      name: "log: the same with a token in it", unit: .nanoseconds, method: .least(rounds: 15), goals: [],
      measured: "log-encode-secret", programs: [.ours]),
    Row(
      name: "log: allocations of 1,000 such lines", unit: .times, method: .fresh(rounds: 1), goals: [.atMost(0)],
      measured: "log-allocations", programs: [.ours]),
    Row(
      name: "log: a look at the level, as each request has", unit: .nanoseconds, method: .least(rounds: 15),
      goals: [.atMost(2)], measured: "log-level", programs: [.ours]),
    Row(
      name: "log: a call of swift-log's below the level; reference: its own handler that does nothing",
      unit: .nanoseconds, method: .least(rounds: 15), goals: [], measured: "log-disabled",
      reference: "log-no-op", programs: [.ours]),
    Row(
      name: "log: a line of 300 bytes by POST /logs onto the disk, processor time; reference: rsyslog",
      unit: .nanoseconds, method: .fresh(rounds: 3), goals: [.atMost(1e9 / 150_000)], measured: "log-intake",
      reference: "log-rsyslog", programs: [.ours]),
    Row(
      name: "log: from POST /logs to a follower, p99", unit: .milliseconds, method: .fresh(rounds: 1),
      goals: [.atMost(100)], measured: "log-follow", programs: [.ours]),
    Row(
      name: "log: 1,000 idle followers for 60 s, processor", unit: .percent, method: .fresh(rounds: 1),
      goals: [.atMost(0.5)], measured: "log-idle", programs: [.ours]),
    Row(
      name: "log: memory that 3,000,000 lines for a sink that is down add, as in 10 min at 5,000/s", unit: .megabytes,
      method: .fresh(rounds: 1), goals: [.atMost(5)], measured: "log-down", programs: [.ours]),
    Row(
      name: "log: from exec to /live with a backlog of 1 GiB", unit: .milliseconds, method: .fresh(rounds: 3),
      goals: [.atMost(1000)], measured: "log-backlog-live", programs: [.ours]),
    Row(
      name: "log: memory above idle with a backlog of 1 GiB", unit: .megabytes, method: .fresh(rounds: 1),
      goals: [.atMost(10)], measured: "log-backlog-memory", programs: [.ours]),
    Row(
      name: "log: peak memory above idle while 1 GiB goes to a sink", unit: .megabytes, method: .fresh(rounds: 1),
      goals: [], measured: "log-backlog-drain", programs: [.ours]),
  ]
}
