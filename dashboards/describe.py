"""What the dashboards show: the one place where it is said. `make dashboards` writes the JSON from it (generate.py).

A panel is made once and may stand on several dashboards. In an expression `@` is the choice of job and instance, and
`$w` the window of a rate. `fault` says what has to go wrong, or what a bot has to do, before the panel has data; a test makes that happen.
"""

from generate import board, bars, gauge, heat, logs, row, stat, states, table, timeline

OK_ZERO = [("green", None), ("red", 1)]
OK_ONE = [("red", None), ("green", 1)]
SHARE_BAD = [("green", None), ("orange", 0.005), ("red", 0.07)]
SHARE_FULL = [("green", None), ("orange", 0.8), ("red", 0.9)]


def p95(metric, by=""):
    group = f"le, {by}" if by else "le"
    return f"histogram_quantile(0.95, sum by ({group}) (rate({metric}_bucket{{@}}[$w])))"


def quantiles(metric):
    return [
        (f"histogram_quantile({q}, sum by (le) (rate({metric}_bucket{{@}}[$w])))", name)
        for q, name in ((0.5, "median"), (0.95, "95 %"), (0.99, "99 %"))
    ]


# Panels that several dashboards share.
ready = stat("Ready", "min(outrigger_ready{@})", thresholds=OK_ONE, words={0: "not ready", 1: "ready"},
             about="Whether every instance answers /ready with 200.")
module_state = states("Module state", "max by (instance, module, state) (module_state{@}) == 1", "{{instance}} {{module}}: {{state}}",
                      about="The state each module is in; all others are 0.")
updates_by_type = timeline("Updates by type", "sum by (type) (rate(telegram_updates_total{@}[$w]))", "{{type}}", unit="ops")
updates_by_outcome = timeline("Updates by outcome", "sum by (outcome) (rate(telegram_updates_total{@}[$w]))", "{{outcome}}", unit="ops")
update_lag = timeline("Age of updates when taken in", quantiles("telegram_update_lag_seconds"), unit="s",
                      about="From when a message was written. After an outage it is the backlog.")
handler_p95 = timeline("Handlers, 95th percentile", p95("bot_handler_duration_seconds", "handler"), "{{handler}}", unit="s",
                       thresholds=[("green", None), ("red", 2)], exemplars=True,
                       about="With their transaction. Exemplars lead to the lines of one update.")
handler_errors = timeline("Handler errors", "sum by (handler, error) (rate(bot_handler_errors_total{@}[$w]))", "{{handler}}: {{error}}",
                          unit="ops", fault="a handler fails, as when the database is away")
error_share = stat("Handlers that fail", "(sum(rate(bot_handler_errors_total{@}[5m])) or vector(0)) / sum(rate(bot_handler_duration_seconds_count{@}[5m]))",
                   unit="percentunit", thresholds=SHARE_BAD, about="The burn alerts begin at 3 % and 7.2 %.")
restarts = timeline("Restarts by reason", "sum by (module, reason) (increase(module_restarts_total{@}[5m]))", "{{module}}: {{reason}}",
                    unit="short", fault="a module ends by itself")
poll_errors = timeline("Failed polls", "sum by (reason) (rate(telegram_poll_errors_total{@}[$w]))", "{{reason}}", unit="ops",
                       fault="Telegram answers a poll with an error")
telegram_codes = timeline("Telegram calls by status", "sum by (code) (rate(telegram_api_requests_total{@}[$w]))", "{{code}}", unit="reqps")
outgoing = timeline("Replies that wait", "sum by (class) (telegram_outgoing_queue_length{@})", "{{class}}", unit="short")
http_errors = timeline("Server errors by path", 'sum by (path, code) (rate(outrigger_http_requests_total{@,code=~"5.."}[$w]))', "{{path}} {{code}}",
                       unit="reqps", fault="a request is refused, as /ready while a critical dependency is away")
check_up = states("Checks", "check_up{@}", "{{instance}} {{check}}", words={0: "down", 1: "up"})
check_failures = timeline("Failed checks by reason", "sum by (check, reason) (rate(check_failures_total{@}[$w]))", "{{check}}: {{reason}}", unit="ops")
pool_use = timeline("Pools in use", "max by (pool) (connection_pool_in_use{@} / connection_pool_max{@})", "{{pool}}", unit="percentunit",
                    thresholds=SHARE_FULL, maximum=1)
pool_waiters = timeline("Waiting for a connection", "sum by (pool) (connection_pool_waiters{@})", "{{pool}}", unit="short")
limits = timeline("Limits reached", "sum by (limit) (rate(outrigger_limit_reached_total{@}[$w]))", "{{limit}}", unit="ops",
                  fault="something comes to a limit, as a request to http.max_body")
log_levels = timeline("Lines by level", "sum by (level) (rate(log_records_total{@}[$w]))", "{{level}}", unit="short")
log_dropped = timeline("Lines lost", "sum by (sink, reason) (rate(log_records_dropped_total{@}[$w]))", "{{sink}}: {{reason}}", unit="short",
                       thresholds=OK_ZERO)
log_buffered = timeline("Lines on their way", "sum by (sink) (log_records_buffered{@})", "{{sink}}", unit="short")
redis_hit_ratio = stat("Redis keys found", "sum(rate(redis_keyspace_hits_total{@}[5m])) / (sum(rate(redis_keyspace_hits_total{@}[5m])) + sum(rate(redis_keyspace_misses_total{@}[5m])))",
                       unit="percentunit", thresholds=[("red", None), ("orange", 0.5), ("green", 0.8)])
redis_memory = timeline("Redis memory", [("sum by (instance) (redis_memory_used_bytes{@})", "{{instance}} used"),
                                         ("sum by (instance) (redis_memory_used_rss_bytes{@})", "{{instance}} resident")], unit="bytes")
redis_evicted = timeline("Keys evicted and expired", [("sum(rate(redis_evicted_keys_total{@}[$w]))", "evicted"),
                                                      ("sum(rate(redis_expired_keys_total{@}[$w]))", "expired")], unit="ops")
unclean = stat("Unclean ends", "sum(outrigger_unclean_shutdowns_total{@})", thresholds=OK_ZERO,
               about="Processes of this installation that were killed or crashed.")
uptime = stat("Up since", "min(process_start_time_seconds{@}) * 1000", unit="dateTimeFromNow")

BOARDS = [
    board("bot-overview", "Bot Overview", "What the bot does, and whether anyone waits for it.", "api-performance",
          row("Now"),
          ready, stat("Updates", "sum(rate(telegram_updates_total{@}[5m]))", unit="ops"), error_share,
          stat("Waiting at Telegram", "max(telegram_pending_updates{@})", thresholds=[("green", None), ("orange", 100), ("red", 1000)]),
          stat("Leaders", "sum(telegram_leader{@})", thresholds=[("red", None), ("green", 1), ("red", 2)]), uptime,
          module_state,
          row("Updates"),
          updates_by_type, updates_by_outcome, update_lag,
          timeline("In flight", "sum by (instance) (telegram_updates_in_flight{@})", "{{instance}}", unit="short"),
          timeline("Came again", "sum by (instance) (rate(telegram_updates_duplicate_total{@}[$w]))", "{{instance}}", unit="ops"),
          timeline("Waiting at Telegram over time", "max by (instance) (telegram_pending_updates{@})", "{{instance}}", unit="short"),
          row("Handlers"),
          handler_p95,
          timeline("Handlers", "sum by (handler) (rate(bot_handler_duration_seconds_count{@}[$w]))", "{{handler}}", unit="ops"),
          handler_errors, restarts,
          timeline("Sign of life", "max by (instance, module) (module_heartbeat_age_seconds{@})", "{{instance}} {{module}}", unit="s"),
          timeline("Dialogs open", "sum by (dialog) (bot_dialogs_open{@})", "{{dialog}}", unit="short"),
          row("Replies"),
          outgoing, telegram_codes,
          timeline("Replies given up on", "sum by (code) (rate(telegram_outgoing_dropped_total{@}[$w]))", "{{code}}", unit="ops",
                   fault="Telegram refuses a message for good"),
          stat("Chats out of reach", "sum(telegram_chats_blocked_total{@})"),
          row("HelpDesk"),
          timeline("Requests created", "sum by (priority) (rate(requests_created_total{@}[$w]))", "{{priority}}", unit="ops"),
          timeline("Requests open", "sum by (status, priority) (requests_open{@})", "{{status}}, {{priority}}", unit="short"),
          timeline("Transitions", "sum by (from, to) (rate(request_transitions_total{@}[$w]))", "{{from}} to {{to}}", unit="ops"),
          timeline("Time to completion", quantiles("request_completion_seconds"), unit="s"),
          stat("Late requests today", "sum by (priority) (increase(sla_breaches_total{@}[24h]))", "{{priority}}", thresholds=OK_ZERO)),
    board("api-performance", "API Performance", "The calls that go out and the requests that come in.", "cache-analytics",
          row("Telegram"),
          stat("Calls", "sum(rate(telegram_api_requests_total{@}[5m]))", unit="reqps"),
          stat("Calls that fail", '(sum(rate(telegram_api_requests_total{@,code!~"200|409|429"}[5m])) or vector(0)) / sum(rate(telegram_api_requests_total{@}[5m]))',
               unit="percentunit", thresholds=SHARE_BAD),
          stat("Sending, 95th percentile", 'histogram_quantile(0.95, sum by (le) (rate(telegram_api_request_duration_seconds_bucket{@,method="sendMessage"}[5m])))',
               unit="s", thresholds=[("green", None), ("orange", 1), ("red", 5)]),
          stat("Asked to wait", "sum(telegram_retry_after_seconds_total{@})", unit="s"),
          timeline("Calls by method", "sum by (method) (rate(telegram_api_requests_total{@}[$w]))", "{{method}}", unit="reqps"),
          telegram_codes,
          timeline("Calls, 95th percentile", p95("telegram_api_request_duration_seconds", "method"), "{{method}}", unit="s", exemplars=True,
                   about="getUpdates is a long poll: it is held on purpose."),
          heat("Sending", 'sum by (le) (rate(telegram_api_request_duration_seconds_bucket{@,method="sendMessage"}[$w]))'),
          poll_errors,
          row("Other services"),
          timeline("Calls by service", 'sum by (api, endpoint) (rate(label_replace({__name__=~".+_api_requests_total",status_code=~".+",@}, "api", "$1", "__name__", "(.+)_api_requests_total")[5m:15s]))',
                   "{{api}} {{endpoint}}", unit="reqps", fault="the bot has a client of another service"),
          timeline("Calls by status", 'sum by (api, status_code) (rate(label_replace({__name__=~".+_api_requests_total",status_code=~".+",@}, "api", "$1", "__name__", "(.+)_api_requests_total")[5m:15s]))',
                   "{{api}} {{status_code}}", unit="reqps", fault="the bot has a client of another service"),
          timeline("Calls of services, 95th percentile", 'histogram_quantile(0.95, sum by (api, endpoint, le) (rate(label_replace({__name__=~".+_api_request_duration_seconds_bucket",endpoint=~".+",@}, "api", "$1", "__name__", "(.+)_api_request_duration_seconds_bucket")[5m:15s])))',
                   "{{api}} {{endpoint}}", unit="s", fault="the bot has a client of another service"),
          states("Circuit breakers", "circuit_breaker_state{@}", "{{instance}} {{name}}", words={0: "closed", 1: "half-open", 2: "open"},
                 fault="the bot has a client of another service"),
          timeline("Connections of the client", [('sum(connection_pool_in_use{@,pool="http"})', "in use"), ('sum(connection_pool_idle{@,pool="http"})', "idle"),
                                                 ('sum(connection_pool_waiters{@,pool="http"})', "waiting")], unit="short"),
          row("Requests to the sidecar"),
          timeline("Requests by path", "sum by (path) (rate(outrigger_http_requests_total{@}[$w]))", "{{path}}", unit="reqps"),
          timeline("Answers by status", "sum by (code) (rate(outrigger_http_requests_total{@}[$w]))", "{{code}}", unit="reqps"),
          timeline("Answers, 95th percentile", p95("outrigger_http_request_duration_seconds", "path"), "{{path}}", unit="s",
                   about="/logs with follow=1 lasts as long as someone follows."),
          http_errors),
    board("cache-analytics", "Cache Analytics", "What the bot need not ask twice, and what it refuses.", "error-tracking",
          row("The bot's cache"),
          gauge("Answered from the cache", "sum by (cache) (rate(cache_hits_total{@}[5m])) / (sum by (cache) (rate(cache_hits_total{@}[5m])) + sum by (cache) (rate(cache_misses_total{@}[5m])))",
                "{{cache}}", thresholds=[("red", None), ("orange", 0.5), ("green", 0.8)], fault="the bot keeps something in its cache"),
          timeline("Hits by tier", "sum by (cache, tier) (rate(cache_hits_total{@}[$w]))", "{{cache}} {{tier}}", unit="ops", fault="the bot keeps something in its cache"),
          timeline("Misses", "sum by (cache) (rate(cache_misses_total{@}[$w]))", "{{cache}}", unit="ops", fault="the bot keeps something in its cache"),
          timeline("Cache operations, 95th percentile", p95("cache_operation_duration_seconds", "cache, operation"), "{{cache}} {{operation}}", unit="s",
                   fault="the bot keeps something in its cache"),
          row("Rate limits"),
          timeline("Allowed", "sum by (action) (rate(rate_limit_allowed_total{@}[$w]))", "{{action}}", unit="ops"),
          timeline("Denied", "sum by (action, limit) (rate(rate_limit_denied_total{@}[$w]))", "{{action}} by {{limit}}", unit="ops",
                   fault="somebody does something too often"),
          row("Redis behind it"),
          redis_hit_ratio, redis_memory, redis_evicted,
          timeline("Keys", "sum by (db) (redis_db_keys{@}) > 0", "{{db}}", unit="short"),
          timeline("Keys that expire", "sum(redis_db_keys_expiring{@})", "keys", unit="short")),
    board("error-tracking", "Error Tracking", "What goes wrong, and the lines that tell of it.", "dependencies-and-pools",
          row("Now"),
          error_share,
          stat("Error lines", 'sum(rate(log_records_total{@,level=~"error|critical"}[5m]))', unit="short", thresholds=[("green", None), ("red", 1)]),
          stat("Failing checks", "count(check_up{@} == 0) or vector(0)", thresholds=OK_ZERO), unclean,
          row("By kind"),
          handler_errors, poll_errors, restarts, http_errors, check_failures,
          timeline("Telegram calls that fail", 'sum by (method, code) (rate(telegram_api_requests_total{@,code!="200"}[$w]))', "{{method}} {{code}}", unit="reqps",
                   fault="Telegram answers a call with an error"),
          limits, log_levels, log_dropped,
          timeline("Secrets masked", "sum by (rule) (rate(log_redactions_total{@}[$w]))", "{{rule}}", unit="short"),
          row("Lines, from Loki"),
          logs("Errors", '{service_name=~".+"} | json | level=~"error|critical"'),
          logs("Updates that failed", '{service_name=~".+"} |= "update handled" | json | fields_outcome="error"')),
    board("dependencies-and-pools", "Dependencies and Pools", "What the bot needs, and the connections to it.", "postgres",
          row("Checks"),
          check_up,
          timeline("How long a check takes", "max by (check) (check_duration_seconds{@})", "{{check}}", unit="s"),
          check_failures,
          timeline("Failures in a row", "max by (check) (check_consecutive_failures{@})", "{{check}}", unit="short"),
          timeline("Since it last passed", "time() - max by (check) (check_last_success_timestamp_seconds{@})", "{{check}}", unit="s"),
          row("Pools"),
          pool_use, pool_waiters,
          timeline("Connections", [("sum by (pool) (connection_pool_in_use{@})", "{{pool}} in use"), ("sum by (pool) (connection_pool_idle{@})", "{{pool}} idle")], unit="short"),
          timeline("Getting one, 95th percentile", p95("connection_pool_acquire_duration_seconds", "pool"), "{{pool}}", unit="s", exemplars=True),
          timeline("Got none in time", "sum by (pool) (rate(connection_pool_acquire_timeouts_total{@}[$w]))", "{{pool}}", unit="ops", thresholds=OK_ZERO),
          timeline("Opened", "sum by (pool) (rate(connection_pool_opened_total{@}[$w]))", "{{pool}}", unit="ops"),
          timeline("Closed by reason", "sum by (pool, reason) (rate(connection_pool_closed_total{@}[$w]))", "{{pool}}: {{reason}}", unit="ops"),
          row("pgbouncer"),
          stat("pgbouncer", "min(pgbouncer_up{@})", thresholds=OK_ONE, words={0: "down", 1: "up"}),
          timeline("Clients of pgbouncer", [("sum by (database) (pgbouncer_pools_client_active_connections{@})", "{{database}} active"),
                                            ("sum by (database) (pgbouncer_pools_client_waiting_connections{@})", "{{database}} waiting")], unit="short"),
          row("Watched processes"),
          stat("Processes", "sum by (groupname) (namedprocess_namegroup_num_procs{@})", "{{groupname}}", thresholds=OK_ONE),
          timeline("Processor time", "sum by (groupname, mode) (rate(namedprocess_namegroup_cpu_seconds_total{@}[$w]))", "{{groupname}} {{mode}}", unit="short"),
          timeline("Memory", 'sum by (groupname) (namedprocess_namegroup_memory_bytes{@,memtype="resident"})', "{{groupname}}", unit="bytes")),
    board("postgres", "Postgres", "The servers, by the names of postgres_exporter.", "redis",
          row("Now"),
          stat("Postgres", "min(pg_up{@})", thresholds=OK_ONE, words={0: "down", 1: "up"}),
          stat("Version", "pg_static{@}", "{{short_version}}", names=True),
          stat("Started", "min(pg_postmaster_start_time_seconds{@}) * 1000", unit="dateTimeFromNow", about="Needs the collector postmaster."),
          stat("Connections of the most", "sum(pg_stat_activity_count{@}) / sum(pg_settings_max_connections{@})", unit="percentunit", thresholds=SHARE_FULL),
          stat("Blocks found in memory", "sum(rate(pg_stat_database_blks_hit{@}[5m])) / (sum(rate(pg_stat_database_blks_hit{@}[5m])) + sum(rate(pg_stat_database_blks_read{@}[5m])))",
               unit="percentunit", thresholds=[("red", None), ("orange", 0.9), ("green", 0.98)]),
          stat("Longest transaction", "max(pg_stat_activity_max_tx_duration{@})", unit="s", thresholds=[("green", None), ("orange", 60), ("red", 600)]),
          row("Work"),
          timeline("Transactions", [("sum by (datname) (rate(pg_stat_database_xact_commit{@}[$w]))", "{{datname}} committed"),
                                    ("sum by (datname) (rate(pg_stat_database_xact_rollback{@}[$w]))", "{{datname}} rolled back")], unit="ops"),
          timeline("Rows", [(f"sum(rate(pg_stat_database_tup_{k}{{@}}[$w]))", k) for k in ("fetched", "returned", "inserted", "updated", "deleted")], unit="ops"),
          timeline("Sessions by state", "sum by (state) (pg_stat_activity_count{@})", "{{state}}", unit="short"),
          timeline("Sessions by application", "sum by (application_name) (pg_stat_activity_count{@}) > 0", "{{application_name}}", unit="short"),
          timeline("Locks by mode", "sum by (mode) (pg_locks_count{@})", "{{mode}}", unit="short"),
          timeline("Deadlocks and conflicts", [("sum by (datname) (rate(pg_stat_database_deadlocks{@}[$w]))", "{{datname}} deadlocks"),
                                               ("sum by (datname) (rate(pg_stat_database_conflicts{@}[$w]))", "{{datname}} conflicts")], unit="ops"),
          timeline("Temporary files", "sum by (datname) (rate(pg_stat_database_temp_bytes{@}[$w]))", "{{datname}}", unit="Bps"),
          row("Storage"),
          timeline("Size", "sum by (datname) (pg_database_size_bytes{@})", "{{datname}}", unit="bytes"),
          timeline("WAL", "sum(pg_wal_size_bytes{@})", "WAL", unit="bytes"),
          timeline("Buffers written", [(f"sum(rate(pg_stat_bgwriter_buffers_{k}_total{{@}}[$w]))", k) for k in ("checkpoint", "clean", "backend", "alloc")], unit="ops"),
          timeline("Checkpoints", [(f"sum(rate(pg_stat_bgwriter_checkpoints_{k}_total{{@}}[$w]))", n) for k, n in (("timed", "in time"), ("req", "early"))], unit="ops"),
          table("Largest tables", "topk(10, pg_stat_user_tables_table_size_bytes{@})", ["datname", "schemaname", "relname"], unit="bytes"),
          table("Dead rows", "topk(10, pg_stat_user_tables_n_dead_tup{@})", ["datname", "schemaname", "relname"], unit="short"),
          row("Replication"),
          timeline("Replica's lag", "max(pg_replication_lag_seconds{@})", "lag", unit="s"),
          timeline("WAL kept by slots", "max by (slot_name) (pg_replication_slots_pg_wal_lsn_diff{@})", "{{slot_name}}", unit="bytes"),
          row("The probe"),
          timeline("Collectors", "max by (collector) (pg_scrape_collector_duration_seconds{@})", "{{collector}}", unit="s"),
          states("Collectors that succeed", "min by (collector) (pg_scrape_collector_success{@})", "{{collector}}", words={0: "fails", 1: "ok"})),
    board("redis", "Redis", "The servers, by the names of redis_exporter.", "sidecar",
          row("Now"),
          stat("Redis", "min(redis_up{@})", thresholds=OK_ONE, words={0: "down", 1: "up"}),
          stat("Redis version", "redis_instance_info{@}", "{{redis_version}} {{role}}", names=True),
          stat("Running for", "max(redis_uptime_in_seconds{@})", unit="s"),
          stat("Clients", "sum(redis_connected_clients{@})"), redis_hit_ratio,
          stat("Of maxclients", "max(redis_connected_clients{@} / redis_config_maxclients{@})", unit="percentunit", thresholds=SHARE_FULL),
          row("Work"),
          timeline("Commands", "topk(10, sum by (cmd) (rate(redis_commands_total{@}[$w])))", "{{cmd}}", unit="ops"),
          timeline("Time in commands", "topk(10, sum by (cmd) (rate(redis_commands_duration_seconds_total{@}[$w])))", "{{cmd}}", unit="short"),
          timeline("Hits and misses", [("sum(rate(redis_keyspace_hits_total{@}[$w]))", "hits"), ("sum(rate(redis_keyspace_misses_total{@}[$w]))", "misses")], unit="ops"),
          timeline("Network", [("sum(rate(redis_net_input_bytes_total{@}[$w]))", "in"), ("sum(rate(redis_net_output_bytes_total{@}[$w]))", "out")], unit="Bps"),
          timeline("Blocked and rejected", [("sum(redis_blocked_clients{@})", "blocked"), ("sum(rate(redis_rejected_connections_total{@}[$w]))", "rejected a second")], unit="short"),
          timeline("Slow commands", "sum(redis_slowlog_length{@})", "in the slow log", unit="short"),
          row("Memory and keys"),
          redis_memory, redis_evicted,
          timeline("Fragmentation", "max by (instance) (redis_mem_fragmentation_ratio{@})", "{{instance}}", unit="short"),
          timeline("Keys by database", "sum by (db) (redis_db_keys{@})", "{{db}}", unit="short"),
          row("Persistence and replication"),
          timeline("Changes since the last save", "sum(redis_rdb_changes_since_last_save{@})", "changes", unit="short"),
          timeline("Last fork", "max(redis_latest_fork_seconds{@})", "fork", unit="s"),
          timeline("Replicas", "sum(redis_connected_slaves{@})", "replicas", unit="short")),
    board("sidecar", "Sidecar", "Outrigger itself: what it costs, and its log's way to the sinks.", "bot-overview",
          row("Now"),
          ready, stat("Build", "outrigger_build_info{@}", "{{version}} {{commit}}", names=True), uptime,
          stat("Configuration", "min(outrigger_config_last_reload_successful{@})", thresholds=OK_ONE, words={0: "refused", 1: "in effect"}), unclean,
          stat("Phase", "max by (phase) (outrigger_shutdown_phase{@}) == 1", "{{phase}}", names=True),
          row("Cost"),
          timeline("Processor", "sum by (instance) (rate(process_cpu_seconds_total{@}[$w]))", "{{instance}}", unit="percentunit"),
          timeline("Resident memory", "sum by (instance) (process_resident_memory_bytes{@})", "{{instance}}", unit="bytes",
                   thresholds=[("green", None), ("red", 268435456)]),
          timeline("File descriptors", "max by (instance) (process_open_fds{@} / process_max_fds{@})", "{{instance}}", unit="percentunit", thresholds=SHARE_FULL),
          timeline("Scrape", "max by (instance) (outrigger_scrape_duration_seconds{@})", "{{instance}}", unit="s"),
          bars("Series by family", "topk(15, sum by (family) (outrigger_series{@}))", "{{family}}"),
          timeline("Series dropped", "sum by (family) (rate(outrigger_series_dropped_total{@}[$w]))", "{{family}}", unit="ops",
                   fault="a family has more series than metrics.max_series_per_family"),
          limits,
          row("Log"),
          log_levels,
          timeline("Lines by source", "sum by (source) (rate(log_records_received_total{@}[$w]))", "{{source}}", unit="short"),
          timeline("Lines delivered", "sum by (sink) (rate(log_records_delivered_total{@}[$w]))", "{{sink}}", unit="short"),
          log_buffered, log_dropped,
          timeline("Requests to sinks", "sum by (sink, code) (rate(log_sink_requests_total{@}[$w]))", "{{sink}} {{code}}", unit="reqps"),
          timeline("Sinks, 95th percentile", p95("log_sink_request_duration_seconds", "sink"), "{{sink}}", unit="s"),
          timeline("Sent again", "sum by (sink, reason) (rate(log_sink_retries_total{@}[$w]))", "{{sink}}: {{reason}}", unit="ops",
                   fault="a sink answers with an error"),
          gauge("Spool", "max by (instance) (log_spool_bytes{@} / log_spool_max_bytes{@})", "{{instance}}", thresholds=SHARE_FULL),
          stat("Spool blocked", "max(log_spool_blocked{@})", thresholds=OK_ZERO, words={0: "no", 1: "blocked"}),
          timeline("Followers", [("sum(log_followers{@})", "followers"), ("sum(rate(log_follower_dropped_total{@}[$w]))", "lines lost a second")], unit="short")),
]
