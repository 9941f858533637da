public import Storage

/// The kit's own tables, in the bot's storage.
public enum BotKitMigrations {
  public static let series = MigrationSeries(
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
        down: ["DROP TABLE botkit_dialogs", "DROP TABLE botkit_outbox", "DROP TABLE botkit_inbox"])
    ])
}
