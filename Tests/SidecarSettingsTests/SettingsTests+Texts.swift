extension SettingsTests {
  /// Every key, with a value other than its default where there is one.
  static let full = """
    service: {name: bot, environment: test}
    http: {listen: "[::1]:9000", web_config: web.yml, token: abc, auth_exempt: [/live, /ready], max_connections: 10,
      max_body: 1MiB, header_timeout: 1s, idle_timeout: 2m}
    metrics: {max_series_per_family: 10, scrape_timeout: 5s, max_in_flight: 2, native_histograms: true,
      target_label: always}
    log:
      level: debug
      loggers: {db: debug, org.example.Lib: error}
      format: json
      max_line: 4KiB
      queue: 1MiB
      tail_buffer: 1MiB
      max_followers: 5
      rate_limit: {per_source: 5/s, burst: 6}
      redact: ["a{2}", 'b"\\\\']
      spool: {path: /s, max_size: 2GiB, segment_size: 1MiB, sync: never, when_full: drop_oldest}
      dead_letter: /d
      files: {app: {path: "/var/log/*.log", format: text}}
      sinks:
        loki-1: {type: loki, url: "https://u:p@loki:3100", labels: {app: bot}, tenant: t, token: x, timeout: 1s}
        disk: {type: file, path: out.log, max_size: 1MiB, keep: 1}
        search: {type: elasticsearch, url: "http://es:9200", index: logs, batch_max_bytes: 2KiB, batch_max_wait: 5ms}
    checks: {interval: 1s, timeout: 100ms, fall: 1, rise: 1}
    http_client: {max_connections: 5, keepalive: 5, timeout: 1s}
    cache: {default_ttl: 2h, ttl: {user: 60s}, memory_ttl: 5s, max_memory: 1MiB, max_value: 2KiB, timeout: 1s}
    rate_limits: {default: 1/s, admin_multiplier: 1.5, actions: {create_request: 5/5m}, endpoints: {/logs: 10/1m},
      max_subjects: 100}
    postgres:
      main: {url: "postgresql://u:pw@db:5432/bot?sslmode=require", password: s, critical: true,
        pool: {size: 5, acquire_timeout: 500ms}, check: {interval: 3s}, collectors: {enable: [postmaster], disable: [wal]},
        queries: q.yml}
    redis:
      main: {url: "rediss://cache:6380/1", username: u, password: p, tls: {ca_file: ca, cert_file: c, key_file: k},
        critical: true, pool: {size: 4}, check: {rise: 9}, check_keys: ["db0=queue:*"], check_streams: [s]}
    pgbouncer: {front: {url: "postgresql://stats@pgb:6432/pgbouncer", password: s, critical: true, check: {fall: 2}}}
    process: {nginx: {command: "nginx: master"}, init: {pid: 1}, app: {pid_file: /run/app.pid}}
    probe: {allow: ["10.0.*:5432"], auth_modules: {ro: {type: userpass, userpass: {username: u, password: p}}}}
    bot:
      module: helpdesk
      storage: postgres:main
      cache: redis:main
      admins: [123456789, 42]
      telegram: {token: "1:a", api_url: "http://127.0.0.1:81", mode: webhook, leader: cache,
        webhook: {url: "https://bot.example/telegram/webhook", secret_token: s}}
      exec: {ready_url: "http://127.0.0.1:1/r", metrics_url: "http://127.0.0.1:1/m"}
      api: {max_body: 1KiB, timeout: 1s, max_in_flight: 5, idempotency_ttl: 1h}
      limits: {max_in_flight: 7, max_parallel: 8, handler_timeout: 500ms, max_queued_replies: 50}
    page: {max_followers: 7, max_frame: 8KiB, chat: {max_followers: 6, max_waiting: 5, max_messages: 4, max_photos: 1MiB}}
    supervision: {strategy: rest_for_one, restart: transient, max_restarts: 1, window: 2m,
      backoff: {min: 1s, max: 2s, jitter: 0.5, reset_after: 10s}, heartbeat_timeout: 1s, stop_timeout: 1s}
    secrets: {file: s.enc, key: k}
    shutdown: {drain_delay: 1s, timeout: 20s}
    """

  static let defaults = """
    service:
      name: outrigger
      environment: development
    http:
      listen: 127.0.0.1:8000
      auth_exempt: []
      max_password_checks: 100
      max_connections: 8192
      max_body: 8MiB
      header_timeout: 5s
      body_timeout: 1m
      idle_timeout: 1m
      rate_limit: 100/s
    metrics:
      max_series_per_family: 10000
      scrape_timeout: 10s
      max_in_flight: 40
      native_histograms: false
      target_label: auto
    log:
      level: info
      loggers: {}
      format: auto
      max_line: 256KiB
      queue: 8MiB
      tail_buffer: 16MiB
      max_followers: 5000
      rate_limit:
        per_source: 20000/s
        burst: 50000
      redact: []
      spool:
        path: var/spool
        max_size: 1GiB
        segment_size: 16MiB
        sync: batch
        when_full: block
      dead_letter: var/dead-letter.ndjson
      files: {}
      sinks: {}
    checks:
      interval: 5s
      timeout: 2s
      fall: 3
      rise: 2
    http_client:
      max_connections: 100
      keepalive: 20
      timeout: 10s
    cache:
      default_ttl: 1h
      ttl: {}
      memory_ttl: 1m
      max_memory: 8MiB
      max_value: 1MiB
      timeout: 250ms
    rate_limits:
      default: 60/1m
      admin_multiplier: 3
      actions: {}
      endpoints: {}
      max_subjects: 100000
    postgres: {}
    redis: {}
    pgbouncer: {}
    process: {}
    probe:
      allow: []
      auth_modules: {}
      max_in_flight: 20
    bot:
      module: helpdesk
      storage: sqlite:var/bot.db
      cache: memory
      dialogs:
        store: storage
        ttl: 24h
      admins: []
      telegram:
        api_url: https://api.telegram.org
        mode: off
        leader: storage
        webhook:
          max_body: 1MiB
        rates:
          chat: 10/10s
          group: 20/1m
          overall: 30/s
      exec: {}
      api:
        max_body: 64KiB
        timeout: 10s
        max_in_flight: 64
        idempotency_ttl: 24h
      limits:
        max_queued_replies: 10000
    page:
      max_followers: 1000
      max_frame: 256KiB
      chat:
        max_followers: 100
        max_waiting: 100
        max_messages: 200
        max_photos: 32MiB
    supervision:
      strategy: one_for_one
      restart: permanent
      max_restarts: 5
      window: 1m
      backoff:
        min: 500ms
        max: 30s
        jitter: 0.2
        reset_after: 1m
      heartbeat_timeout: 15s
      stop_timeout: 10s
    secrets: {}
    shutdown:
      drain_delay: 0s
      timeout: 25s

    """
}
