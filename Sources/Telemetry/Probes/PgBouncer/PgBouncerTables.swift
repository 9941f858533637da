internal import MetricRegistry

extension PgBouncerTable {
  /// Clients and servers by pool.
  static let pools = PgBouncerTable(
    command: "SHOW POOLS", labels: ["database", "user"],
    columns: [
      pool("cl_active", "client_active", "Clients linked to a server or idle with nothing to ask."),
      pool("cl_active_cancel_req", "client_active_cancel", "Clients whose cancel request awaits the server's answer."),
      pool("cl_waiting", "client_waiting", "Clients that wait for a server."),
      pool("cl_waiting_cancel_req", "client_waiting_cancel", "Clients whose cancel request is not sent yet."),
      pool("sv_active", "server_active", "Servers linked to a client."),
      pool("sv_active_cancel", "server_active_cancel", "Servers that forward a cancel request."),
      pool(
        "sv_being_canceled", "server_being_canceled", "Servers that wait for cancel requests to end before being idle."),
      pool("sv_idle", "server_idle", "Servers that a client can have at once."),
      pool("sv_used", "server_used", "Servers idle for so long that they are checked before use."),
      pool("sv_tested", "server_testing", "Servers that are reset or checked."),
      pool("sv_login", "server_login", "Servers that log in."),
      PgBouncerColumn(
        "maxwait", "pgbouncer_pools_client_maxwait_seconds", .gauge,
        "How long the oldest client in the queue has waited."),
    ])

  private static func pool(_ column: String, _ metric: String, _ help: String) -> PgBouncerColumn {
    PgBouncerColumn(column, "pgbouncer_pools_\(metric)_connections", .gauge, help)
  }

  /// What each database's clients have done since the start. Times are microseconds there, seconds here.
  static let totals = PgBouncerTable(
    command: "SHOW STATS_TOTALS", labels: ["database"],
    columns: [
      total("query_count", "queries_pooled_total", "Queries pooled."),
      total("query_time", "queries_duration_seconds_total", "Time servers were executing queries.", divisor: 1e6),
      total("bytes_received", "received_bytes_total", "Bytes received from clients."),
      total("requests", "queries_total", "Requests pooled, in the words of versions before 1.8."),
      total("bytes_sent", "sent_bytes_total", "Bytes sent to clients."),
      total("wait_time", "client_wait_seconds_total", "Time clients waited for a server.", divisor: 1e6),
      total("xact_count", "sql_transactions_pooled_total", "Transactions pooled."),
      total("xact_time", "server_in_transaction_seconds_total", "Time servers were in a transaction.", divisor: 1e6),
      total("client_parse_count", "client_parses_total", "Prepared statements clients have made."),
      total("server_parse_count", "server_parses_total", "Prepared statements made on servers."),
      total("bind_count", "binds_total", "Prepared statements bound."),
      total("server_assignment_count", "server_assignments_total", "Times a client was given a server."),
    ])

  private static func total(
    _ column: String, _ metric: String, _ help: String, divisor: Double = 1
  ) -> PgBouncerColumn {
    PgBouncerColumn(column, "pgbouncer_stats_totals_\(metric)", .counter, help, divisor: divisor)
  }

  /// The configured databases. What is the reserve's size changed its name in 1.24.
  static let databases = PgBouncerTable(
    command: "SHOW DATABASES", labels: ["name", "host", "port", "database", "force_user", "pool_mode"],
    columns: [
      database("pool_size", "pool_size", "Server connections at most."),
      database("reserve_pool", "reserve_pool", "Server connections beyond that in need."),
      database("reserve_pool_size", "reserve_pool", "Server connections beyond that in need."),
      database("max_connections", "max_connections", "Server connections at most over all pools of the database."),
      database("current_connections", "current_connections", "Server connections."),
      database("paused", "paused", "Whether the database is paused."),
      database("disabled", "disabled", "Whether the database is disabled."),
    ])

  private static func database(_ column: String, _ metric: String, _ help: String) -> PgBouncerColumn {
    PgBouncerColumn(column, "pgbouncer_databases_\(metric)", .gauge, help)
  }
}

extension PgBouncerList {
  /// How much there is of what pgbouncer keeps.
  static let lists = PgBouncerList(
    command: "SHOW LISTS", key: "list", value: "items",
    metrics: [
      count("databases", "Databases."), count("users", "Users."), count("pools", "Pools."),
      count("free_clients", "Client entries not in use."), count("used_clients", "Clients."),
      count("login_clients", "Clients that log in."), count("free_servers", "Server entries not in use."),
      count("used_servers", "Servers."), count("dns_names", "DNS names in the cache.", as: "cached_dns_names"),
      count("dns_zones", "DNS zones in the cache.", as: "cached_dns_zones"),
      count("dns_queries", "DNS queries under way.", as: "in_flight_dns_queries"),
    ])

  private static func count(_ list: String, _ help: String, as metric: String? = nil) -> PgBouncerColumn {
    PgBouncerColumn(list, "pgbouncer_\(metric ?? list)", .gauge, help)
  }

  /// The limits an operator compares the above with.
  static let config = PgBouncerList(
    command: "SHOW CONFIG", key: "key", value: "value",
    metrics: [
      PgBouncerColumn(
        "max_client_conn", "pgbouncer_config_max_client_connections", .gauge, "Clients at most."),
      PgBouncerColumn(
        "max_user_connections", "pgbouncer_config_max_user_connections", .gauge,
        "Server connections at most for one user; 0 is no limit."),
    ])
}
