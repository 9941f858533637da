internal import Storage

/// The help desk's tables.
enum HelpDeskMigrations {
  static let series = MigrationSeries(component: "helpdesk", [usersAndRequests, commentsAndFiles])

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

  /// A place that was not stated is no text, so that it reads in anyone's language.
  private static let commentsAndFiles = Migration(
    2, "create comments and files, languages, alerts",
    up: [
      """
      CREATE TABLE comments (
        id {{id}}, request_id BIGINT NOT NULL REFERENCES requests (id) ON DELETE CASCADE,
        user_id BIGINT NOT NULL REFERENCES users (id), comment VARCHAR(500) NOT NULL,
        created_at {{timestamp}} NOT NULL)
      """,
      """
      CREATE TABLE files (
        id {{id}}, request_id BIGINT NOT NULL REFERENCES requests (id) ON DELETE CASCADE,
        file_type VARCHAR(16) NOT NULL CHECK (file_type IN ('photo', 'document')), file_id VARCHAR(255) NOT NULL,
        file_name VARCHAR(255), uploaded_by BIGINT NOT NULL REFERENCES users (id),
        uploaded_at {{timestamp}} NOT NULL)
      """,
      "CREATE INDEX comments_request_id ON comments (request_id)",
      "CREATE INDEX comments_user_id ON comments (user_id)",
      "CREATE INDEX files_request_id ON files (request_id)",
      "CREATE INDEX requests_status_created_at ON requests (status, created_at)",
      "ALTER TABLE users ADD COLUMN language VARCHAR(8) NOT NULL DEFAULT 'en'",
      "ALTER TABLE requests ADD COLUMN sla_alerted_at {{timestamp}}",
      "UPDATE requests SET location = '' WHERE location = 'not stated'",
    ],
    down: [
      "UPDATE requests SET location = 'not stated' WHERE location = ''",
      "ALTER TABLE requests DROP COLUMN sla_alerted_at",
      "ALTER TABLE users DROP COLUMN language",
      "DROP INDEX requests_status_created_at",
      "DROP TABLE files",
      "DROP TABLE comments",
    ])
}
