internal import MetricRegistry

/// A field of Redis's INFO and the metric it becomes (https://redis.io/docs/latest/commands/info/), with redis_exporter's
/// names and types.
struct RedisInfoField: Sendable {
  let field: String
  let metric: String
  let type: MetricType

  private init(_ field: String, _ metric: String, _ type: MetricType) {
    self.field = field
    self.metric = metric
    self.type = type
  }

  /// A field the server does not have gives no metric.
  static let all: [RedisInfoField] = [
    RedisInfoField("uptime_in_seconds", "redis_uptime_in_seconds", .gauge),
    RedisInfoField("connected_clients", "redis_connected_clients", .gauge),
    RedisInfoField("blocked_clients", "redis_blocked_clients", .gauge),
    RedisInfoField("maxclients", "redis_max_clients", .gauge),
    RedisInfoField("tracking_clients", "redis_tracking_clients", .gauge),
    RedisInfoField("pubsub_clients", "redis_pubsub_clients", .gauge),
    RedisInfoField("watching_clients", "redis_watching_clients", .gauge),
    RedisInfoField("client_longest_output_list", "redis_client_longest_output_list", .gauge),
    RedisInfoField("client_biggest_input_buf", "redis_client_biggest_input_buf", .gauge),
    RedisInfoField("client_recent_max_output_buffer", "redis_client_recent_max_output_buffer_bytes", .gauge),
    RedisInfoField("client_recent_max_input_buffer", "redis_client_recent_max_input_buffer_bytes", .gauge),
    RedisInfoField("used_memory", "redis_memory_used_bytes", .gauge),
    RedisInfoField("used_memory_rss", "redis_memory_used_rss_bytes", .gauge),
    RedisInfoField("used_memory_peak", "redis_memory_used_peak_bytes", .gauge),
    RedisInfoField("used_memory_lua", "redis_memory_used_lua_bytes", .gauge),
    RedisInfoField("used_memory_overhead", "redis_memory_used_overhead_bytes", .gauge),
    RedisInfoField("used_memory_startup", "redis_memory_used_startup_bytes", .gauge),
    RedisInfoField("used_memory_dataset", "redis_memory_used_dataset_bytes", .gauge),
    RedisInfoField("used_memory_functions", "redis_memory_used_functions_bytes", .gauge),
    RedisInfoField("maxmemory", "redis_memory_max_bytes", .gauge),
    RedisInfoField("maxmemory_reservation", "redis_memory_max_reservation_bytes", .gauge),
    RedisInfoField("maxmemory_desired_reservation", "redis_memory_max_reservation_desired_bytes", .gauge),
    RedisInfoField("maxfragmentationmemory_reservation", "redis_memory_max_fragmentation_reservation_bytes", .gauge),
    RedisInfoField(
      "maxfragmentationmemory_desired_reservation", "redis_memory_max_fragmentation_reservation_desired_bytes", .gauge),
    RedisInfoField("mem_fragmentation_ratio", "redis_mem_fragmentation_ratio", .gauge),
    RedisInfoField("mem_fragmentation_bytes", "redis_mem_fragmentation_bytes", .gauge),
    RedisInfoField("mem_cluster_links", "redis_mem_cluster_links_bytes", .gauge),
    RedisInfoField("mem_aof_buffer", "redis_mem_aof_buffer_bytes", .gauge),
    RedisInfoField("mem_replication_backlog", "redis_mem_replication_backlog_bytes", .gauge),
    RedisInfoField("expired_stale_perc", "redis_expired_stale_percentage", .gauge),
    RedisInfoField("mem_not_counted_for_evict", "redis_mem_not_counted_for_eviction_bytes", .gauge),
    RedisInfoField("mem_total_replication_buffers", "redis_mem_total_replication_buffers_bytes", .gauge),
    RedisInfoField("mem_overhead_db_hashtable_rehashing", "redis_mem_overhead_db_hashtable_rehashing_bytes", .gauge),
    RedisInfoField("loading", "redis_loading_dump_file", .gauge),
    RedisInfoField("async_loading", "redis_async_loading", .gauge),
    RedisInfoField("rdb_last_load_keys_expired", "redis_rdb_last_load_expired_keys", .gauge),
    RedisInfoField("pubsub_channels", "redis_pubsub_channels", .gauge),
    RedisInfoField("pubsub_patterns", "redis_pubsub_patterns", .gauge),
    RedisInfoField("pubsubshard_channels", "redis_pubsubshard_channels", .gauge),
    RedisInfoField("connected_slaves", "redis_connected_slaves", .gauge),
    RedisInfoField("master_repl_offset", "redis_master_repl_offset", .gauge),
    RedisInfoField("second_repl_offset", "redis_second_repl_offset", .gauge),
    RedisInfoField("current_client_thread", "redis_current_client_thread", .gauge),
    RedisInfoField("total_connections_received", "redis_connections_received_total", .counter),
    RedisInfoField("total_commands_processed", "redis_commands_processed_total", .counter),
    RedisInfoField("rejected_connections", "redis_rejected_connections_total", .counter),
    RedisInfoField("total_net_input_bytes", "redis_net_input_bytes_total", .counter),
    RedisInfoField("total_net_output_bytes", "redis_net_output_bytes_total", .counter),
    RedisInfoField("total_net_repl_input_bytes", "redis_net_repl_input_bytes_total", .counter),
    RedisInfoField("total_net_repl_output_bytes", "redis_net_repl_output_bytes_total", .counter),
    RedisInfoField("expired_subkeys", "redis_expired_subkeys_total", .counter),
    RedisInfoField("expired_keys", "redis_expired_keys_total", .counter),
    RedisInfoField("expired_time_cap_reached_count", "redis_expired_time_cap_reached_total", .counter),
    RedisInfoField("evicted_keys", "redis_evicted_keys_total", .counter),
    RedisInfoField("keyspace_misses", "redis_keyspace_misses_total", .counter),
    RedisInfoField(
      "client_query_buffer_limit_disconnections", "redis_client_query_buffer_limit_disconnections_total", .counter),
    RedisInfoField(
      "client_output_buffer_limit_disconnections", "redis_client_output_buffer_limit_disconnections_total", .counter),
  ]
}
