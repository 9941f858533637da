internal import Storage

/// The help desk's tables.
enum HelpDeskMigrations {
  static let series = MigrationSeries(component: "helpdesk", [usersAndRequests])

  private static let usersAndRequests = Migration(
    1, "create users and requests",
    up: [
      """
      CREATE TABLE users (
        id {{id}}, telegram_id BIGINT NOT NULL UNIQUE, username VARCHAR(255), first_name VARCHAR(255) NOT NULL,
        last_name VARCHAR(255), role VARCHAR(16) NOT NULL DEFAULT 'user' CHECK (role IN ('user', 'admin')),
        is_active {{bool}} NOT NULL DEFAULT TRUE, created_at {{timestamp}} NOT NULL,
        updated_at {{timestamp}} NOT NULL)
      """,
      """
      CREATE TABLE requests (
        id {{id}}, user_id BIGINT NOT NULL REFERENCES users (id), title VARCHAR(100) NOT NULL,
        description VARCHAR(1000) NOT NULL, location VARCHAR(100) NOT NULL,
        status VARCHAR(16) NOT NULL CHECK (status IN ('OPEN', 'IN_PROGRESS', 'COMPLETED', 'REJECTED')),
        priority VARCHAR(16) NOT NULL CHECK (priority IN ('HIGH', 'MEDIUM', 'LOW')),
        assigned_to BIGINT REFERENCES users (id), created_at {{timestamp}} NOT NULL,
        updated_at {{timestamp}} NOT NULL, completed_at {{timestamp}}, history {{json}} NOT NULL DEFAULT '[]')
      """,
      "CREATE INDEX requests_user_id ON requests (user_id)",
      "CREATE INDEX requests_assigned_to ON requests (assigned_to)",
    ],
    down: ["DROP TABLE requests", "DROP TABLE users"])

}
