internal import Storage

/// The table of routes that write.
enum WebAPIMigrations {
  static let series = MigrationSeries(
    component: "webapi",
    [
      Migration(
        1, "keep answers by their keys",
        up: [
          """
          CREATE TABLE webapi_answers (
            scope TEXT NOT NULL, idempotency_key TEXT NOT NULL, fingerprint TEXT NOT NULL, status BIGINT NOT NULL,
            content TEXT NOT NULL, expires_at {{timestamp}} NOT NULL, PRIMARY KEY (scope, idempotency_key))
          """,
          "CREATE INDEX webapi_answers_expires_at ON webapi_answers (expires_at)",
        ],
        down: ["DROP TABLE webapi_answers"])
    ])
}
