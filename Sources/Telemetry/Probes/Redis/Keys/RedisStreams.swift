internal import EventLoop
internal import MetricRegistry
internal import Redis

/// `redis_stream_…` (https://redis.io/docs/latest/commands/xinfo-stream/, xinfo-groups, xinfo-consumers).
@Loop struct RedisStreams {
  let batch: RedisBatch

  func families(of streams: [RedisKey], _ labels: LabelSet) async throws -> [MetricFamily] {
    var table = Table()
    let answers = try await batch.send(
      streams.flatMap { [$0.ask("XINFO", subcommand: "STREAM"), $0.ask("XINFO", subcommand: "GROUPS")] })
    var groups: [(stream: RedisKey, name: [UInt8], labels: LabelSet)] = []
    for (index, stream) in streams.enumerated() {
      let labels = stream.labels(labels, keyLabel: "stream")
      if let answer = answers[2 * index] { table.add(Self.streamColumns, answer.map, labels) }
      for group in (answers[2 * index + 1]?.array ?? []).prefix(RedisKeyChecks.maxGroups) {
        let fields = group.map
        guard let name = fields["name"]?.bytes else { continue }
        let labels = labels.adding("group", String(decoding: name, as: UTF8.self))
        table.add(Self.groupColumns, fields, labels)
        groups.append((stream, name, labels))
      }
    }
    let consumers = try await batch.send(groups.map { $0.stream.ask("XINFO", subcommand: "CONSUMERS", $0.name) })
    for (group, answer) in zip(groups, consumers) {
      for consumer in answer?.array ?? [] {
        let fields = consumer.map
        table.add(Self.consumerColumns, fields, group.labels.adding("consumer", fields["name"]?.text ?? ""))
      }
    }
    return table.families
  }

  private struct Column {
    let field: String
    let metric: String
    let help: String
    var type = MetricType.gauge
    var scale = 1.0
  }

  /// Families in the order they came up.
  private struct Table {
    private(set) var families: [MetricFamily] = []
    private var places: [String: Int] = [:]

    /// A field the server does not have, or has no value for, gives no sample.
    mutating func add(_ columns: [Column], _ fields: [String: RedisValue], _ labels: LabelSet) {
      for column in columns {
        guard let value = fields[column.field].flatMap(RedisStreams.number) else { continue }
        let place = places[column.metric] ?? families.count
        if place == families.count {
          families.append(MetricFamily("redis_stream_\(column.metric)", column.help, column.type))
          places[column.metric] = place
        }
        families[place].add(value * column.scale, labels: labels)
      }
    }
  }

  /// A number; of an id such as `1526919030474-55`, or of an entry with one, the milliseconds before the dash.
  private nonisolated static func number(_ value: RedisValue) -> Double? {
    if let entry = value.array { return entry.first.flatMap(number) }
    return value.number ?? value.text?.split(separator: "-").first.flatMap { Double($0) }
  }

  private static let streamColumns = [
    Column(field: "length", metric: "length", help: "Entries of the stream."),
    Column(field: "radix-tree-keys", metric: "radix_tree_keys", help: "Keys of the stream's radix tree."),
    Column(field: "radix-tree-nodes", metric: "radix_tree_nodes", help: "Nodes of the stream's radix tree."),
    Column(field: "last-generated-id", metric: "last_generated_id", help: "Milliseconds of the newest id given."),
    Column(
      field: "max-deleted-entry-id", metric: "max_deleted_entry_id", help: "Milliseconds of the newest id deleted."),
    Column(field: "first-entry", metric: "first_entry_id", help: "Milliseconds of the first entry's id."),
    Column(field: "last-entry", metric: "last_entry_id", help: "Milliseconds of the last entry's id."),
    Column(field: "groups", metric: "groups", help: "Consumer groups of the stream."),
    Column(
      field: "entries-added", metric: "entries_added_total", help: "Entries ever added to the stream.", type: .counter),
  ]

  private static let groupColumns = [
    Column(field: "consumers", metric: "group_consumers", help: "Consumers of the group."),
    Column(field: "pending", metric: "group_messages_pending", help: "Entries read and not acknowledged."),
    Column(
      field: "last-delivered-id", metric: "group_last_delivered_id", help: "Milliseconds of the newest id delivered."),
    Column(field: "entries-read", metric: "group_entries_read", help: "Entries the group has read."),
    Column(field: "lag", metric: "group_lag", help: "Entries the group has yet to read."),
  ]

  private static let consumerColumns = [
    Column(
      field: "pending", metric: "group_consumer_messages_pending", help: "Entries the consumer has to acknowledge."),
    Column(field: "idle", metric: "group_consumer_idle_seconds", help: "Time since the consumer asked.", scale: 1e-3),
  ]
}
