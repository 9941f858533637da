package import Storage

/// The kit's own tables, in the bot's storage.
package enum BotKitMigrations {
  package static let series = MigrationSeries(
    component: "botkit",
    [
      Migration(
        1, "create inbox, outbox and dialogs",
        up: [
          """
          CREATE TABLE botkit_inbox (
            update_id BIGINT PRIMARY KEY, handled_at {{timestamp}} NOT NULL, outcome TEXT NOT NULL)
          """,
          "CREATE INDEX botkit_inbox_handled_at ON botkit_inbox (handled_at)",
          """
          CREATE TABLE botkit_outbox (
            id {{id}}, chat_id BIGINT NOT NULL, payload TEXT NOT NULL, update_id BIGINT NOT NULL,
            correlation_id TEXT NOT NULL, created_at {{timestamp}} NOT NULL)
          """,
          """
          CREATE TABLE botkit_dialogs (
            chat_id BIGINT NOT NULL, user_id BIGINT NOT NULL, state TEXT NOT NULL, data TEXT NOT NULL,
            updated_at {{timestamp}} NOT NULL, PRIMARY KEY (chat_id, user_id))
          """,
        ],
        down: ["DROP TABLE botkit_dialogs", "DROP TABLE botkit_outbox", "DROP TABLE botkit_inbox"]),
      Migration(
        2, "keep the offset, who sends what and who cannot be reached",
        up: [
          "CREATE TABLE botkit_offsets (bot TEXT PRIMARY KEY, next_update BIGINT NOT NULL, saved_at {{timestamp}} NOT NULL)",
          "CREATE TABLE botkit_blocked (chat_id BIGINT PRIMARY KEY, since {{timestamp}} NOT NULL, reason TEXT NOT NULL)",
          "ALTER TABLE botkit_outbox ADD COLUMN class BIGINT NOT NULL DEFAULT 0",
          "ALTER TABLE botkit_outbox ADD COLUMN owner TEXT NOT NULL DEFAULT ''",
          "ALTER TABLE botkit_outbox ADD COLUMN owned_until BIGINT NOT NULL DEFAULT 0",
          "CREATE INDEX botkit_outbox_class ON botkit_outbox (class, id)",
        ],
        down: [
          "DROP INDEX botkit_outbox_class", "ALTER TABLE botkit_outbox DROP COLUMN owned_until",
          "ALTER TABLE botkit_outbox DROP COLUMN owner", "ALTER TABLE botkit_outbox DROP COLUMN class",
          "DROP TABLE botkit_blocked", "DROP TABLE botkit_offsets",
        ]),
      Migration(
        3, "keep the runs of jobs",
        up: [
          """
          CREATE TABLE botkit_jobs (
            job TEXT NOT NULL, due_at {{timestamp}} NOT NULL, ran_at {{timestamp}} NOT NULL, outcome TEXT NOT NULL,
            PRIMARY KEY (job, due_at))
          """
        ],
        down: ["DROP TABLE botkit_jobs"]),
    ])
}
